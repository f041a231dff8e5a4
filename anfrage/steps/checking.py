"""What a letter still lacks, before a person sends it."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from anfrage.domain.case import Case, CaseQuestion
from anfrage.domain.frozen import frozen
from anfrage.domain.letter import Letter
from anfrage.domain.position import PositionRecord
from anfrage.german.letter_words import WORDING_GAPS


class FindingKind(StrEnum):
    """What was looked at; the German words stand in `german/findings.py`."""

    ANSWERED = "answered"  # how many questions have an answer
    ANSWER_MISSING = "answer_missing"
    PART_OPEN = "part_open"
    EXPIRED = "expired"  # a position in an answer is out of date
    NOT_ADOPTED = "not_adopted"
    CHANGED = "changed"  # a newer version of a position in an answer exists
    GAP = "gap"  # the letter does not know something
    ADDRESS = "address"  # the address names nobody's town
    ZONE_FULL = "zone_full"  # a zone of the layout is too small; lines needed, lines there
    UNPRINTED = "unprinted"  # said about the letter, but the layout has no place for it
    COMPLETE = "complete"
    DRAFT = "draft"  # the letter is marked as one


@frozen
class LetterFinding:
    """One thing that was found.

    `question_id` is the question it belongs to, "" for the letter as a whole; `detail` is the
    open part's text, the position's title or the gap's field of `Letter`; `good` needs no work.
    """

    kind: FindingKind
    good: bool
    number: str = ""
    question_id: str = ""
    detail: str = ""
    counts: tuple[int, int] = (0, 0)


# What every letter has (DIN 5008: address, date, subject, salutation, signature), and the file
# number, which a draft shows as a gap.
_FIELDS: Final = (
    "addressee", "date", "subject", "salutation", "signer", "sender", "file_number",
)  # fmt: skip
# Five digits for Germany, with or without the old "D-", and the town.
_POSTCODE: Final = re.compile(r"(?:D[- ])?\d{5} +\S")
_IN_HOUSE: Final = frozenset({"im hause", "im haus", "hier", "hauspost", "rathaus"})


def check_letter(
    case: Case, letter: Letter, positions: Mapping[str, PositionRecord], today: dt.date
) -> tuple[LetterFinding, ...]:
    """Return all findings, questions first in their order.

    Args:
        case: The case as it stands.
        letter: Its letter.
        positions: The positions that its answers use, by id, as they are now.
        today: On what day validity is judged.
    """
    total = len(case.own_questions)
    found = [
        LetterFinding(
            FindingKind.ANSWERED, good=case.answered == total, counts=(case.answered, total)
        )
    ]
    for asked in case.own_questions:
        if not (asked.answer.empty and case.settled(asked)):
            found += _of_question(asked, positions, today)
    gaps = [LetterFinding(FindingKind.GAP, good=False, detail=name) for name in letter_gaps(letter)]
    if letter.addressee and not _postal(letter.addressee):
        gaps.append(LetterFinding(FindingKind.ADDRESS, good=False))
    found += gaps or [LetterFinding(FindingKind.COMPLETE, good=True)]
    return (*found, *([LetterFinding(FindingKind.DRAFT, good=True)] if letter.draft else []))


def _of_question(
    asked: CaseQuestion, positions: Mapping[str, PositionRecord], today: dt.date
) -> list[LetterFinding]:
    number, answer = asked.question.number, asked.answer

    def finding(kind: FindingKind, detail: str = "") -> LetterFinding:
        return LetterFinding(kind, good=False, number=number, question_id=asked.id, detail=detail)

    if answer.empty:
        return [finding(FindingKind.ANSWER_MISSING)]
    found = [
        finding(FindingKind.PART_OPEN, asked.question.parts[at].text) for at in answer.open_parts
    ]
    for use in answer.uses:
        record = positions.get(use.id)
        if record is None:
            continue
        title = record.position.title or use.id
        if record.position.expired(today):
            found.append(finding(FindingKind.EXPIRED, title))
        if record.version != use.version:
            found.append(finding(FindingKind.CHANGED, title))
        elif not record.adopted:
            found.append(finding(FindingKind.NOT_ADOPTED, title))
    return found


def _postal(addressee: Sequence[str]) -> bool:
    """Whether a letter can be delivered: by its postcode (DIN 5008), or in the house."""
    return any(
        _POSTCODE.match(line) or line.casefold().rstrip(".") in _IN_HOUSE for line in addressee
    )


def letter_gaps(letter: Letter) -> list[str]:
    """Return the fields of the letter that nobody has filled in, by name."""
    known = {
        "addressee": letter.addressee,
        "date": letter.date,
        "subject": letter.subject,
        "salutation": letter.salutation,
        "signer": letter.signer.name,
        "sender": letter.sender.authority,
        "file_number": letter.file_number,
    }
    missing = [name for name in _FIELDS if not known[name]]
    said = f"{letter.subject} {letter.introduction}"
    return missing + [name for name, gap in WORDING_GAPS.items() if gap in said]
