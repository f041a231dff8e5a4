"""The title: what the paper is about, in its own words."""

import re
from collections.abc import Sequence
from typing import Final

from anfrage.steps.splitting import words
from anfrage.steps.splitting.form import FIELD, SESSION_ROW
from anfrage.steps.splitting.head.people import names_askers
from anfrage.steps.splitting.page import Line
from anfrage.steps.splitting.wording import join_pieces

_LABELLED: Final = re.compile(
    r"(?:\*\*)?(?:betreff|betrifft|betr\.|thema|titel|gegenstand|bezeichnung)\s*:?\s*:?(?:\*\*)?\s*",
    re.IGNORECASE,
)
_QUESTION_TIME: Final = re.compile(
    r"[^:?]{3,80},\s+[^:?]{2,50}:\s+(?P<title>.{3,600}?)\s*\((?:frage)\s+(?:nr\.?\s*)?\d+\)",
    re.IGNORECASE | re.DOTALL,
)
_DOCUMENT: Final = re.compile(
    r"(?:\*\*|#{1,4}\s*)?(?:(?:gemeinsame|interfraktionelle|kleine|große|schriftliche|mündliche"
    r"|dringliche|öffentliche)\s+)*anfrage(?:\s+(?:nach|gemäß)\s+§[^:]{2,60})?(?:\*\*)?"
    r"(?:\s*:\s*|\s+-\s+|\s+–\s+|$)",
    re.IGNORECASE,
)
_BEHIND_DASH: Final = re.compile(
    r"anfrage\s+(?:aus|zu|zur|in|für)\s+(?:der|die|den)?\s*(?:sitzung|ratssitzung)[^?]{0,80}?\s[-–]\s+(?P<title>.+)$",
    re.IGNORECASE,
)
_RECEIVED: Final = re.compile(r"anfrage\s+de[rs]\s.{0,200}eingegangen", re.IGNORECASE | re.DOTALL)
_NO_TITLE: Final = re.compile(
    r"gedruckt|seite\s+\d|tel(?:efon)?\b|\d{5}\s+[A-Z]|(?:herrn?|frau)\s|an\s+(?:den|die|das)\b"
    r"|[\w .-]+,\s+(?:den\s+)?\d{1,2}\.|stand:?\s*\d|.*\bministeri|.*\bnamens\b|gemäß\s+§"
    r"|mit\s+antwort|.*@|(?:www|https?)|rathaus|oberbürgermeister(?:in)?(?:\s+\S+){0,3}$|[x☒☐]$|(?:nicht)?öffentlich$|antwort\s+de[rs]\b"
    rf"|{words.SALUTATION.pattern}",
    re.IGNORECASE,
)
# An address or a sentence, no subject.
_ADDRESS: Final = re.compile(r"[.:,]$|\b\d{5}\s")
#: Behind the subject, not part of it: ", DS 2116/15 – öffentlich".
_TRAILER: Final = re.compile(
    r"(?:,?\s+(?:DS|Drs\.?|Drucksache|Vorlage)\s+(?:Nr\.?:?\s*)?[\d/-]+)?\s*(?:[–-]\s*(?:nicht)?öffentlich)?\s*$"
)
# A number on a line of its own; a year may be the end of a title.
_NUMBER: Final = re.compile(r"(?!(?:19|20)\d\d$)[\d./ -]+")
# A line that ends with such a word goes on.
_OPEN_END: Final = re.compile(
    r"\b(?:im|in|am|an|auf|de[rnms]|die|das|und|oder|sowie|für|zu[rm]?|vo[nm]|mit|beim?|aus|über"
    r"|unter|vor|nach|eine[rsmn]?|ein)$"
)
_NAMING: Final = re.compile(r"[A-ZÄÖÜ][\w-]{3,}\w")
_WORD: Final = re.compile(r"[^\W\d_]{4}")
_LINES: Final = 5
_LENGTH: Final = range(4, 500)


def find_title(lines: Sequence[Line], body: int, width: int) -> tuple[str, int]:
    """Return the title and the offset behind it; ("", 0) where no line is clearly one.

    Args:
        lines: The lines before the first numbered question, the whole head among them.
        body: Index of the first line behind letterhead and form fields, 0 without a form.
        width: The length of a full line.
    """
    for block in (
        _labelled(lines, width),
        _of_question_time(lines),
        _before_receipt(lines),
        _before_sessions(lines),
        _subject(lines, width),
        _behind_form(lines, body, width) if body else [],
        _above_salutation(lines),
        lines[:1] if lines and lines[0].text.startswith("#") else [],
    ):
        block = _without_overline(block)  # noqa: PLW2901 - the same block
        title = _cleaned(block)
        if len(title) in _LENGTH and _WORD.search(title) and not _NO_TITLE.match(title):
            return title, block[-1].end
    return "", 0


def _without_overline(block: Sequence[Line]) -> Sequence[Line]:
    """Drop a topic on a line of its own above the title that names it again.

    "Parken: / Parken in der Gartenstraße" stands over papers that are debated together.
    """
    if len(block) < 2 or not block[0].text.endswith(":"):  # noqa: PLR2004 - topic and title
        return block
    below = " ".join(line.text for line in block[1:]).casefold()
    again = any(word.casefold() in below for word in _NAMING.findall(block[0].text))
    return block[1:] if again else block


