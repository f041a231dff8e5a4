"""What the city answered before: answers of the office and of past papers, to be searched."""

import datetime as dt
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from anfrage.desk.archive_filters import passes
from anfrage.desk.archive_query import ArchiveQuery, read_archive_query
from anfrage.desk.archive_units import CaseUnits, units_of
from anfrage.desk.suggesting import Offer, still_used
from anfrage.domain.answer import EntryUse
from anfrage.domain.archived_paper import ArchivedPaper
from anfrage.domain.case import Case, CaseState, case_state
from anfrage.domain.event import EventKind
from anfrage.domain.frozen import frozen
from anfrage.domain.inquiry import Inquiry
from anfrage.domain.match import EntryKind, Match
from anfrage.domain.oral import FollowUp
from anfrage.domain.position import Position, Source
from anfrage.domain.text import clean, clean_line
from anfrage.german.oral_words import answer_words, label
from anfrage.search.word_search import WordText, ranks, spans_of, word_text
from anfrage.steps.following import follow_facts
from anfrage.store.base import Store, Transaction

_SENT: Final = frozenset((CaseState.EXPORTED, CaseState.SENT, CaseState.ARCHIVED))
_SPOKEN: Final = frozenset((EventKind.FOLLOW_UP_RECORDED, EventKind.CASE_CLOSED))
# More rows are not looked through by eye, and drawing them costs time at every key.
MOST_SHOWN: Final = 200
# Of a paper without recognised questions, in characters: more is a volume, not a paper.
_WHOLE_TEXT: Final = 100_000


@frozen
class ArchivedAnswer:
    """An answered question of a case, or a question of a past paper.

    Attributes:
        question_id: Unique in the archive.
        case_number: Empty for a past paper.
        day: The date of the letter, else of the inquiry, else the day it came in; `None` for a
            past paper that does not say it.
        number: Of the question; empty for a past paper without recognised questions, whose
            `question` is its title or file name and whose `answer` is its text.
        answer: Empty where a past paper holds no answer to the question.
        sent: Whether a letter was written since the last change; past papers were sent.
        uses: The positions that went into the answer.
        source: File name of a past paper; empty for a case.
        units: Who led, contributed to or co-signed it, as far as that is recorded.
    """

    question_id: str
    case_number: str
    title: str
    reference: str
    person: str
    group: str
    day: dt.date | None
    number: str
    question: str
    answer: str
    sent: bool
    uses: tuple[EntryUse, ...] = ()
    source: str = ""
    units: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What it is called: the case's number, else the paper's, else the file's name."""
        return self.case_number or self.reference or self.source


@frozen
class Found:
    """What a search found: `total` in all, of which the best `MOST_SHOWN` are `answers`.

    `kept` is the number of answers in the archive, whatever was sought.
    """

    query: ArchiveQuery
    total: int
    answers: tuple[ArchivedAnswer, ...]
    kept: int


@frozen
class _Texts:
    question: str
    answer: str
    words: WordText


_Shelf = list[tuple[ArchivedAnswer, WordText]]


