"""Whatever is pasted, in whatever pieces it arrives: no escape character gets through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anfrage.domain.text import clean
from anfrage.tui.paste_filter import END, START, PasteFilter

CHARACTERS = st.text(st.sampled_from("a\x1b[]201~P\\x\x07;ä\n"), max_size=30)


def in_pieces(data: str, cuts: list[int]) -> str:
    filtered, at, passed = PasteFilter(), 0, ""
    for cut in sorted(cut % (len(data) + 1) for cut in cuts):
        passed += filtered.feed(data[at:cut])
        at = cut
    return passed + filtered.feed(data[at:])


@given(CHARACTERS, st.lists(st.integers(0, 100), max_size=6))
def test_a_paste_in_pieces_is_the_paste_at_once_without_any_escape(
    text: str, cuts: list[int]
) -> None:
    text = text.replace(END, "")
    data = f"x\x1b[A{START}{text}{END}\x1b[By"
    passed = in_pieces(data, cuts)
    assert passed == in_pieces(data, [])
    body = passed.removeprefix(f"x\x1b[A{START}").removesuffix(f"{END}\x1b[By")
    assert "\x1b" not in body
    assert not set("\x07\x9b\x9d") & set(clean(body))


@pytest.mark.parametrize(
    "text", ["\x1b[31mrot\x1b[0m", "\x1b]52;c;YQ==\x07vor", "\x1b]0;t\x1b\\nach", "\x1b(0a\x1b7b"]
)
def test_escape_sequences_of_a_paste_are_cleaned_away_as_everywhere(text: str) -> None:
    for at in range(len(text)):
        passed = in_pieces(f"{START}{text}{END}", [at + len(START)])
        assert clean(passed.removeprefix(START).removesuffix(END)) == clean(text)


def test_keys_outside_of_a_paste_pass_at_once() -> None:
    filtered = PasteFilter()
    assert filtered.feed("\x1b") == "\x1b", "the Escape key does not wait for what may follow"
    assert filtered.feed("[200~a\x1b[1mb") == "[200~a\x9b1mb", "a start in two pieces is known"
    assert filtered.feed("\x1b[20") == ""
    assert filtered.feed("1~\x1b[A") == f"{END}\x1b[A"