def _cleaned(block: Sequence[Line]) -> str:
    text = join_pieces(line.text for line in block)
    if (match := _QUESTION_TIME.match(text)) is not None:
        return match["title"].strip()
    if (match := _BEHIND_DASH.match(text)) is not None:
        return match["title"].strip()
    for pattern in (_LABELLED, _DOCUMENT):
        if (match := pattern.match(text)) is not None:
            text = text[match.end() :]
    return _TRAILER.sub("", text).strip().strip("*#_ ").strip()


def _labelled(lines: Sequence[Line], width: int) -> Sequence[Line]:
    for at, line in enumerate(lines):
        match = _LABELLED.match(line.text)
        if match is None or (":" not in match[0] and not match[0].lower().startswith("betr.")):
            continue
        first = at if match.end() < len(line.text) else at + 1
        return _run(lines, first, width)
    return []


def _of_question_time(lines: Sequence[Line]) -> Sequence[Line]:
    for count in range(1, min(len(lines), 14) + 1):
        if _QUESTION_TIME.match(" ".join(line.text for line in lines[:count])):
            return lines[:count]
    return []


def _before_receipt(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines above "Anfrage der … (…), eingegangen am …" and below the administration's."""
    for at in range(1, len(lines)):
        if _RECEIVED.match(" ".join(line.text for line in lines[at : at + 3])):
            return _run_up(lines, at)
    return []


def _before_sessions(lines: Sequence[Line]) -> Sequence[Line]:
    for at, line in enumerate(lines):
        if at and SESSION_ROW.match(line.text):
            return _run_up(lines, at)
    return []


def _run_up(lines: Sequence[Line], end: int) -> Sequence[Line]:
    """Return the block that ends above line `end`, without the line that says who asks."""
    while end and names_askers(lines[end - 1].text) and not lines[end - 1].text[:1].islower():
        end -= 1
    first = end
    while first and end - first < _LINES:
        start = _begin(lines, first - 1)
        if (first < end and lines[first].gap) or _is_field(lines[start].text):
            break
        first = start
    return lines[first:end]


def _begin(lines: Sequence[Line], at: int) -> int:
    """Return the first line of the sentence or word that goes on in line `at`."""
    while at and not lines[at].gap and lines[at].text[0].islower():
        at -= 1
    return at


def _is_field(text: str) -> bool:
    return (
        FIELD.match(text) is not None
        or _NO_TITLE.match(text) is not None
        or (_DOCUMENT.fullmatch(text) is not None)
        or _NUMBER.fullmatch(text) is not None
        or names_askers(text)
    )


def _behind_form(lines: Sequence[Line], body: int, width: int) -> Sequence[Line]:
    """Return the heading right behind the form fields: short lines, a gap or text behind them.

    The last field's value may reach into the line there; then the heading is the next block.
    """
    block = _heading(lines, body, width)
    if block and (block[0].text[0].islower() or not _WORD.search(block[0].text)):
        block = _heading(lines, body + len(block), width)
    return block


def _heading(lines: Sequence[Line], first: int, width: int) -> Sequence[Line]:
    block: list[Line] = []
    for line in lines[first : first + _LINES + 1]:
        if block and (line.gap or _ends(block[-1], line, width)):
            break
        block.append(line)
    return [] if not block or len(block) > _LINES or block[-1].text[-1] in ".:" else block


def _ends(before: Line, line: Line, width: int) -> bool:
    """Whether a heading's line is its last: the next word had fitted in, and text follows."""
    if line.text[0].islower() or line.text.lower().startswith("hier:") or before.text[-1] in "-–:":
        return False
    if _OPEN_END.search(before.text):
        return False
    word = line.text.split(maxsplit=1)[0]
    return len(before.text) + 1 + len(word) < 0.8 * width


def _subject(lines: Sequence[Line], width: int) -> Sequence[Line]:
    """Return the line that names paper and subject: "Anfrage: …", "Anfrage aus der … - …"."""
    for at, line in enumerate(lines):
        if _BEHIND_DASH.match(line.text):
            return _heading(lines, at, width)
        match = _DOCUMENT.match(line.text)
        if match and match.end() < len(line.text) and not names_askers(line.text):
            return _heading(lines, at, width)
    return []


def _above_salutation(lines: Sequence[Line]) -> Sequence[Line]:
    for at, line in enumerate(lines):
        if words.SALUTATION.match(line.text) and at:
            block = _run_up(lines, at)
            if any(_ADDRESS.search(one.text) for one in block):
                return []
            return block if sum(len(one.text.split()) for one in block) > 1 else []
    return []


def _run(lines: Sequence[Line], first: int, width: int) -> Sequence[Line]:
    """Return the lines from `first` to the next gap, field, salutation or line that is not full."""
    end = first + 1
    while (
        end < min(len(lines), first + _LINES)
        and not lines[end].gap
        and not _ends(lines[end - 1], lines[end], width)
        and not _is_field(lines[end].text)
        and not words.SALUTATION.match(lines[end].text)
    ):
        end += 1
    return lines[first:end]
