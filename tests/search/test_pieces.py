"""Every piece of the tokenizer is found under its number, and nothing else is."""

from weights import weights

from anfrage.search.pieces import PieceTable
from anfrage.search.weights import WeightFile

PIECES = WeightFile(weights()).pieces
TABLE = PieceTable(PIECES)


def test_every_seventh_piece_has_its_number() -> None:
    ends = PIECES.offsets.tolist()
    numbers = [n for n in range(0, len(ends) - 1, 7) if n != PIECES.unknown]
    texts = [PIECES.blob[ends[n] : ends[n + 1]] for n in numbers]
    assert len(numbers) > 30_000
    assert [TABLE.number(text) for text in texts] == numbers


def test_what_is_no_piece_has_no_number() -> None:
    odd = ["qqqqq", "\u2581Pressestellenleitung", "\0", "\u2581\0", "🚲🚲", "\uffff"]
    assert [TABLE.number(text.encode()) for text in odd] == [None] * len(odd)
    assert TABLE.number(b"\xe2\x96") is None
    assert TABLE.number(b"\xff\xff\xff") is None
