"""Whether an answer takes up what one part of a question is about."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from anfrage.domain.frozen import frozen
from anfrage.steps.proofing.kinship import akin, root
from anfrage.steps.proofing.prose import blanked, sentences_of

_WORD: Final = re.compile(r"[^\W\d_][\w-]{3,}|[A-ZÄÖÜ][\wäöüß-]{2,}")
_NOUN: Final = re.compile(r"\b[A-ZÄÖÜ][\wäöüß-]{2,}")
# What questions are made of, whatever they are about.
_FRAME_WORDS = """
    stadt stadtverwaltung verwaltung musterlingen anzahl höhe zahl zahlen stand jahr jahre jahren
    grund gründe gründen form weise zeitpunkt zeitraum rahmen bezug hinblick frage fragen anfrage
    sicht thema situation bereich fall möglichkeit möglichkeiten maßnahmen maßnahme umfang angaben
    ergebnis ergebnisse kenntnis kenntnisse informationen hintergrund pläne planungen überlegungen
    vorhaben daten regelmäßig bereits derzeit aktuell künftig zukünftig bisher bislang welche
    welcher welchem welchen welches wird werden wurde wurden worden haben hatte hatten sollen sollte
    können konnte könnte einen einer eines einem ihrer ihren seine seiner dieser dieses diesem
    diesen diese insgesamt sowie durch gegen nicht jeweils weiter weitere weiteren dabei dafür damit
    daher zudem davon gemäß sind wieder seither voraussichtlich zunächst wann wenn falls gibt hält
    sieht plant geplant vorgesehen bekannt genau konkret konkrete viele warum weshalb wieso woher
    wohin dort hier hierfür hierzu dazu diesbezüglich zwischen über unter nach noch auch oder und
    dass gegebenenfalls bitte inwieweit inwiefern wäre wären müssen muss soll kann habe finden
    findet statt steht stehen liegt liegen gelten gilt kommen kommt erfolgt erfolgen trifft
    gingen ging ja nein der die das den dem des für beim zum zur mit von vom wer wie was ist war
    waren aus seit bis dies ihr ihre art
