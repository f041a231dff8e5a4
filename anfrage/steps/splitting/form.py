"""Letterhead and form fields: where the head of a paper ends."""

import re
from collections.abc import Sequence
from typing import Final

from anfrage.steps.splitting import words
from anfrage.steps.splitting.page import Line

#: The head of a paper does not reach further down, in lines that are not blank.
HEAD_LINES: Final = 45

#: A field of a form sheet: its label at the beginning of a line.
FIELD: Final = re.compile(
    r"(?:gremi(?:um|en)|termine?|top|tagesordnungspunkt|sitzung(?:sdatum|stermin)?|beratungsfolge"
    r"|vorlagen?(?:[- ]?(?:nr|nummer|art))?|drucksachen?(?:[- ]?(?:nr|nummer))?|drs|ds|anfrage[- ]?nr"
    r"|verantwortlich|dienststelle|federführ\w+|zuständig\w*|eingang|eingegangen|status|betreff|betr"
    r"|aktenzeichen|az|datum|antragsteller\w*|fragesteller\w*|anfragesteller\w*|einreicher\w*"
    r"|bearbeiter\w*|öffentlichkeitsstatus|an\s+(?:den|die|das)|von|telefon|e-?mail|fax)\b"
    r"[^?]{0,80}$",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(r"[\w./ -]{2,40}:(?:\s|$)")
#: The header row of a table of sessions and the rows below it.
SESSION_ROW: Final = re.compile(
    r"gremi(?:um|en)\s+(?:\S+\s+){0,3}(?:termin|sitzung|datum|top)|beratungsfolge", re.IGNORECASE
)
_ROW: Final = re.compile(
    r"(?:.{0,60}\b\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})\b(?!.*[a-zäöü]{4,}\s+[a-zäöü]{4,}).{0,40}"
    r"|[x☒☐]|n?ö|\d{1,3}(?:\.\d{1,2})?\s*x?|öffentlich|nichtöffentlich)$",
    re.IGNORECASE,
)


#: Running text: so many lines in a row that fill so much of the width. Titles have two at most.
_PROSE: Final = 0.8
_PROSE_LINES: Final = 3
#: Lines that no head holds: a list, the reasons, a salutation, a lead-in.
_BODY: Final = re.compile(
    r"\(?(?:\d{1,2}|[a-z])[.)]+\s+\D|frage\s+\d|[•\uf0b7]\s"
    rf"|{words.RATIONALE.pattern}|{words.SALUTATION.pattern}|(?:ich|wir)\s+frage?n?\b",
    re.IGNORECASE,
)


def head_end(lines: Sequence[Line], width: int) -> int:
    """Return the index of the first line behind letterhead and form fields.

    0 for a paper without a form: what stands before its questions is read as text then. The
    search ends where running text, a salutation or a list begins.
    """
    end = full = 0
    table = False
    for at, line in enumerate(lines[:HEAD_LINES]):
        text = line.text
        full = full + 1 if len(text) > _PROSE * width else 0
        if full == _PROSE_LINES or _BODY.match(text):
            break
        if SESSION_ROW.match(text):
            table, end = True, at + 1
        elif FIELD.match(text) and _is_label(text):
            end = at + 1
        elif end == at and (table or at) and _ROW.match(text):
            end = at + 1
    return end


def _is_label(text: str) -> bool:
    return _LABEL.match(text) is not None or len(text.split()) <= 4  # noqa: PLR2004 - a bare label
