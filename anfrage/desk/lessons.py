"""What an answer that went out teaches: a new position, or the next version of one it used."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from textwrap import shorten
from typing import Final

from anfrage.desk.archive import ArchivedAnswer
from anfrage.desk.curating import Curating
from anfrage.desk.position_ids import new_position_id
from anfrage.desk.progress import Progress
from anfrage.desk.sources import Sources
from anfrage.domain.case import Case, CaseQuestion, CaseState, case_state
from anfrage.domain.frozen import frozen
from anfrage.domain.position import Position, PositionRecord, Publicity, Source
from anfrage.domain.provenance import Edit
from anfrage.domain.refusal import StepRefused
from anfrage.domain.text import clean, clean_line
from anfrage.domain.workflow import Workflow
from anfrage.german.lesson_words import origin_of
from anfrage.steps.leaving_out import leave_out_names
from anfrage.steps.lessons import lesson_text, paragraphs_for, text_edits
from anfrage.steps.tracing import trace_answer
from anfrage.store.base import Store, Transaction

_TITLE_LENGTH: Final = 80  # of a question that becomes a title


@frozen
class Lesson:
    """What could be kept; nothing is until somebody says so.

    Attributes:
        position: The new position, or the next version of a known one, without names.
        version: The newest version so far; 0 for a new position.
        edits: What differs from the newest version.
        left_out: The names that were taken out.
    """

    position: Position
    version: int = 0
    edits: tuple[Edit, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def new(self) -> bool:
        """Whether it is a position of its own."""
        return self.version == 0

    def named(self, title: str) -> "Lesson":
        """Return a new position under another title; "" leaves the one that it has."""
        said = clean_line(title)
        if not said:
            return self
        named = replace(self.position, id=new_position_id(said), title=said)
        return replace(self, position=named)

    @property
    def says_something(self) -> bool:
        """Whether keeping it would change anything."""
        return self.new or bool(self.edits)


@frozen
class _Answer:
    """An answer with what is known of it; `people` and `groups` are taken out of its words."""

    question: str
    text: str
    origin: str
    day: dt.date
    people: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()

    def without_names(self, text: str) -> tuple[str, tuple[str, ...]]:
        return leave_out_names(text, self.people, self.groups)


class Lessons:
    """Learns from answers that went out."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], dt.datetime],
        progress: Progress,
        curating: Curating,
    ) -> None:
        self._store = store
        self._clock = clock
        self._progress = progress
        self._curating = curating

    def of_archived(self, one: ArchivedAnswer) -> tuple[Lesson, ...]:
        """Return what can be learnt from an answer of the archive, as `of_question`.

        Raises:
            StepRefused: the answer did not go out yet.
        """
        if one.case_number:
            return self.of_question(one.case_number, one.number)
        people = tuple(name.strip() for name in one.person.split(",") if name.strip())
        groups = tuple(name.strip() for name in one.group.split(",") if name.strip())
        said = _Answer(
            one.question, one.answer, origin_of("", one.label, one.number),
            one.day or self._clock().date(), people, groups,
        )  # fmt: skip
        return (self._new(said),) if one.answer else ()

    def of_question(self, number: str, question: str) -> tuple[Lesson, ...]:
        """Return the next versions of the positions that an answer used, then a new position.

        A version takes over the answer's paragraphs that come from the position, and what was
        added to them; its source is the answer with its reference.

        Raises:
            CaseUnknown: with the nearest number.
            StepRefused: there is no such question, or its answer did not go out yet.
        """
        case, now = self._progress.of(number)
        asked = next((q for q in case.questions if q.question.number == question.strip()), None)
        if asked is None:
            raise StepRefused(case.number, "question_unknown", question)
        with self._store.reading() as office:
            said = self._said(office, case, asked, now)
            return (*self._versions(office, case, asked, said), self._new(said))

    def keep(self, lesson: Lesson) -> PositionRecord:
        """Keep it; it has to be adopted before it counts as the city's own.

        Raises:
            PositionChanged: the position has a newer version by now; nothing was kept.
        """
        return self._curating.save(lesson.position, lesson.version)

    def adopt(self, record: PositionRecord) -> PositionRecord:
        """Make what was kept the city's own.

        Raises:
            PositionChanged, RivalAdopted: nothing was adopted.
        """
        return self._curating.adopt(record)

    def _said(self, office: Transaction, case: Case, asked: CaseQuestion, now: Workflow) -> _Answer:
        """Return an answer as it went out."""
        text = asked.answer.text
        if now.signed is not None:
            frozen_letter = office.workflow.version(case.id, now.signed.version)
            items = frozen_letter.letter.items if frozen_letter else ()
            text = next((one.answer for one in items if one.number == asked.question.number), text)
        elif case_state(case, office.events.of_case(case.id)) is not CaseState.EXPORTED:
            raise StepRefused(case.number, "not_out", asked.question.number)
        if not text.strip():
            raise StepRefused(case.number, "question_unanswered", asked.question.number)
        inquiry, number = case.inquiry, asked.question.number
        people = [one.name for one in inquiry.inquirers]
        people += [now.signed.signer] if now.signed else []
        people += [one.person for one in now.standings.values()]
        return _Answer(
            asked.question.text, text, origin_of(case.number, inquiry.reference, number),
            case.details.date or self._clock().date(),
            tuple(filter(None, people)),
            tuple(one.group for one in inquiry.inquirers if one.group),
        )  # fmt: skip

    def _versions(
        self, office: Transaction, case: Case, asked: CaseQuestion, said: _Answer
    ) -> Sequence[Lesson]:
        sources = Sources(office, self._clock().date()).of(case.id, asked)
        traced = trace_answer(said.text, sources)
        lessons = []
        for name in dict.fromkeys(asked.answer.positions):
            record = office.positions.get(name)
            own = paragraphs_for(traced, name)
            if record is None or not own:
                continue
            text, left_out = said.without_names(lesson_text(own))
            before = record.position
            position = replace(
                before,
                text=text,
                examples=tuple(dict.fromkeys((*before.examples, self._question(said)))),
                sources=_with_source(before.sources, said),
                as_of=said.day,
            )
            edits = text_edits(before.text, text)
            lessons.append(Lesson(position, record.version, edits, left_out))
        return lessons

    def _new(self, said: _Answer) -> Lesson:
        text, left_out = said.without_names(clean(said.text).strip())
        question = self._question(said)
        title = shorten(question, _TITLE_LENGTH, placeholder=" …")
        position = Position(
            id=new_position_id(title),
            title=title,
            text=text,
            examples=(question,),
            sources=(Source(said.origin, said.day),),
            as_of=said.day,
            publicity=Publicity.NON_PUBLIC,
        )
        return Lesson(position, left_out=left_out)

    @staticmethod
    def _question(said: _Answer) -> str:
        return clean_line(said.without_names(said.question)[0])


def _with_source(sources: tuple[Source, ...], said: _Answer) -> tuple[Source, ...]:
    new = Source(said.origin, said.day)
    return sources if new in sources else (*sources, new)
