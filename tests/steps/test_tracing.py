"""Each paragraph of an answer knows where it comes from."""

from anfrage.domain.provenance import ParagraphOrigin, Source
from anfrage.steps.tracing import trace_answer

BENCHES = "Im Stadtpark stehen 48 Bänke.\nSie sind aus Holz."
CARE = "Die Bänke werden einmal im Jahr gereinigt und gestrichen."
SOURCES = (Source("Position p-1, Fassung 2", f"{BENCHES}\n\n{CARE}"),)


def test_words_that_stayed_are_taken_whatever_their_line_ends() -> None:
    (found,) = trace_answer(BENCHES.replace("\n", " "), SOURCES)
    assert (found.origin, found.source) == (ParagraphOrigin.TAKEN, "Position p-1, Fassung 2")


def test_a_changed_paragraph_names_its_source_and_what_stood_there() -> None:
    (found,) = trace_answer(CARE.replace("einmal", "zweimal"), SOURCES)
    assert found.origin is ParagraphOrigin.EDITED
    assert found.before == CARE
    assert 0.9 < found.likeness < 1


def test_what_nobody_wrote_before_is_typed() -> None:
    answer = f"Der Stadtrat entscheidet im Mai.\n\n{CARE}"
    typed, taken = trace_answer(answer, SOURCES)
    assert (typed.origin, typed.source) == (ParagraphOrigin.TYPED, "")
    assert taken.origin is ParagraphOrigin.TAKEN


def test_an_empty_answer_has_no_origin() -> None:
    assert trace_answer(" \n", SOURCES) == ()
