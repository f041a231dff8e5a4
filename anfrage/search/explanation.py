"""Which words of a question meet which words of an entry, and which have no counterpart."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from anfrage.domain.frozen import frozen
from anfrage.domain.match import Reason, ReasonKind
from anfrage.search.analysis import Word, content_words, fold, stem
from anfrage.search.compounds import is_part, stands_in
from anfrage.search.stop_words import FRAME_WORDS
from anfrage.search.vocabulary import Meeting, Vocabulary


@frozen
class Counterpart:
    """A word of the question with the stems of the entry that it meets.

    `worth` is how much of the word the entry holds, from 0 (nothing) to 1 (the word itself).
    """

    asked: Word
    meetings: tuple[Meeting, ...]
    worth: float


def counterpart(asked: Word, stems: Iterable[str], vocabulary: Vocabulary) -> Counterpart:
    """Find what `asked` meets among the `stems` of one entry (a set or mapping of stems)."""
    held = [m for m in vocabulary.meetings(asked.folded) if m.stem in stems]
    if not held:
        return Counterpart(asked, (), 0.0)
    whole = max((m for m in held if _is_whole(m, asked)), key=_rank, default=None)
    parts = _widest_parts([m for m in held if not _is_whole(m, asked)])
    letters = sum(m.covered[1] - m.covered[0] for m in parts)
    covered = min(1.0, letters / max(1, len(stem(asked.folded))))
    if whole is not None and whole.worth >= covered:
        return Counterpart(asked, (whole,), whole.worth)
    return Counterpart(asked, tuple(parts), covered)


def _is_whole(meeting: Meeting, asked: Word) -> bool:
    return meeting.covered == (0, len(stem(asked.folded)))


def _rank(meeting: Meeting) -> tuple[float, int, str]:
    """Order meetings of a whole word: the worthiest, then the shortest, then by letters."""
    return meeting.worth, -len(meeting.stem), meeting.stem


def _widest_parts(parts: Sequence[Meeting]) -> list[Meeting]:
    """Choose parts that do not overlap, the longest first; in the order of the letters."""
    chosen: list[Meeting] = []
    for part in sorted(parts, key=lambda m: (m.covered[0] - m.covered[1], m.covered)):
        if all(part.covered[1] <= c.covered[0] or c.covered[1] <= part.covered[0] for c in chosen):
            chosen.append(part)
    return sorted(chosen, key=lambda m: m.covered)


@frozen
class Places:
    """Where and how the words of an entry stand.

    Attributes:
        written: For each stem of the entry the word as it stands there.
        text: What is shown of the entry.
        hidden: Stems that only an example question says, which is not shown with the entry.
    """

    written: Mapping[str, str]
    text: str
    hidden: frozenset[str] = frozenset()

    def has_noun(self, word: str) -> bool:
        """Whether a word is written with a capital, and nowhere in the entry without."""
        if word[0].islower():
            return False
        small = word[0].lower() + word[1:]
        return small not in self.text or not re.search(rf"\b{re.escape(small)}\b", self.text)


def reasons(counterparts: Iterable[Counterpart], places: Places) -> tuple[Reason, ...]:
    """Return why an entry was found: what is shared first, what it does not hold last.

    Args:
        counterparts: One for each content word of the question.
        places: The entry's words.
    """
    found: dict[tuple[ReasonKind, str, str], Reason] = {}
    for each in counterparts:
        told = [m for m in each.meetings if _is_reason(each.asked, m, places)]
        for meeting in told:
            kind = _kind(meeting, places.hidden)
            reason = Reason(kind, each.asked.written, places.written[meeting.stem])
            found.setdefault((reason.kind, each.asked.stem, meeting.stem), reason)
        if not told:
            reason = Reason(ReasonKind.UNSAID, each.asked.written)
            found.setdefault((reason.kind, each.asked.stem, ""), reason)
    order = list(ReasonKind)
    return tuple(sorted(found.values(), key=lambda r: order.index(r.kind)))


def _kind(meeting: Meeting, hidden: Collection[str]) -> ReasonKind:
    """Return how a word is met; a spelling is what was meant, wherever it stands."""
    if meeting.stem in hidden and meeting.kind is not ReasonKind.SPELLING:
        return ReasonKind.EXAMPLE
    return meeting.kind


def _is_reason(asked: Word, meeting: Meeting, places: Places) -> bool:
    """Whether a person would see why two words meet: a part has to be a word in both.

    The last part of a German compound is of its kind: that of a noun is a noun.
    """
    if meeting.kind is not ReasonKind.PART:
        return True
    if meeting.stem in places.hidden:  # "Arbeit" in an example is nothing of "Sachbearbeiter"
        return False
    found = places.written[meeting.stem]
    short, long = sorted((asked.written, found), key=len)
    if long[0].isupper() and short[0].islower() and not fold(long).startswith(fold(short)[:4]):
        return False
    noun = places.has_noun(short)
    both = not long[0].islower() and not short[0].islower()
    says_something = asked.folded not in FRAME_WORDS and (both or fold(found) not in FRAME_WORDS)
    return (
        says_something
        and is_part(asked.stem, meeting.stem)
        and stands_in(fold(short), fold(long), noun=noun)
    )


def matched_spans(question: str, text: str) -> tuple[tuple[int, int], ...]:
    """Return the places `[start, end)` of the words in `text` that the question's words meet.

    Places count code points of `text` as it is, in order, without overlap; for highlighting.
    """
    there = list(content_words(text))
    vocabulary = Vocabulary(dict.fromkeys(word.folded for word in there))
    stems = {word.stem for word in there}
    met: set[str] = set()
    for asked in content_words(question):
        met.update(m.stem for m in counterpart(asked, stems, vocabulary).meetings)
        met.update(m.stem for m in vocabulary.meetings(asked.folded) if m.kind is ReasonKind.SHARED)
    return tuple((word.start, word.end) for word in there if word.stem in met)
