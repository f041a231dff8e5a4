"""Whether an answer touches neither what a part of a question is about nor what it asks of it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from anfrage.steps.proofing.asked_deeds import tells_of_it
from anfrage.steps.proofing.asking_words import (
    ASKS_ANY,
    ASKS_COUNT,
    ASKS_WHO,
    ASKS_WHY,
)
from anfrage.steps.proofing.kinship import akin
from anfrage.steps.proofing.prose import measures, sentences_of
from anfrage.steps.proofing.subjects import (
    GOES_ON,
    LEANS,
    LEAVES_OPEN,
    Subject,
    meets,
    roots,
    subject_of,
)

_PRONOUNS: Final = frozenset({"sie", "er", "ihn", "ihm", "ihnen"})
_LEAST: Final = 2  # own words of a part
_HEAD: Final = 4  # letters of a compound's last part
_FEW: Final = 6  # sentences; what longer answers mean is not told by their words alone
_YES_OR_NO: Final = re.compile(
    r"^\W*(?:(?:und|oder|auch)\s+|[a-z\d]+[.)]\s*)?(?:w[iu]rd|werd|ist\b|sind\b|gibt|gab|hat\b"
    r"|haben|kann|könn|soll|plant|planen|besteh|lieg|\bob\b|will|beabsichtig|trifft|sieht|hält"
    r"|gilt|muss|müss|darf|dürf|war)",
    re.IGNORECASE,
)
_SAYS_IT: Final = re.compile(r"(?:^|[.!?:]\s+)(?:ja|nein|doch|beides)\b", re.IGNORECASE)
# What goes on about the matter of the sentence before by its own name.
_SAME_MATTER: Final = re.compile(
    r"^(?:(?:mit )?d(?:ie|er|en|as) )(?:\w*arbeiten|maßnahmen?|umsetzung|vorhaben|fertigstellung"
    r"|sanierung|ausführung|planung(?:en)?|kosten|projekte?|bauzeit|auftr[aä]g\w*|schwerpunkte?)\b"
    r"|^(?:schwerpunkte?|zusammen|insgesamt|hinzu|(?:\w+ )?weitere|alle|beide)\b",
    re.IGNORECASE,
)


def untouched(answer: str, part: str, others: Sequence[str]) -> bool:
    """Return whether `answer` speaks of the other parts and has nothing of this one.

    That is so where no word of the part's own is met and nothing is told of what it asks, in other
    words either; where there is no telling which other words that would be, each sentence has to be
    about the other parts, or go on about them. A longer compound ("Kleinkinder") does not meet
    its last word ("Kinder") where nothing else is met. Parts that ask for a figure, a day, a place
    or a reason are answered by these; long answers, those that leave things open, parts that lean
    on others, and "ja" and "nein" are given the benefit of the doubt.

    Args:
        answer: The whole answer.
        part: The part's text.
        others: The question's other parts.
    """
    subject = subject_of(part, others)
    if not _says_much(subject) or _asks_a_form(part) or _leans(part):
        return False
    if LEAVES_OPEN.search(answer) or (_YES_OR_NO.match(part) and _SAYS_IT.search(answer)):
        return False
    said = roots(answer)
    told = tells_of_it(answer, part)
    if told or len(list(sentences_of(answer))) > _FEW or not meets(said, subject.foreign):
        return False
    met = [own for own in subject.own if meets(said, frozenset({own}))]
    if any(_plainly(word, own) for own in met for word in said):
        return False
    counted = any(ASKS_COUNT.search(one) for one in others)
    unmet = len(subject.own) - len(met)
    if told is None and (len(met) > 1 or (met and unmet < _LEAST)):
        return False
    return told is False or not any(_free(answer, subject, counted=counted))


def _asks_a_form(part: str) -> bool:
    return any(one.search(part) for one in (ASKS_ANY, ASKS_WHO, ASKS_WHY))


def _leans(part: str) -> bool:
    """Whether a part has its matter from another one; "sie" only stands for whom it is about."""
    return any(one.group().casefold() not in _PRONOUNS for one in LEANS.finditer(part))


def _says_much(subject: Subject) -> bool:
    many = len(subject.own) >= _LEAST and len(subject.own) > len(subject.shared)
    return many and subject.named


def _plainly(word: str, own: str) -> bool:
    """Whether a word of the answer is akin to `own`, and not only part of a compound.

    Neither "Kleinkinder" plainly means "Kinder", nor "Einzelheiten" the "Einzelhandel".
    """
    compound = (word.endswith(own) and word != own) or (
        own.startswith(word) and len(own) - len(word) >= _HEAD
    )
    return akin(word, own) and not compound


def _free(answer: str, subject: Subject, *, counted: bool) -> Iterator[str]:
    """Yield the sentences that neither speak of other parts nor go on from one that does.

    Where the other parts ask for a figure (`counted`), one with a figure speaks of them.
    """
    thread = subject.foreign
    foreign = False
    for one in sentences_of(answer):
        words = roots(one.text)
        goes_on = foreign and bool(GOES_ON.search(one.text) or _SAME_MATTER.search(one.text))
        figures = counted and bool(measures(one.text))
        foreign = goes_on or figures or meets(words, thread)
        if foreign:
            thread |= words
        else:
            yield one.text
