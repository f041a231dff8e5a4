"""The parts of a question: what has to be answered one by one."""

import re
from collections.abc import Sequence
from typing import Final

from anfrage.domain.inquiry import Part
from anfrage.steps.splitting.sentences import (
    Asking,
    asking_of,
    elaborates,
    ends_sentence,
    sentences,
)

_W: Final = (
    r"(?:wer|wen|wem|wessen|was|wann|wo|woher|wohin|wieso|weshalb|warum|wofür|wodurch|womit|worin"
    r"|woran|worauf|woraus|wozu|wovon|inwieweit|inwiefern|wie|wieviele?|welche[mnrs]?)"
)
_BEFORE_W: Final = (
    r"(?:(?:ab|an|auf|aufgrund|aus|bei|bis|durch|für|gegen|in|innerhalb|mit|nach|ohne|seit|über"
    r"|um|unter|von|vor|wegen|zu|zum|zur)\s+)?"
)
_VERB: Final = (
    r"(?:ist|sind|war|waren|wird|werden|wurde|wurden|gibt|hat|haben|kann|können|könnte|könnten"
    r"|soll|sollen|besteht|bestehen|liegen|liegt|plant|beabsichtigt|sieht|hält)"
)
_SUBJECT: Final = (
    r"(?:es|sie|er|wir|man|die|der|das|dies\w*|ein\w*|weitere|hierfür|hierzu|dafür|dazu|daran"
    r"|diesbezüglich|bereits|auch)"
)

# Where one sentence asks twice: "… und wie viele …", "… und sind diesbezüglich …".
_AND: Final = re.compile(
    rf"(?:,|;)?\s+(?:und|oder|sowie|bzw\.|beziehungsweise)\s+"
    rf"(?=(?:{_BEFORE_W}{_W}|{_VERB}\s+{_SUBJECT}|(?:wenn|falls)\s+(?:ja|nein))\b)"
    rf"|(?:,|;)\s+(?=(?:wenn|falls)\s+(?:ja|nein)\b)",
    re.IGNORECASE,
)
# "Wann und wo", "ob und wie": two words of one question.
_INTERROGATIVE_LAST: Final = re.compile(rf"\b(?:{_W}|ob)$", re.IGNORECASE)
#: Fewer words before "und" are no question of their own ("Wie häufig und wie lange …?").
_WORDS: Final = 4
#: The number of a sub-item with what stands around it is shorter, in characters.
_NUMBER: Final = 12


def part_question(text: str, items: Sequence[str] = ()) -> tuple[Part, ...]:
    """Return the parts of a question, in order; at least one for a text that is not blank.

    Every asking sentence is a part, and so is every half of a sentence that asks twice. A request
    to elaborate ("Bitte nach Jahren aufschlüsseln.") goes with the part before it. Sub-items are
    parts of their own; an unfinished opening ("Wie hoch sind die Kosten") goes with the first.
    Conjunctions between parts and the numbers of sub-items are left out.

    Args:
        text: The question, on one line.
        items: The texts of its sub-items, as they stand in `text`.
    """
    head, *rest = _segments(text, items)
    spans = _askings(text, *head)
    carried: int | None = None
    if rest and not (spans and ends_sentence(text[: head[1]].rstrip())):
        carried = spans.pop()[0] if spans else head[0]
    for start, end in rest:
        found = _askings(text, start, end) or [(start, end)]
        if carried is not None:
            found[0] = (carried, found[0][1])
            carried = None
        spans.extend(found)
    parts = tuple(Part(cut) for a, b in spans if (cut := text[a:b].strip()))
    return parts or ((Part(text),) if text.strip() else ())


def _segments(text: str, items: Sequence[str]) -> list[tuple[int, int]]:
    """Return where the head of `text` and its sub-items stand, their numbers left out."""
    starts, ends = [0], []
    at = 0
    for item in items:
        found = text.find(item, at) if item else -1
        if found <= 0:
            continue
        space = text.rfind(" ", 0, max(0, found - 1))
        ends.append(space + 1 if 0 <= found - space < _NUMBER else found)
        starts.append(found)
        at = found + len(item)
    return list(zip(starts, [*ends, len(text)], strict=True))


def _askings(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for a, b in sentences(text[start:end]):
        sentence = text[start + a : start + b]
        asking = asking_of(sentence)
        if asking is Asking.NO:
            continue
        if spans and asking is Asking.REQUESTS and elaborates(sentence):
            spans[-1] = (spans[-1][0], start + b)
            continue
        spans.extend((start + a + c, start + a + d) for c, d in _halves(sentence))
    return spans


def _halves(sentence: str) -> list[tuple[int, int]]:
    """Return where a sentence asks: once, or on both sides of "und"."""
    halves = []
    at = 0
    for match in _AND.finditer(sentence):
        before = sentence[at : match.start()]
        if len(before.split()) >= _WORDS and not _INTERROGATIVE_LAST.search(before[-16:]):
            halves.append((at, match.start()))
            at = match.end()
    return [*halves, (at, len(sentence))]
