"""Words of an entry that reasons may name, with an encoder that knows no words or without any."""

from collections.abc import Sequence

import numpy as np
from search_encoder import MemoryShelf
from search_entries import TODAY, knowledge

from anfrage.domain.match import ReasonKind
from anfrage.search.base import entries_of
from anfrage.search.meaning import MeaningIndex
from anfrage.search.sayings import named_words
from anfrage.search.weights import Floats

ENTRIES = entries_of(knowledge(), TODAY)


def test_an_entrys_words_are_read_once_and_named_once() -> None:
    for entry in ENTRIES:
        names = named_words(entry)
        assert names
        assert len(names) == len({name.casefold() for name in names})


class PlainEncoder:
    """An encoder that knows nothing of words."""

    name = "plain"
    mean = np.zeros(8, np.float32)

    def questions(self, texts: Sequence[str]) -> Floats:
        return self.passages(texts)

    def passages(self, texts: Sequence[str]) -> Floats:
        return np.array([[len(text) % k for k in range(1, 9)] for text in texts], np.float32)


def test_an_encoder_without_words_gives_matches_without_pairs() -> None:
    found = MeaningIndex(ENTRIES, PlainEncoder(), MemoryShelf()).search(
        "Was ist mit Beschimpfungen?"
    )
    assert len(found) == len(ENTRIES)
    assert not any(
        reason.asked and reason.kind is ReasonKind.MEANING for reason in found[0].reasons
    )
