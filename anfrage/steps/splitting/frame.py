"""The frame of a paper: what stands around the questions, line by line."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from anfrage.steps.splitting import words
from anfrage.steps.splitting.page import Line

#: Headings and greetings are short; a longer line that begins like one is a sentence.
_HEADING_LENGTH: Final = 90
#: A lead-in may run over so many lines before the line that closes it.
_LEAD_IN_LINES: Final = 3


class Role(StrEnum):
    """What a line does in the paper."""

    TEXT = "text"
    QUESTIONS = "questions"  # heading over the questions or last line of a lead-in
    RATIONALE = "rationale"  # heading over the reasons
    ANSWER = "answer"  # heading or first line of an answer
    SALUTATION = "salutation"
    SIGNATURE = "signature"
    APPENDIX = "appendix"


#: Lines with which a question ends in any case.
STOPS: Final = frozenset(
    {Role.RATIONALE, Role.ANSWER, Role.SIGNATURE, Role.SALUTATION, Role.APPENDIX}
)


@dataclass(frozen=True, slots=True)
class Frame:
    """Every line with its role, and the zone it lies in: the role of the last heading before it.

    `zones[i]` is `Role.TEXT` before any heading. `answered` says that the paper holds answers.
    `view` is the text that offsets count in, `width` the length of a full line.
    """

    view: str
    width: int
    lines: tuple[Line, ...]
    roles: tuple[Role, ...]
    zones: tuple[Role, ...]
    answered: bool

    def stops(self, at: int) -> bool:
        """Whether line `at` ends a question that stands before it."""
        return self.roles[at] in STOPS


def find_frame(view: str, width: int, lines: Sequence[Line]) -> Frame:
    """Give every line its role and zone."""
    roles = tuple(_role(lines, at) for at in range(len(lines)))
    zones: list[Role] = []
    zone = Role.TEXT
    for role in roles:
        if role not in {Role.TEXT, Role.SALUTATION}:
            zone = role
        zones.append(zone)
    answered = any(words.ANSWERED.search(line.text) for line in lines[:200]) or (
        sum(role is Role.ANSWER for role in roles) > 1
    )
    return Frame(view, width, tuple(lines), roles, tuple(zones), answered)


def _role(lines: Sequence[Line], at: int) -> Role:
    text = lines[at].text
    if len(text) <= _HEADING_LENGTH:
        if words.SIGNATURE.match(text):
            return Role.SIGNATURE
        if words.SALUTATION.match(text):
            return Role.SALUTATION
    heading = text[: _HEADING_LENGTH + 10]
    if "?" not in heading:
        if words.QUESTIONS_HEADING.match(heading):
            return Role.QUESTIONS
        if words.RATIONALE.match(heading):
            return Role.RATIONALE
        if words.ANSWER.match(heading):
            return Role.ANSWER
        if words.APPENDIX.match(heading):
            return Role.APPENDIX
    return Role.QUESTIONS if _closes_lead_in(lines, at) else Role.TEXT


def content_start(frame: Frame, at: int) -> int:
    """Return the offset of what follows a run-in heading ("Frage: Ist …") on line `at`.

    The line's end where the heading fills the line.
    """
    line = frame.lines[at]
    match = words.QUESTIONS_HEADING.match(line.text) or words.RATIONALE.match(line.text)
    if match is None:
        return line.end
    return min(
        line.end, line.start + len(line.text[: match.end()]) + _blank(line.text, match.end())
    )


def _blank(text: str, at: int) -> int:
    return len(text) - at - len(text[at:].lstrip())


def _closes_lead_in(lines: Sequence[Line], at: int) -> bool:
    """Whether the line ends a sentence that leads to the questions.

    It ends with a colon, or with a full stop or nothing where the next line begins a list.
    """
    text = lines[at].text
    if not text.endswith((":", ".", "…", "-", "–")):
        return False
    parts = [text]
    for before in range(at - 1, max(-1, at - 1 - _LEAD_IN_LINES), -1):
        if lines[before + 1].gap or lines[before].text.endswith((".", "?", "!", ":")):
            break
        parts.append(lines[before].text)
    joined = " ".join(reversed(parts))
    sentence = joined[_last_sentence(joined) :]
    if not words.LEAD_IN.search(sentence):
        return False
    return text.endswith(":") or "folgende" in sentence.casefold()


def _last_sentence(text: str) -> int:
    """Return where the last sentence of `text` begins: after the last stop before a capital."""
    for at in range(len(text) - 3, 0, -1):
        if text[at] in ".?!" and text[at + 1] == " " and text[at + 2].isupper():
            return at + 2
    return 0
