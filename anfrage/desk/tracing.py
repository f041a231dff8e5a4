"""Where answers come from, and the note for the file that says how a letter came about."""

from collections.abc import Mapping

from anfrage.desk.deadlines import Deadlines
from anfrage.desk.participating import Participating, ParticipationView
from anfrage.domain.case import Case, CaseQuestion
from anfrage.domain.match import EntryKind
from anfrage.domain.provenance import Paragraph, Source
from anfrage.german import file_note_words as words
from anfrage.german.dates import short_date
from anfrage.german.deadline_words import change_words, computation
from anfrage.german.participation_words import CHANNELS, VOTES, event_words, version_words
from anfrage.steps.tracing import trace_answer
from anfrage.store.base import Store, Transaction


class Tracing:
    """Tells where answers come from."""

    def __init__(self, store: Store, participating: Participating, deadlines: Deadlines) -> None:
        self._store = store
        self._participating = participating
        self._deadlines = deadlines

    def origins(self, case: Case) -> Mapping[str, tuple[Paragraph, ...]]:
        """Return by question id the paragraphs of each answer with their origin."""
        with self._store.reading() as office:
            return {
                asked.id: trace_answer(asked.answer.text, _sources(office, asked))
                for asked in case.own_questions
            }

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
            words.section(words.ORIGINS, self._origins(case)),
            words.section(words.SEALED, _sealed(view)),
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

    def _origins(self, case: Case) -> list[str]:
        origins = self.origins(case)
        lines = []
        for asked in case.own_questions:
            lines.append(words.QUESTION.format(number=asked.question.number))
            lines += [f"  {words.origin_line(one)}" for one in origins[asked.id]]
        return lines


def _sources(office: Transaction, asked: CaseQuestion) -> list[Source]:
    sources = []
    for use in asked.answer.uses:
        if use.kind is not EntryKind.POSITION:
            continue
        position = office.positions.version(use.id, use.version)
        if position is not None:
            sources.append(Source(words.position_label(use.id, use.version), position.text))
    return sources


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
        answer = view.now.answers.get(unit)
        lines.append(f"{said}; beantwortet: {answer.text} ({answer.by})" if answer else said)
    return lines


def _sealed(view: ParticipationView) -> list[str]:
    return [
        words.SEALED_LINE.format(
            version=one.version, format=one.format, copy_kind=one.copy_kind,
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
