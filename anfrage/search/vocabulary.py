"""The words that the entries know, and which of them a word of a question meets.

Three ways of meeting: the same stem; one word at the start or end of the other (German compounds);
and for a word that nothing meets otherwise the nearest known spelling.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from anfrage.domain.frozen import frozen
from anfrage.domain.match import ReasonKind
from anfrage.search.analysis import stem
from anfrage.search.stop_words import FRAME_WORDS

SHORTEST_PART: Final = 4
"""Letters of a stem that may be a part: "rat" would be found in half the words of a city."""

SHARE_OF_WIDER: Final = 0.7
"""What "Personalkosten" in an entry is worth for a question about "Kosten"."""

SHARE_OF_SPELLING: Final = 0.9
"""What the nearest known word is worth: nearly always what was meant, see `edits_allowed`."""

SHORTEST_WITH_ERROR: Final = 5
SHORTEST_WITH_TWO_ERRORS: Final = 10
SHORTEST_WITH_WRONG_LETTER: Final = 11
"""Letters from which a word may have a typing error, two, and one that is a wrong letter. Measured
on eval/dev against the words of its positions: 35 of the 37 mistyped words find the word that was
meant. Of 2,157 correctly typed foreign questions about one in ten has a word that finds another
one, often a form of the same verb; it were one in two if wrong letters counted everywhere."""

LEAST_SHARE: Final = 0.3
"""A part that covers less of the asked word says too little: "Plan" in "Planfeststellungsakte"."""


@frozen
class Meeting:
    """A stem of the vocabulary that a word meets.

    `covered` is the range of letters of the asked stem that the known one stands for, `worth` what
    it is worth in full, 0 to 1.
    """

    stem: str
    kind: ReasonKind
    covered: tuple[int, int]
    worth: float


def edits_allowed(length: int) -> int:
    """Return how many typing errors a word of `length` letters may have and still be recognised.

    An error is a letter too many, too few or wrong, or two neighbours swapped. Short words are
    too near to each other ("Bild", "Geld").
    """
    if length < SHORTEST_WITH_ERROR:
        return 0
    return 1 if length < SHORTEST_WITH_TWO_ERRORS else 2


def _mistyped(asked: str, known: str) -> int | None:
    """Return the number of typing errors that make `known` into `asked`; `None` if it is not that.

    A wrong letter in an otherwise good word mostly makes another good word ("Umfang", "Umgang"),
    a lost, doubled or swapped letter rarely does. So a wrong letter counts only in long words.
    """
    from rapidfuzz.distance import OSA, Indel  # first needed here: start-up time

    edits = edits_allowed(len(asked))
    distance = OSA.distance(asked, known, score_cutoff=edits)
    if not 0 < distance <= edits:
        return None
    swapped = sorted(asked) == sorted(known)
    wrong = (Indel.distance(asked, known) - distance) if not swapped else 0
    if wrong and len(asked) < SHORTEST_WITH_WRONG_LETTER:
        return None
    return distance


class Vocabulary:
    """Folded words and their stems, asked for what meets a word."""

    def __init__(self, known: Iterable[str]) -> None:
        """Take the folded words of all entries."""
        self._words_by_stem: dict[str, list[str]] = defaultdict(list)
        for word in known:
            self._words_by_stem[stem(word)].append(word)
        self._longer: dict[str, list[str]] | None = None
        self._by_first: dict[str, list[str]] | None = None
        self._meetings: dict[str, tuple[Meeting, ...]] = {}

    def meetings(self, asked: str) -> tuple[Meeting, ...]:
        """Return all that a folded word meets; empty where the vocabulary has nothing like it."""
        found = self._meetings.get(asked)
        if found is None:
            found = self._meetings[asked] = self._find(asked)
        return found

    def _find(self, asked: str) -> tuple[Meeting, ...]:
        wanted = stem(asked)
        found = []
        whole = (0, len(wanted))
        if wanted in self._words_by_stem:
            found.append(Meeting(wanted, ReasonKind.SHARED, whole, 1.0))
        if wanted.isalpha():
            found += self._parts(wanted)
            found += [
                Meeting(longer, ReasonKind.PART, whole, SHARE_OF_WIDER)
                for longer in self._holders(wanted)
            ]
        if not any(m.covered == whole for m in found):
            nearest = self.nearest(asked)
            if nearest:
                found.append(Meeting(stem(nearest), ReasonKind.SPELLING, whole, SHARE_OF_SPELLING))
        return tuple(found)

    def _parts(self, wanted: str) -> list[Meeting]:
        """Find known stems at the start and at the end of a longer asked one."""
        found = []
        for size in range(SHORTEST_PART, len(wanted)):
            for start, end in ((0, size), (len(wanted) - size, len(wanted))):
                if wanted[start:end] in self._words_by_stem and size >= LEAST_SHARE * len(wanted):
                    found.append(Meeting(wanted[start:end], ReasonKind.PART, (start, end), 1.0))
        return found

    def _holders(self, wanted: str) -> list[str]:
        """Find known stems that start or end with a shorter asked one."""
        if len(wanted) < SHORTEST_PART:
            return []
        if self._longer is None:
            self._longer = _edges(self._words_by_stem)
        head, tail = wanted[:SHORTEST_PART], wanted[-SHORTEST_PART:]
        near = dict.fromkeys(self._longer.get(head + "-", ()))
        near |= dict.fromkeys(self._longer.get("-" + tail, ()))
        return [
            known
            for known in near
            if len(known) >= len(wanted) + SHORTEST_PART - 1
            and (known.startswith(wanted) or known.endswith(wanted))
        ]

    def nearest(self, asked: str) -> str:
        """Return the known word that `asked` is most likely a misspelling of, or ""."""
        edits = edits_allowed(len(asked))
        if not edits or not asked.isalpha() or asked in FRAME_WORDS:
            return ""
        if self._by_first is None:
            self._by_first = _by_first_letter(self._words_by_stem.values())
        found = []
        for word in self._by_first.get(asked[0], ()):
            if abs(len(word) - len(asked)) <= edits:
                errors = _mistyped(asked, word)
                if errors is not None:
                    found.append((errors, word))
        return min(found)[1] if found else ""


def _by_first_letter(groups: Iterable[Iterable[str]]) -> dict[str, list[str]]:
    initials: dict[str, list[str]] = defaultdict(list)
    for group in groups:
        for word in group:
            if word.isalpha():
                initials[word[0]].append(word)
    return initials


def _edges(stems: Iterable[str]) -> dict[str, list[str]]:
    """Group stems by their first and by their last letters."""
    groups: dict[str, list[str]] = defaultdict(list)
    for known in stems:
        if len(known) >= SHORTEST_PART * 2 - 1 and known.isalpha():
            groups[known[:SHORTEST_PART] + "-"].append(known)
            groups["-" + known[-SHORTEST_PART:]].append(known)
    return groups
