"""Each paragraph of an answer knows where it comes from."""

from datetime import date
from decimal import Decimal

from anfrage.domain.fact import Fact
from anfrage.domain.provenance import Edit, ParagraphOrigin, Source, SourceKind
from anfrage.steps.tracing import trace_answer

BENCHES = "Im Stadtpark stehen 48 Bänke.\nSie sind aus Holz."
CARE = "Die Bänke werden einmal im Jahr gereinigt und gestrichen."
POSITION = Source(SourceKind.POSITION, "p-1", f"{BENCHES}\n\n{CARE}", 2)


def figure(value: int, month: int) -> Fact:
    return Fact("baenke", "Bänke", Decimal(value), "Stück", date(2026, month, 1))


def test_words_that_stayed_are_taken_whatever_their_line_ends() -> None:
    (found,) = trace_answer(BENCHES.replace("\n", " "), [POSITION])
    assert (found.origin, found.source, found.edits) == (ParagraphOrigin.TAKEN, POSITION, ())


def test_a_changed_paragraph_names_its_source_and_what_stood_there() -> None:
    (found,) = trace_answer(CARE.replace("einmal", "zweimal"), [POSITION])
    assert (found.origin, found.before) == (ParagraphOrigin.EDITED, CARE)
    assert 0.9 < found.likeness < 1
    assert found.edits == (Edit("einmal", "zweimal"),)


def test_what_nobody_wrote_before_is_typed() -> None:
    answer = f"Der Stadtrat entscheidet im Mai.\n\n{CARE}"
    typed, taken = trace_answer(answer, [POSITION])
    assert (typed.origin, typed.source) == (ParagraphOrigin.TYPED, None)
    assert taken.origin is ParagraphOrigin.TAKEN


def test_an_edit_names_who_proposed_it() -> None:
    proposed = Source(SourceKind.PROPOSAL, "Rita Recht", "zweimal", 3)
    (found,) = trace_answer(CARE.replace("einmal", "zweimal"), [POSITION, proposed])
    assert found.edits == (Edit("einmal", "zweimal", "Rita Recht"),)


def test_a_figure_of_any_version_is_known_and_only_by_itself() -> None:
    text = "Im Stadtpark stehen {{ fakt.baenke }} Bänke."
    source = Source(SourceKind.POSITION, "p", text, 1, figures=(figure(52, 6), figure(48, 1)))
    (then,) = trace_answer("Im Stadtpark stehen 48 Bänke.", [source])
    assert (then.origin, then.figures) == (ParagraphOrigin.TAKEN, (figure(48, 1),))
    assert then.template == text
    (more,) = trace_answer("Im Stadtpark stehen 1.548 Bänke.", [source])
    assert more.figures == ()


def test_of_two_sources_that_say_the_same_the_first_counts() -> None:
    old = Source(SourceKind.ANSWER, "2025-007", CARE)
    (found,) = trace_answer(CARE, [POSITION, old])
    assert found.source is POSITION


def test_an_empty_answer_has_no_origin() -> None:
    assert trace_answer(" \n", [POSITION]) == ()
