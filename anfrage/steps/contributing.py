"""Contributions from a returned table: each filled row becomes a proposal to its question."""

import re
from collections.abc import Sequence
from typing import Final

from anfrage.domain.case import Case, CaseQuestion
from anfrage.domain.contribution import FilledTable, TableRow
from anfrage.domain.frozen import frozen
from anfrage.domain.proposal import Proposal, ProposalKind, ProposalPlace

#: What units write where they have nothing to report; "-" and "./." are customary in forms.
_NIL: Final = re.compile(
    r"(?i)(?:fehl(?:an)?zeige|keine (?:angaben|erkenntnisse|beteiligung|zust[äa]ndigkeit)"
    r"|nichts (?:zu berichten|beizutragen|zu melden)|nicht betroffen|entf[äa]llt"
    r"|k\. ?a\.|\./\.|[-–—])[\s.!]*"
)
_LETTERS: Final = re.compile(r"\W+")


@frozen
class ReadRows:
    """What a table holds for a case: proposals, and numbers of questions by what was noticed."""

    proposals: tuple[Proposal, ...]
    unknown: tuple[str, ...] = ()  # rows that belong to no question
    empty: tuple[str, ...] = ()
    reworded: tuple[str, ...] = ()


def is_nil_return(text: str) -> bool:
    """Whether a text says that there is nothing to report (Fehlanzeige), and nothing else."""
    return _NIL.fullmatch(text.strip()) is not None


def read_rows(case: Case, table: FilledTable, unit: str, source: str) -> ReadRows:
    """Return the proposals of a table.

    Args:
        case: The case that it is read into.
        table: The table.
        unit: Who contributes; else the table says so.
        source: SHA-256 of the file.
    """
    proposals, unknown, empty, reworded = [], [], [], []
    author = ", ".join(filter(None, (unit or table.unit, table.author)))
    for row in table.rows:
        asked = _question(case.questions, row)
        if asked is None:
            if row.answer:
                unknown.append(row.number or row.question[:40])
            continue
        number = asked.question.number
        if not row.answer:
            empty.append(number)
            continue
        if _folded(row.question) != _folded(asked.question.text):
            reworded.append(number)
        proposals.append(_proposal(asked, row.answer, author, source))
    return ReadRows(tuple(proposals), tuple(unknown), tuple(empty), tuple(reworded))


def _question(asked: Sequence[CaseQuestion], row: TableRow) -> CaseQuestion | None:
    """Return the question of a row: by its hidden name, else by number, else by its wording."""
    name = _LETTERS.sub("", row.question_id)
    if name:
        found = [one for one in asked if _LETTERS.sub("", one.id)[:32] == name[:32]]
        if found:
            return found[0]
    found = [one for one in asked if row.number and one.question.number == row.number]
    found = found if len(found) == 1 else []
    wording = _folded(row.question)
    return next(
        iter(found or [one for one in asked if wording and _folded(one.question.text) == wording]),
        None,
    )


def _folded(text: str) -> str:
    return _LETTERS.sub("", text).casefold()


def _proposal(asked: CaseQuestion, answer: str, author: str, source: str) -> Proposal:
    return Proposal(
        asked.id,
        ProposalPlace.ANSWER,
        ProposalKind.CONTRIBUTION,
        "",
        answer,
        author,
        tracked=True,
        nil=is_nil_return(answer),
        source=source,
    )
