"""Where answers come from, and the note for the file that says how a letter came about."""

from collections.abc import Mapping
from dataclasses import replace

from anfrage.desk.deadlines import Deadlines
from anfrage.desk.participating import Participating, ParticipationView
from anfrage.desk.sources import Sources
from anfrage.domain.answer import DraftAnswer
from anfrage.domain.case import Case, CaseQuestion
from anfrage.domain.event import EventKind
from anfrage.domain.provenance import Paragraph
from anfrage.german import file_note_words as words
from anfrage.german import oral_words
from anfrage.german.dates import short_date
from anfrage.german.deadline_words import change_words, computation
from anfrage.german.participation_words import CHANNELS, VOTES, event_words, version_words
from anfrage.german.provenance_words import origin_lines
from anfrage.steps.tracing import trace_answer
from anfrage.store.base import Store


class Tracing:
    """Tells where answers come from."""

    def __init__(self, store: Store, participating: Participating, deadlines: Deadlines) -> None:
        self._store = store
        self._participating = participating
        self._deadlines = deadlines

    def origins(self, case: Case) -> Mapping[str, tuple[Paragraph, ...]]:
        """Return by question id the paragraphs of each answer with their origin."""
        with self._store.reading() as office:
            sources = Sources(office, self._store.now().date())
            return {
                asked.id: trace_answer(asked.answer.text, sources.of(case.id, asked))
                for asked in case.own_questions
            }

    def unsaved(
        self, case: Case, asked: CaseQuestion, answer: DraftAnswer
    ) -> tuple[Paragraph, ...]:
        """Return the paragraphs of an answer as it stands on a screen, with their origin."""
        with self._store.reading() as office:
            sources = Sources(office, self._store.now().date())
            return trace_answer(answer.text, sources.of(case.id, replace(asked, answer=answer)))

    def file_note(self, number: str) -> str:
        """Return the note for the file as plain text.

        Raises:
            CaseUnknown: with the nearest number.
        """
        view = self._participating.view(number)
        case = view.case
        with self._store.reading() as office:
            seq, head = office.events.head()
        parts = [
            words.TITLE.format(number=case.number),
            words.SUBJECT.format(title=case.inquiry.title or words.NONE),
            words.REFERENCE.format(reference=case.inquiry.reference or words.NONE),
            words.section(words.DEADLINE, self._deadline(case)),
            words.section(words.VERSIONS, _versions(view)),
            words.section(words.STANDINGS, _standings(view)),
            words.section(words.ORIGINS, self._origins(view)),
            words.section(words.SEALED, _sealed(view)),
            *([words.section(oral_words.TITLE, spoken)] if (spoken := _spoken(view)) else []),
            words.section(words.HISTORY, _history(view)),
            words.CHAIN.format(seq=seq, digits=head[:8]),
        ]
        return "\n\n".join(parts) + "\n"

    def _deadline(self, case: Case) -> list[str]:
        status = self._deadlines.status(case)
        if status is None:
            return []
        changes = (change_words(one.kind, one.day, one.due, one.reason) for one in status.changes)
        return [*computation(status.original), *changes]

    def _origins(self, view: ParticipationView) -> list[str]:
        origins = self.origins(view.case)
        lines = []
        for asked in view.case.own_questions:
            number, found = asked.question.number, origins[asked.id]
            if not found:
                lines.append(words.NOT_ANSWERED.format(number=number))
                continue
            lines.append(words.QUESTION.format(number=number, writers=_writers(view, asked)))
            lines += [f"  {line}" for one in found for line in origin_lines(one)]
        return lines


def _writers(view: ParticipationView, asked: CaseQuestion) -> str:
    """Name who saved the answer, each once, in order."""
    names = [
        view.names.get(fact.actor_id, words.NONE)
        for fact in view.facts
        if fact.kind is EventKind.ANSWER_SAVED and fact.said.get("question") == asked.id
    ]
    return ", ".join(dict.fromkeys(names)) or words.NONE


def _versions(view: ParticipationView) -> list[str]:
    return [
        words.VERSION_LINE.format(
            words=version_words(one.version, one.revision), digits=one.binding[:8]
        )
        for one in view.now.releases
    ]


def _standings(view: ParticipationView) -> list[str]:
    lines = []
    for unit, one in view.now.standings.items():
        said = f"{unit}: {VOTES[one.vote]}, {one.person}, {short_date(one.on)}"
        said += f", {CHANNELS[one.channel]}, Fassung {one.version}"
        said += f" – {one.remark}" if one.remark else ""
        handed_up = view.now.escalated.get(unit)
        said += f"; vorgelegt: {handed_up}" if handed_up else ""
        answer = view.now.answers.get(unit)
        lines.append(f"{said}; beantwortet: {answer.text} ({answer.by})" if answer else said)
    return lines


def _spoken(view: ParticipationView) -> list[str]:
    """Return who answered in the session, and what was asked and answered after that."""
    lines = [oral_words.oral_line(view.now.oral)] if view.now.oral is not None else []
    for number, one in enumerate(view.now.follow_ups, 1):
        lines += oral_words.follow_up_lines(number, one)
    return lines


def _sealed(view: ParticipationView) -> list[str]:
    return [
        words.SEALED_LINE.format(
            version=one.version, format=words.file_words(one),
            digits=one.sha256[:16] or words.NOT_MADE,
        )
        for one in view.now.sealed
    ]  # fmt: skip


def _history(view: ParticipationView) -> list[str]:
    return [
        f"{fact.at.astimezone():%d.%m.%Y %H:%M}  {view.names.get(fact.actor_id, words.NONE)}:"
        f" {event_words(fact.kind.value, fact.payload)}"
        for fact in view.facts
    ]
