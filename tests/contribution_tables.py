"""Requests for contributions, and what comes back: filled in as a spreadsheet program does."""

import io
from datetime import date
from typing import Any

from openpyxl import load_workbook

from anfrage.domain.contribution import ContributionRequest, RequestedQuestion

TEXTS = ("Wie viele Stellen gibt es?", '=HYPERLINK("http://x")\nund was kostet das?', "Seit wann?")


def request(*texts: str, **changes: Any) -> ContributionRequest:
    asked = tuple(
        RequestedQuestion(f"q{at}", str(at), text) for at, text in enumerate(texts or TEXTS, 1)
    )
    fields: dict[str, Any] = {
        "case_id": "c1",
        "case_number": "2026-001",
        "title": "Auftritte der Stadt",
        "authority": "Stadt Musterlingen",
        "unit": "Fachbereich Tiefbau",
        "due": date(2026, 12, 1),
        "questions": asked,
    }
    return ContributionRequest(**(fields | changes))


def filled(sheet: bytes, answers: dict[str, Any], author: str = "Kim Beispiel") -> bytes:
    """The table with answers by question number, saved again."""
    book = load_workbook(io.BytesIO(sheet))
    table = book.active
    table["B4"] = author
    for row in table.iter_rows(min_row=7):
        answer = answers.get(str(row[0].value))
        if answer is not None:
            row[2].value = answer
            if isinstance(answer, str):
                row[2].data_type = "s"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()
