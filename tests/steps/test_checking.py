"""What a letter lacks is found, each thing once, and nothing is found in a complete one."""

from dataclasses import replace
from datetime import date

import pytest
from builders import answered, asked, case, position

from anfrage.domain.answer import EntryUse
from anfrage.domain.case import CaseQuestion
from anfrage.domain.letter import Letter, Sender, Signer
from anfrage.domain.position import PositionRecord
from anfrage.german.findings import finding_sentence
from anfrage.steps.checking import FindingKind, check_letter

TODAY = date(2026, 11, 9)
LETTER = Letter(
    sender=Sender("Stadt Musterlingen", "Musterlingen"),
    addressee=("Stadtrat Jakob Lindner", "Am Markt 1", "01234 Musterlingen"),
    subject="Anfrage",
    salutation="Sehr geehrter Herr Lindner,",
    introduction="",
    items=(),
    closing="Mit freundlichen Grüßen",
    signer=Signer("Dr. Helene Mustermann"),
    date=TODAY,
    file_number="PS-7/26",
)


def using(*uses: EntryUse) -> CaseQuestion:
    one = answered("Wie viele?", "Zwei.")
    return replace(one, answer=replace(one.answer, uses=uses))


def kinds(
    *questions: CaseQuestion, letter: Letter = LETTER, **records: PositionRecord
) -> list[str]:
    found = check_letter(case(*questions), letter, records, TODAY)
    for one in found:
        assert finding_sentence(one.kind.value, one.number, one.detail, one.counts)
    return [one.kind.value for one in found if not one.good]


def test_a_complete_letter_needs_nothing() -> None:
    adopted = PositionRecord(position(), 1, adopted_version=1)
    assert kinds(using(EntryUse("p1", 1)), p1=adopted) == []


def test_a_missing_answer_and_an_open_part_are_named() -> None:
    whole = asked("Wie viele und wo?", "2", ("Wie viele", "wo?"))
    half = replace(whole, answer=replace(whole.answer, text="Zwei.", open_parts=(1,)))
    found = check_letter(case(asked(number="1"), half), LETTER, {}, TODAY)
    assert [(one.kind, one.number, one.detail) for one in found if not one.good] == [
        (FindingKind.ANSWERED, "", ""),
        (FindingKind.ANSWER_MISSING, "1", ""),
        (FindingKind.PART_OPEN, "2", "wo?"),
    ]
    assert found[0].counts == (0, 2)


@pytest.mark.parametrize(
    ("record", "found"),
    [
        (PositionRecord(position(), 1), ["not_adopted"]),
        (PositionRecord(position(), 2, adopted_version=2), ["changed"]),
        (PositionRecord(position(valid_until=date(2026, 11, 8)), 1, 1), ["expired"]),
        (PositionRecord(position(valid_until=TODAY), 1, 1), []),
    ],
)
def test_a_position_that_must_not_go_out_so_is_named(
    record: PositionRecord, found: list[str]
) -> None:
    assert kinds(using(EntryUse("p1", 1)), p1=record) == found


def test_every_gap_of_the_letter_is_named() -> None:
    empty = replace(
        LETTER, addressee=(), date=None, subject="", salutation="", signer=Signer(""),
        sender=Sender("", ""), file_number="", introduction="Ihre Anfrage vom [Datum]:",
    )  # fmt: skip
    found = check_letter(case(answered("Was?", "Das.")), empty, {}, TODAY)
    assert [one.detail for one in found if one.kind is FindingKind.GAP] == [
        "addressee", "date", "subject", "salutation", "signer", "sender", "file_number",
        "anfrage_datum",
    ]  # fmt: skip


def test_the_mark_of_a_draft_is_explained_and_only_then() -> None:
    def marks(letter: Letter) -> list[FindingKind]:
        found = check_letter(case(answered("Was?", "Das.")), letter, {}, TODAY)
        return [one.kind for one in found if one.kind is FindingKind.DRAFT]

    assert marks(LETTER) == [FindingKind.DRAFT]
    assert marks(replace(LETTER, draft=False)) == []


@pytest.mark.parametrize(
    ("addressee", "found"),
    [
        (("Stadtrat Jakob Lindner",), ["address"]),
        (("Fraktion Offene Stadt", "Zimmer 12345"), ["address"]),
        (("Stadtrat Jakob Lindner", "im Hause"), []),
        (("Stadtrat Jakob Lindner", "D-01234 Musterlingen"), []),
        ((), ["gap"]),
    ],
)
def test_an_address_without_a_town_is_named(addressee: tuple[str, ...], found: list[str]) -> None:
    adopted = PositionRecord(position(), 1, adopted_version=1)
    letter = replace(LETTER, addressee=addressee)
    assert kinds(using(EntryUse("p1", 1)), letter=letter, p1=adopted) == found
