"""The parts of a question: what has to be answered one by one."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from anfrage.domain.inquiry import Part
from anfrage.steps.splitting.sentences import Asking, asking_of, elaborates, sentences

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
#: The number of a sub-item with what stands around it is shorter, in characters.
_NUMBER: Final = 12


def part_question(text: str, items: Sequence[str] = ()) -> tuple[Part, ...]:
    """Return the parts of a question, in order; at least one for a text that is not blank.

    Every asking sentence is a part, and so is every half of a sentence that asks twice. A request
    to elaborate ("Bitte nach Jahren aufschlüsseln.") goes with the part before it. Sub-items are
    parts of their own; an unfinished opening ("Wie hoch sind die Kosten") goes with the first.

    Args:
        text: The question, on one line.
        items: The texts of its sub-items, as they stand in `text`.
    """
    bounds = _bounds(text, items)
    has_items = len(bounds) > len((0, len(text)))
    spans: list[tuple[int, int]] = []
    carried: int | None = None
    for place, (start, end) in enumerate(pairwise(bounds)):
        found = _askings(text, start, end)
        head = place == 0 and has_items
        if head and (not found or not _finished(text, end)):
            carried = found.pop()[0] if found else start
            spans.extend(found)
            continue
        if not found and has_items:
            found = [(start, end)]
        if carried is not None and found:
            found[0] = (carried, found[0][1])
            carried = None
        spans.extend(found)
    parts = tuple(Part(cut) for a, b in spans if (cut := text[a:b].strip()))
    return parts or ((Part(text),) if text.strip() else ())


def _bounds(text: str, items: Sequence[str]) -> list[int]:
    """Return where head and sub-items of `text` begin, and its end."""
    bounds = [0]
    at = 0
    for item in items:
        found = text.find(item, at)
        if found <= 0 or not item:
            continue
        space = text.rfind(" ", 0, max(0, found - 1))
        bounds.append(max(bounds[-1], space + 1 if found - space < _NUMBER else found))
        at = found + len(item)
    bounds.append(len(text))
    return bounds


def _finished(text: str, end: int) -> bool:
    return text[:end].rstrip().endswith(("?", ".", "!", "?)", ".)"))


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
        cuts = [0, *(match.end() for match in _AND.finditer(sentence)), len(sentence)]
        spans.extend((start + a + c, start + a + d) for c, d in pairwise(cuts))
    return spans