class Archive:
    """The office's answers. Safe to use from several threads; they read the office once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._state = -1
        self._shelf: _Shelf = []
        # By question and revision, or past paper and question: what these say never changes.
        self._texts: dict[tuple[str, int], _Texts] = {}
        self._units = CaseUnits()

    def find(self, typed: str, besides: str = "") -> Found:
        """Find the answers that hold every word typed and pass every filter, as `read` left them.

        Best first, equal ones newest first; without words all, newest first. 10,000 answers take
        about 25 ms.

        Args:
            typed: Words and filters (`read_archive_query`).
            besides: Id of a question that is left out: the one that is being answered.
        """
        query = read_archive_query(typed)
        shelf = self._besides(besides)
        passing, worths = _ranked(query, shelf)
        ranked = [(worth, one) for worth, (one, _) in zip(worths, passing, strict=True) if worth]
        ranked.sort(key=_worth, reverse=True)  # stable: newest first within
        shown = tuple(one for _, one in ranked[:MOST_SHOWN])
        return Found(query, len(ranked), shown, len(shelf))

    def left(self, query: ArchiveQuery, besides: str = "") -> dict[str, ArchivedAnswer]:
        """Return by id what passes every filter and lacks a word that is sought.

        Questions without an answer are left out, and what `besides` names.
        """
        passing, worths = _ranked(query, self._besides(besides))
        pairs = zip(worths, passing, strict=True)
        return {one.question_id: one for worth, (one, _) in pairs if not worth and one.answer}

    def marked(self, query: ArchiveQuery, text: str) -> tuple[tuple[int, int], ...]:
        """Return the places in `text`, [start, end), of the words that were sought."""
        return spans_of(query.sought, text)

    def offers(self, answer: ArchivedAnswer, parts: int) -> tuple[Offer, ...]:
        """Return what goes into a new answer with an old one: its positions, then itself.

        Of the positions only those whose words still stand in it; all are taken to cover all of
        the question's `parts`, since a person chose the answer for the whole question.
        """
        offers = []
        with self._store.reading() as office:
            for use in answer.uses:
                position = office.positions.version(use.id, use.version)
                if position is not None and still_used(position.text, answer.answer):
                    match = Match(
                        use.id, EntryKind.POSITION, position.title, 0.0, adopted=True,
                        version=use.version,
                    )  # fmt: skip
                    offers.append(Offer(match, position, expired=False, covers=tuple(range(parts))))
        title = answer.title or answer.question
        match = Match(answer.question_id, EntryKind.ANSWER, title, 0.0, adopted=False)
        origin = (Source(answer.label, answer.day),)
        itself = Position(answer.question_id, title, answer.answer, sources=origin)
        offers.append(Offer(match, itself, expired=False, covers=tuple(range(parts))))
        return tuple(offers)

    def _besides(self, question_id: str) -> _Shelf:
        shelf = self._shelf
        if not question_id:
            return shelf
        return [pair for pair in shelf if pair[0].question_id != question_id]

    def read(self) -> None:
        """Read the office if something was recorded since the last time.

        10,000 answers take about two seconds at first, half of it later. Who searches meanwhile
        searches in what was read before.
        """
        with self._lock, self._store.reading() as office:
            state = office.events.head()[0]
            if state == self._state:
                return
            known, self._texts = self._texts, {}
            shelf = [
                pair for case in office.cases.all() for pair in self._pairs(case, office, known)
            ]
            for past in office.archive.all():
                shelf.extend(self._past(past, known))
            shelf.sort(key=_newness, reverse=True)
            self._shelf, self._state = shelf, state

    def _pairs(
        self, case: Case, office: Transaction, known: Mapping[tuple[str, int], _Texts]
    ) -> Iterator[tuple[ArchivedAnswer, WordText]]:
        """Yield the answers of one case, each with its text to be searched."""
        inquiry = case.inquiry
        about = {"case_number": case.number, **_about(inquiry)}
        day = case.details.date or inquiry.date or case.opened.date()
        kinds = office.events.of_case(case.id)
        sent = case_state(case, kinds) in _SENT
        parts = self._units.parts(case, kinds, office)
        if _SPOKEN & set(kinds):
            now = follow_facts(office.events.facts(case.id, tuple(_SPOKEN)))
            sent = sent or now.oral is not None
            for one, words in self._asked_later(case, about, now.follow_ups, known):
                yield replace(one, units=units_of(parts, one.number)), words
        for asked in case.questions:
            if asked.answer.empty:
                continue
            key = asked.id, asked.answer.rev
            said = asked.question.text, asked.answer.text
            texts = self._texts[key] = known.get(key) or _texts(*said, about.values())
            yield (
                ArchivedAnswer(
                    asked.id, **about, day=day, number=asked.question.number,
                    question=texts.question, answer=texts.answer, sent=sent, uses=asked.answer.uses,
                    units=units_of(parts, asked.question.number),
                ),
                texts.words,
            )  # fmt: skip

    def _asked_later(
        self,
        case: Case,
        about: dict[str, str],
        follow_ups: Sequence[FollowUp],
        known: Mapping[tuple[str, int], _Texts],
    ) -> Iterator[tuple[ArchivedAnswer, WordText]]:
        """Yield the questions that followed in the session, with what was answered."""
        for at, one in enumerate(follow_ups, 1):
            key = f"{case.id}-{at}", 0
            said = one.question, answer_words(one)
            texts = self._texts[key] = known.get(key) or _texts(*said, about.values())
            yield (
                ArchivedAnswer(
                    key[0], **about, day=one.on, number=label(at), question=texts.question,
                    answer=texts.answer, sent=True, uses=(), units=(),
                ),
                texts.words,
            )  # fmt: skip

    def _past(
        self, past: ArchivedPaper, known: Mapping[tuple[str, int], _Texts]
    ) -> Iterator[tuple[ArchivedAnswer, WordText]]:
        """Yield the questions of a past paper with their answers, each with its text.

        A paper in which no question was recognised is found by all that it says.
        """
        inquiry = past.paper.inquiry
        name, lead = clean_line(past.name), clean_line(inquiry.lead_unit)
        about = {"case_number": "", "source": name, **_about(inquiry)}
        asked = [
            (one.number, one.text, past.paper.answer_to(index))
            for index, one in enumerate(inquiry.questions)
        ]
        whole = ("", about["title"] or name, inquiry.text[:_WHOLE_TEXT])
        for index, (number, question, answer) in enumerate(asked or [whole]):
            key = past.id, index
            texts = self._texts[key] = known.get(key) or _texts(question, answer, about.values())
            yield (
                ArchivedAnswer(
                    f"{past.id}-{index}", **about, day=past.paper.day,
                    number=number, question=texts.question, answer=texts.answer,
                    sent=True, uses=(), units=(lead,) if lead else (),
                ),
                texts.words,
            )  # fmt: skip


def _ranked(query: ArchiveQuery, shelf: _Shelf) -> tuple[_Shelf, list[int]]:
    """Return what passes the filters, and how well each fits the words, 0 for not at all."""
    passing = [pair for pair in shelf if passes(query, pair[0])] if query.filters else shelf
    return passing, ranks(query.sought, (text for _, text in passing))


def _newness(pair: tuple[ArchivedAnswer, WordText]) -> tuple[bool, dt.date, str]:
    """Answers before questions without one, then by day, then by number."""
    one = pair[0]
    return bool(one.answer), one.day or dt.date.min, one.case_number or one.reference


def _about(inquiry: Inquiry) -> dict[str, str]:
    groups = dict.fromkeys(one.group for one in inquiry.inquirers if one.group)
    return {
        "title": clean_line(inquiry.title),
        "reference": clean_line(inquiry.reference),
        "person": clean_line(", ".join(one.name for one in inquiry.inquirers if one.name)),
        "group": clean_line(", ".join(groups)),
    }


def _worth(ranked: tuple[int, ArchivedAnswer]) -> int:
    return ranked[0]


def _texts(question: str, answer: str, about: Iterable[str]) -> _Texts:
    question, answer = clean(question), clean(answer).strip()
    return _Texts(question, answer, word_text("\n".join((question, *about)), answer))
