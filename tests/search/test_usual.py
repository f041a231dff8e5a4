"""How usual a word is in councils' papers is known without any office."""

import subprocess
import sys

import pytest

from anfrage.search.analysis import fold
from anfrage.search.usual import weight


def test_a_word_of_every_inquiry_weighs_less_than_one_of_few_and_a_foreign_one_most() -> None:
    assert weight("jahr") < weight("kosten") < weight("auswertung") < weight("kescher") == 1.0


@pytest.mark.parametrize("form", ["Maßnahme", "maßnahmen", "MASSNAHMEN"])
def test_forms_of_a_word_weigh_the_same(form: str) -> None:
    assert weight(fold(form)) == weight("massnahme") < 0.5


def test_the_words_are_read_by_a_search_that_explains_and_by_nothing_before() -> None:
    code = (
        "import anfrage.search.index, anfrage.search.usual as u\n"
        "before = u._levels.cache_info().currsize\n"
        "u.weight('jahr')\n"
        "print(before, u._levels.cache_info().currsize)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["0", "1"]
