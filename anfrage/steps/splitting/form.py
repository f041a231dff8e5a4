"""Letterhead and form fields: where the head of a paper ends."""

import re
from collections.abc import Sequence
from typing import Final

from anfrage.steps.splitting import words
from anfrage.steps.splitting.page import Line

#: The head of a paper does not reach further down, in lines that are not blank.
HEAD_LINES: Final = 45

_LABEL: Final = (
    r"(?:gremi(?:um|en)|termine?|top|tagesordnungspunkt|sitzung(?:sdatum|stermin)?|beratungsfolge"
    r"|(?:sitzungs|beschluss|informations)?vorlagen?(?:[- ]?(?:nr\.?|nummer|art))?"
    r"|drucksachen?(?:[- ]?(?:nr\.?|nummer))?|drs\.?|ds|anfragen?[- ]?(?:nr\.?|nummer)"
    r"|verantwortlich|dienststelle|federführ\w+|zuständig\w*|(?:post)?eingang(?:sdatum)?"
    r"|eingegangen(?:\s+am)?|status|betreff|betr\.|aktenzeichen|az\.?|journal-?nr\.?|datum|vom"
    r"|antragsteller\w*|(?:an)?fragesteller[\w*:/]*|einreicher\w*|bearbeiter\w*|verfasser\w*"
    r"|öffentlichkeitsstatus|top\s+ö\s*/\s*n|telefon|tel\.|e-?mail|fax|abdruck)"
)
#: A field of a form sheet: its label alone, before a colon, or before a number or date.
FIELD: Final = re.compile(rf"{_LABEL}\s*(?:$|:|(?=[A-Z]{{0,4}}[ /]?\d))", re.IGNORECASE)
#: The header row of a table of sessions.
SESSION_ROW: Final = re.compile(
    r"(?:gremi(?:um|en)\s+(?:\S+\s+){0,3}(?:termin|sitzung|datum|top)|beratungsfolge"
    r"|gremi(?:um|en)$)",
    re.IGNORECASE,
)
# Abbreviated units: "StPlA / Dez. 2", "OA i. B. m. StPlA", "H + G".
_UNIT: Final = r"(?-i:[\w.]*[A-Z][\w.]*[A-Z][\w.]*|[A-Z])"
#: One unit or several, abbreviated.
UNITS: Final = rf"{_UNIT}(?:\s*(?:/|\+|und|i\.\s?[A-Z]\.(?:\s?m\.)?)\s*[\w. ]{{1,20}}){{0,4}}"
#: The value of a field on a line of its own: a number, a date, a committee, a unit.
_VALUE: Final = re.compile(
    r"(?:[x☒☐]|(?:nicht)?öffentlich|n?ö|\d{1,4}(?:\.\d{1,2})?[a-z]?(?:\s+x)?|[\w/]{0,4}\d{1,4}/[\d/]{2,9}"
    r"|\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}.{0,12}"
    r"|(?:\d{1,3}\.\s+)?(?:\w+\s+){0,3}(?:\w*sitzung|\w*rat(?:e?s)?|\w*ausschuss(?:es)?|\w*beirat"
    r"|\w*versammlung|\w*kammer)(?:\s+(?:de[rs]|\w*rat(?:e?s)?|[A-ZÄÖÜ][\w-]+)){0,3}"
    rf"|dez(?:ernat|\.)?\s.{{1,60}}|{UNITS}"
    r"|kenntnisnahme|behandlung|beratung|entscheidung|beschluss(?:fassung)?|anhörung)$",
    re.IGNORECASE,
)
# "Stadtrat 25.03.2025 33 Ö Kenntnisnahme"
_ROW: Final = re.compile(r"[^.?!]{3,60}\s\d{1,2}\.\d{1,2}\.\d{2,4}\b[^.?!]{0,50}$")
#: Running text: so many lines in a row that fill so much of the width, or have so many characters.
#: Titles have three at most.
_PROSE: Final = 0.8
_LINE: Final = 60
_PROSE_LINES: Final = 4
#: Lines that no head holds: a list, the reasons, a salutation, a lead-in.
_BODY: Final = re.compile(
    r"\(?(?:1|a)[.)]+\s+\D|frage\s+\d|[•\uf0b7]\s"
    rf"|{words.RATIONALE.pattern}|{words.ANSWER.pattern}|{words.SALUTATION.pattern}|(?:ich|wir)\s+frage?n?\b",
    re.IGNORECASE,
)


def head_end(lines: Sequence[Line], width: int) -> int:
    """Return the index of the first line behind letterhead and form fields.

    0 for a paper without a form: what stands before its questions is read as text then. The
    search ends where running text, a salutation or a list begins.
    """
    end = full = 0
    for at, line in enumerate(lines[:HEAD_LINES]):
        text = line.text
        full = full + 1 if len(text) > min(_PROSE * width, _LINE) else 0
        if full == _PROSE_LINES or _BODY.match(text):
            break
        if (
            FIELD.match(text)
            or SESSION_ROW.match(text)
            or (end == at and at and (_VALUE.match(text) or _ROW.match(text)))
        ):
            end = at + 1
    return end
