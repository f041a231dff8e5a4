"""The frame of a paper: what stands around the questions, line by line."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from anfrage.domain.frozen import frozen
from anfrage.steps.splitting import words
from anfrage.steps.splitting.form import head_end
from anfrage.steps.splitting.markers import Kind, Marker
from anfrage.steps.splitting.page import Line

#: Headings and greetings are short; a longer line that begins like one is a sentence.
_HEADING_LENGTH: Final = 90
#: A lead-in may run over so many lines before the line that closes it.
_LEAD_IN_LINES: Final = 3
#: A heading without colon and gap has so many words at most.
_HEADING_WORDS: Final = 3
#: What the paper is stands in its first lines.
_TITLE_LINES: Final = 8
#: Of one line, when a sentence is searched in it; longer lines are paragraphs.
_LOOKED_AT: Final = 1000
#: An answered paper says so on its first pages.
_OPENING_LINES: Final = 200
_OPENING_LENGTH: Final = 20_000


class Role(StrEnum):
    """What a line does in the paper."""

    TEXT = "text"
    QUESTIONS = "questions"  # heading over the questions
    LEAD_IN = "lead_in"  # last line of a sentence that leads to the questions
    RATIONALE = "rationale"  # heading over the reasons
    ANSWER = "answer"  # heading or first line of an answer
    SALUTATION = "salutation"
    CLOSING = "closing"  # sentence with which the letter closes
    SIGNATURE = "signature"
    APPENDIX = "appendix"


#: Roles of lines with which a question ends in any case.
_STOPS: Final = frozenset(
    {Role.RATIONALE, Role.ANSWER, Role.CLOSING, Role.SIGNATURE, Role.SALUTATION, Role.APPENDIX}
)
#: Roles of lines behind which questions are expected.
OPENINGS: Final = frozenset({Role.QUESTIONS, Role.LEAD_IN})


@frozen
class Frame:
    """A paper's lines with what they do.

    Attributes:
        view: The text that offsets count in.
        width: The length of a full line.
        lines: Without page furniture.
        roles: One a line.
        zones: One a line: the role of the last heading up to it; `Role.TEXT` before the first,
            `Role.QUESTIONS` behind a lead-in.
        body: Index of the first line behind letterhead and form fields.
        marked: Indexes of the lines that begin with a mark.
        led_in: Indexes of marked lines that follow a heading, a lead-in or the head directly.
        answered: The paper says that it holds answers.
    """

    view: str
    width: int
    lines: tuple[Line, ...]
    roles: tuple[Role, ...]
    zones: tuple[Role, ...]
    body: int
    marked: frozenset[int]
    led_in: frozenset[int]
    answered: bool

    def stops(self, at: int) -> bool:
        """Whether line `at` ends a question that stands before it.

        A heading or lead-in does where a numbered list follows it.
        """
        return self.roles[at] in _STOPS or (
            self.roles[at] in OPENINGS and at not in self.marked and at + 1 in self.led_in
        )


def find_frame(view: str, width: int, lines: Sequence[Line], markers: Sequence[Marker]) -> Frame:
    """Give every line its role and zone.

    Args:
        view: The text that the lines' offsets count in.
        width: The length of a full line.
        lines: Without page furniture.
        markers: All marks at the beginnings of `lines`.
    """
    body = head_end(lines, width)
    roles = tuple(_role(lines, at, width, body) for at in range(len(lines)))
    marked = {marker.line: marker for marker in reversed(markers)}
    roles = _with_bare_lead_ins(lines, roles, marked, body)
    led_in = frozenset(
        at
        for at, marker in marked.items()
        if _heads(marker) and (at == body > 0 or (at and roles[at - 1] in OPENINGS))
    )
    opening = view[: lines[min(len(lines), _OPENING_LINES) - 1].end] if lines else ""
    answered = words.ANSWERED.search(opening[:_OPENING_LENGTH]) is not None
    zones = _zones(roles)
    return Frame(view, width, tuple(lines), roles, zones, body, frozenset(marked), led_in, answered)


def _with_bare_lead_ins(
    lines: Sequence[Line], roles: tuple[Role, ...], marked: Mapping[int, Marker], body: int
) -> tuple[Role, ...]:
    """Return the roles with lead-ins that no colon and no full stop closes.

    "Wir bitten um Beantwortung nachstehender Fragen", right above the first of a list.
    """
    found = list(roles)
    for at, marker in marked.items():
        above = at - 1
        if above < body or above in marked or roles[above] is not Role.TEXT or not _heads(marker):
            continue
        text = lines[above].text
        if text[-1].isalpha() and text[0].isupper() and words.LEAD_IN.search(text[:_LOOKED_AT]):
            found[above] = Role.LEAD_IN
    return tuple(found)


def content_start(frame: Frame, at: int) -> int:
    """Return the offset of what follows a run-in heading ("Frage: Ist …") on line `at`.

    The line's end where the heading or lead-in fills the line.
    """
    line = frame.lines[at]
    match = words.QUESTIONS_HEADING.match(line.text)
    if match is None:
        return line.end
    rest = line.text[match.end() :]
    return line.end - len(rest.lstrip())


def _heads(marker: Marker) -> bool:
    """Whether a mark can begin a list of questions, not only of sub-items."""
    return marker.kind not in {Kind.LOWER, Kind.LOWER_ROMAN, Kind.DECIMAL} and (
        marker.kind in {Kind.QUESTION, Kind.BULLET} or marker.ordinal[0] == 1
    )


def _zones(roles: Sequence[Role]) -> tuple[Role, ...]:
    zones: list[Role] = []
    zone = Role.TEXT
    for role in roles:
        if role is Role.LEAD_IN:
            zone = Role.QUESTIONS
        elif role not in {Role.TEXT, Role.SALUTATION, Role.CLOSING}:
            zone = role
        zones.append(zone)
    return tuple(zones)


def _role(lines: Sequence[Line], at: int, width: int, body: int) -> Role:
    text = lines[at].text
    if len(text) <= _HEADING_LENGTH:
        if words.SIGNATURE.match(text) and at >= body:
            return Role.SIGNATURE
        if words.SALUTATION.match(text):
            return Role.SALUTATION
        if words.CLOSING.match(text) and at >= body:
            return Role.CLOSING
    heading = text[:_HEADING_LENGTH]
    if at >= body and "?" not in heading and _begins(lines, at, width):
        heading += text[_HEADING_LENGTH:] and "?"  # no pattern takes a cut line for a whole one
        for pattern, role in _HEADINGS:
            if pattern.match(heading) and _is_heading(lines, at, role):
                return role
    return Role.LEAD_IN if at >= body and _closes_lead_in(lines, at) else Role.TEXT


_HEADINGS: Final = (
    (words.ANSWER, Role.ANSWER),
    (words.QUESTIONS_HEADING, Role.QUESTIONS),
    (words.RATIONALE, Role.RATIONALE),
    (words.APPENDIX, Role.APPENDIX),
)


def _is_heading(lines: Sequence[Line], at: int, role: Role) -> bool:
    """Whether a line that reads like a heading over questions is one.

    The first "Anfrage" at the top says what the paper is, and "Anfrage der …" who asks. "Weiterhin
    gibt es Fragen zur" without a colon is a sentence, unless a gap follows.
    """
    text = lines[at].text
    if role is not Role.QUESTIONS:
        return True
    if words.DOCUMENT.match(text) and at < _TITLE_LINES:
        named = any(words.DOCUMENT.match(line.text) for line in lines[:at])
        if not named or words.OF_ASKERS.search(text):
            return False
    alone = at + 1 == len(lines) or lines[at + 1].gap > 0
    return ":" in text or alone or len(text.split()) <= _HEADING_WORDS


def _begins(lines: Sequence[Line], at: int, width: int) -> bool:
    """Whether line `at` begins something: it is no tail of a sentence that runs on."""
    if at == 0 or lines[at].gap:
        return True
    before, text = lines[at - 1], lines[at].text
    if text.endswith(":") and len(text) < width // 2:
        return True
    return before.text[-1] in ".?!:;…_)" or before.indent + len(before.text) < width // 2


def _closes_lead_in(lines: Sequence[Line], at: int) -> bool:
    """Whether line `at` ends a sentence that leads to the questions.

    It ends with a colon, or with a full stop where "folgende Fragen" are announced.
    """
    text = lines[at].text[-_LOOKED_AT:]
    if not text.endswith((":", ".", "…", "-", "–")):
        return False
    parts = [text]
    for before in range(at - 1, max(-1, at - 1 - _LEAD_IN_LINES), -1):
        if lines[before + 1].gap or lines[before].text.endswith((".", "?", "!", ":")):
            break
        parts.append(lines[before].text[-_LOOKED_AT:])
    joined = " ".join(reversed(parts))
    sentence = joined[last_sentence(joined) :]
    if not words.LEAD_IN.search(sentence):
        return False
    return text.endswith(":") or words.ANNOUNCED.search(sentence) is not None


def last_sentence(text: str) -> int:
    """Return where the last sentence of `text` begins: after the last stop before a capital."""
    for at in range(len(text) - 3, 0, -1):
        if text[at] in ".?!" and text[at + 1] == " " and text[at + 2].isupper():
            return at + 2
    return 0
