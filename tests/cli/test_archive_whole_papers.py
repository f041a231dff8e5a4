"""Past papers in which no question was recognised are found by what they say."""

from pathlib import Path

import pytest
from cli.test_contract import check
from inquiry_papers import QUESTIONS, form_sheet, numbered
from program import Anfrage

REPORT = (
    "Betreff: Bericht zur Grünpflege\n\nSehr geehrte Damen und Herren,\n\nim Stadtpark wurden"
    " zwölf Robinien gefällt, weil ihre Kronen brüchig waren.\n\nMit freundlichen Grüßen\n"
)


@pytest.fixture
def office(anfrage: Anfrage, tmp_path: Path) -> Anfrage:
    assert anfrage("einrichten", "--leer").code == 0
    (tmp_path / "bericht.txt").write_text(REPORT, encoding="utf-8")
    asked = form_sheet(numbered(QUESTIONS[:2], "1."))
    (tmp_path / "anfrage.txt").write_text(asked, encoding="utf-8")
    assert anfrage("archiv", "import", "bericht.txt", "anfrage.txt").code == 0
    return anfrage


def test_words_of_the_text_find_the_paper(office: Anfrage) -> None:
    (found,) = check("archiv-suchen", office("archiv", "suchen", "--json", "Robinien").rows)
    assert (found["source"], found["number"]) == ("bericht.txt", "")
    assert found["question"] == found["title"] == "Bericht zur Grünpflege"
    assert "Kronen brüchig" in found["answer"]
    shown = office("archiv", "suchen", "Robinien").out
    assert "zwölf Robinien" in shown
    assert "  Bericht zur Grünpflege" in shown


def test_papers_with_questions_are_found_question_by_question(office: Anfrage) -> None:
    rows = check("archiv-suchen", office("archiv", "suchen", "--json", "Bänke").rows)
    assert rows
    assert all(row["number"] for row in rows)