"""
_FRAME: Final = frozenset(root(word) for word in _FRAME_WORDS.split())
# A sentence that goes on about what the one before it said.
GOES_ON: Final = re.compile(
    r"^(?:sie|er|es|diese\w*|hierfür|dafür|dabei|letztere\w*|dies)\b"
    r"|\b(?:davon|darin|darunter|hiervon)\b",
    re.IGNORECASE,
)
# A part that leans on another one: without it, "Überlegungen hierzu" have no subject.
LEANS: Final = re.compile(
    r"\b(?:hier(?:zu|für|bei|von)|da(?:zu|für|bei|von|raus|durch|mit)|dies\w*|sie|er|ihn|ihm|ihnen"
    r"|jene\w*|letztere\w*)\b",
    re.IGNORECASE,
)
# What leaves a part open for now, or answers two at once.
LEAVES_OPEN: Final = re.compile(
    r"\b(?:(?:noch|derzeit|zurzeit|momentan) nicht|(?:kann|können) .{0,40}nicht|geprüft|prüft"
    r"|abzuwarten|abgewartet|ungeklärt|offen|hierzu|hierüber|dazu|darüber|sowohl|beide[rns]?"
    r"|sämtliche\w?)\b",
    re.IGNORECASE,
)
_LEAST_WORDS: Final = 2  # own words; one alone is too easily said otherwise


@frozen
class Subject:
    """What a part is about, told from the other parts of its question; roots of words.

    `own` are words that no other part has, `shared` the ones that another has too, `foreign` those
    that only other parts have; `named` tells whether a noun is among `own`.
    """

    own: frozenset[str]
    shared: frozenset[str]
    foreign: frozenset[str]
    named: bool


def subject_of(part: str, others: Sequence[str]) -> Subject:
    """Return what `part` is about beside the `others` of its question."""
    mine, theirs = roots(part), frozenset[str]().union(*(roots(one) for one in others))
    own = frozenset(one for one in mine if not meets({one}, theirs))
    nouns = {root(piece) for one in _NOUN.findall(blanked(_uncapitalised(part))) for piece in
             one.split("-")}  # fmt: skip
    foreign = frozenset(one for one in theirs if not meets({one}, mine))
    return Subject(own, mine - own, foreign, bool(own & nouns))


def _uncapitalised(part: str) -> str:
    said = part.strip()
    return said[:1].lower() + said[1:]


@lru_cache(maxsize=4_000)
def roots(text: str) -> frozenset[str]:
    """Return the roots of the words that say what `text` is about; pieces of "A-B" each."""
    words = (piece for one in _WORD.findall(blanked(text)) for piece in one.split("-") if piece)
    return frozenset(root(one) for one in words) - _FRAME


def meets(words: Iterator[str] | set[str] | frozenset[str], others: frozenset[str]) -> bool:
    """Return whether one of `words` is akin to one of `others`, both roots."""
    return any(akin(one, other) for one in words for other in others)


def leaves_out(
    answer: str,
    part: str,
    others: Sequence[str],
    fits: Callable[[str], bool],
    *,
    counted: bool = False,
) -> bool:
    """Return whether `answer` speaks of the other parts' subjects and never of this one's.

    That is so where it has no word of the part's own, takes up words of the other parts, and each
    sentence is about those, or goes on about them, or cannot be an answer to this part. Parts with
    fewer than two words of their own, or more shared ones, or that lean on another part, are never
    left out by this rule; an answer that leaves things open for now leaves out nothing.

    Args:
        answer: The whole answer.
        part: The part's text.
        others: The question's other parts.
        fits: Whether a sentence can be the answer by its form (a date where a part asks when).
        counted: Whether the part asks for a figure; "drei Viertel davon" can be one.
    """
    subject = subject_of(part, others)
    told = len(subject.own) >= _LEAST_WORDS and len(subject.own) > len(subject.shared)
    if not (told and subject.named) or LEANS.search(part) or LEAVES_OPEN.search(answer):
        return False
    said = roots(answer)
    if meets(said, subject.own) or not meets(said, subject.foreign):
        return False
    return not any(
        meets(roots(one), subject.shared) or fits(one)
        for one in _free(answer, subject, counted=counted)
    )


def misses_its_form(
    answer: str, part: str, others: Sequence[str], fits: Callable[[str], bool]
) -> bool:
    """Return whether what a part asks for stands only in sentences about the other parts.

    "Wie viele Stellen sind unbesetzt und wann öffnet die Kita?" is not answered by "Seit Mai sind
    drei Stellen unbesetzt. Die Kita ist darauf eingestellt.": the date is none of the opening.

    Args:
        answer: The whole answer.
        part: A part that asks when, where or how much.
        others: The question's other parts.
        fits: Whether a sentence has such words.
    """
    subject = subject_of(part, others)
    sentences = [one.text for one in sentences_of(answer)]
    own = [one for one in sentences if meets(roots(one), subject.own)]
    if not (own and subject.named) or len(sentences) > _FEW or LEAVES_OPEN.search(answer):
        return False
    return not any(fits(one) for one in (*own, *_free(answer, subject)))


_FEW: Final = 4  # sentences; in longer answers they lean on each other over some distance


def _free(answer: str, subject: Subject, *, counted: bool = False) -> Iterator[str]:
    """Yield the sentences that are neither about other parts nor go on about them."""
    foreign = False
    for one in sentences_of(answer):
        words = roots(one.text)
        if meets(words, subject.own):
            foreign = False
            continue
        goes_on = foreign and bool(GOES_ON.search(one.text)) and not counted
        foreign = meets(words, subject.foreign) or goes_on
        if not foreign:
            yield one.text
