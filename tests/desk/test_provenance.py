"""Every paragraph of an answer knows where it comes from, and the note for the file says it."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import position
from contribution_tables import filled

from anfrage.desk.desk import Desk
from anfrage.desk.giving_out import ExportOrder
from anfrage.domain.answer import AnswerOrigin
from anfrage.domain.case import CaseQuestion
from anfrage.domain.letter import LetterDetails
from anfrage.domain.proposal import Proposal, ProposalKind, ProposalPlace
from anfrage.domain.provenance import Paragraph, ParagraphOrigin, SourceKind
from anfrage.store.base import Paper

PAPER = "Anfrage: Instagram\n\n1. Wie viele Personen folgen der Stadt auf Instagram?\n"
FOLLOWERS = {
    "key": "follower", "title": "Abonnements auf Instagram", "value": "18.400",
    "unit": "Personen", "as_of": date(2026, 10, 31), "owner": "Pressestelle",
}  # fmt: skip
FIRST = "Dem Auftritt auf Instagram folgen {{ fakt.follower.mit_einheit }}."
SECOND = "Er wird einmal in der Woche von der Pressestelle mit neuen Beiträgen versehen."
THIRD = "Auf Fragen antwortet die Pressestelle an Arbeitstagen innerhalb von drei Stunden."
OLD = "Den Auftritt gibt es seit 2018."
PAST = f"AF/001/2025\n\n1. Seit wann gibt es den Auftritt?\nAntwort: {OLD}\n"
CONTRIBUTED = "Im Tiefbauamt betreut eine halbe Stelle die Meldungen zu den Baustellen."
TYPED = "Der Rat berät darüber im Frühjahr."


@pytest.fixture
def number(desk: Desk, tmp_path: Path) -> str:
    """A case whose only answer was made from everything that there is."""
    desk.facts.add(FOLLOWERS)
    asked = ("Wie viele Personen folgen der Stadt auf Instagram?",)
    named = position("insta", f"{FIRST}\n\n{SECOND}\n\n{THIRD}", title="Insta", examples=asked)
    desk.knowledge.keep([("x", named)], adopt=True, replace=True)
    (tmp_path / "alt.txt").write_text(PAST, encoding="utf-8")
    list(desk.archiving.take_in([tmp_path / "alt.txt"]))
    letter = desk.writing.draft_letter(
        "a.txt", PAPER.encode(), LetterDetails(), tmp_path / "b.docx", replace=True
    )
    number = letter.case.number
    contribute(desk, number, tmp_path)
    propose(desk, number)
    take_old_answer(desk, number)
    desk.facts.change("follower", {"value": "19.000", "as_of": date(2026, 11, 20)})
    return number


def question(desk: Desk, number: str) -> CaseQuestion:
    return desk.casework.get(number).case.questions[0]


def contribute(desk: Desk, number: str, folder: Path) -> None:
    path, _ = desk.contributing.request(number, "Tiefbauamt", target=folder / "t.xlsx")
    sheet = filled(path.read_bytes(), {"1": CONTRIBUTED})
    read = desk.contributing.read(number, "t.xlsx", sheet)
    desk.returning.accept(number, read.proposals[0].number)


def propose(desk: Desk, number: str) -> None:
    """A unit changes a word in the draft, as a returned Word file says it."""
    asked = question(desk, number)
    base = asked.answer.text
    one = Proposal(
        asked.id, ProposalPlace.ANSWER, ProposalKind.REPLACEMENT, "drei", "fünf", "Rita Recht",
        base=base, start=base.index("drei"),
    )  # fmt: skip
    file = Paper("b.docx", "application/octet-stream", b"x", hashlib.sha256(b"x").hexdigest())
    case = desk.casework.get(number).case
    with desk.store.writing() as office:
        (kept,) = office.proposals.add(case.id, file, [one])
    assert desk.returning.accept(number, kept.number).changed


def take_old_answer(desk: Desk, number: str) -> None:
    """As the archive's screen does: the old answer goes in, a word is changed, one typed."""
    desk.archive.read()
    (old,) = desk.archive.find("Auftritt seit 2018").answers
    asked = question(desk, number)
    from anfrage.tui.drafts import Draft

    draft = Draft.of(asked)
    for offer in desk.archive.offers(old, 1):
        draft.take(offer)
    text = asked.answer.text.replace("einmal", "zweimal")
    answer = draft.answer(f"{text}\n\n{old.answer}\n\n{TYPED}")
    desk.drafting.save(desk.casework.get(number).case, answer)


def found(desk: Desk, number: str) -> tuple[Paragraph, ...]:
    case = desk.casework.get(number).case
    return desk.tracing.origins(case)[case.questions[0].id]


def test_every_paragraph_knows_its_origin(desk: Desk, number: str) -> None:
    first, second, third, contributed, old, typed = found(desk, number)
    assert first.source is not None
    assert (first.origin, first.source.kind, first.source.name, first.source.number) == (
        ParagraphOrigin.TAKEN, SourceKind.POSITION, "insta", 1,
    )  # fmt: skip
    assert (second.origin, [(one.before, one.after) for one in second.edits]) == (
        ParagraphOrigin.EDITED, [("einmal", "zweimal")],
    )  # fmt: skip
    assert [(one.before, one.after, one.proposed_by) for one in third.edits] == [
        ("drei", "fünf", "Rita Recht")
    ]
    assert contributed.source is not None
    assert contributed.source.kind is SourceKind.CONTRIBUTION
    assert contributed.source.name.startswith("Tiefbauamt")
    assert old.source is not None
    assert (old.origin, old.source.kind, old.source.name) == (
        ParagraphOrigin.TAKEN, SourceKind.ANSWER, "AF/001/2025",
    )  # fmt: skip
    assert (typed.origin, typed.source) == (ParagraphOrigin.TYPED, None)


def test_a_figure_is_the_one_that_was_taken_over_whatever_it_is_today(
    desk: Desk, number: str
) -> None:
    (figure,) = found(desk, number)[0].figures
    assert (str(figure.value), figure.as_of) == ("18400", date(2026, 10, 31))


def test_a_figure_that_was_typed_over_is_an_edit_and_no_fact(desk: Desk, number: str) -> None:
    case, asked = desk.casework.get(number).case, question(desk, number)
    text = asked.answer.text.replace("18.400", "18.450")
    desk.drafting.save(case, replace(asked.answer, text=text, origin=AnswerOrigin.EDITED))
    first = found(desk, number)[0]
    assert first.figures == ()
    assert [(one.before, one.after) for one in first.edits] == [("19.000", "18.450")]


def test_the_printed_note_names_every_origin_and_edit(
    desk: Desk, number: str, tmp_path: Path
) -> None:
    target = tmp_path / "vermerk.txt"
    desk.giving_out.export(number, ExportOrder("vermerk", target))
    note = target.read_text(encoding="utf-8")
    for said in (
        "folgen 18.400 Personen.“ – wörtlich aus: Position insta, Fassung 1",
        "Kennzahl Abonnements auf Instagram: 18.400 Personen, Stand 31.10.2026",
        "geändert: „einmal“ in „zweimal“",
        "geändert: „drei“ in „fünf“ (Vorschlag von Rita Recht)",
        "wörtlich aus: Zuarbeit 1 von Tiefbauamt",
        "„Den Auftritt gibt es seit 2018.“ – wörtlich aus: Antwort AF/001/2025",
        "„Der Rat berät darüber im Frühjahr.“ – selbst geschrieben",
        "Frage 1 (geschrieben von ",
    ):
        assert said in note, note
