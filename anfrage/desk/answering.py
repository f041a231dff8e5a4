"""Answers written and taken over without a screen."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from anfrage.desk.casework import Casework
from anfrage.desk.drafting import Drafting
from anfrage.desk.filling import Filling
from anfrage.desk.intake import read_file
from anfrage.desk.suggesting import still_used
from anfrage.domain.answer import AnswerOrigin, DraftAnswer, EntryUse
from anfrage.domain.case import CaseQuestion
from anfrage.domain.errors import PositionUnknown
from anfrage.domain.match import EntryKind
from anfrage.domain.text import clean
from anfrage.store.base import Store


class Answering:
    """Writes the answer to one question, as a person does on the screen."""

    def __init__(self, store: Store, casework: Casework, drafting: Drafting) -> None:
        self._store = store
        self._casework = casework
        self._drafting = drafting

    def write(self, number: str, question: str, text: str) -> DraftAnswer:
        """Keep a text as the answer; what was used stays used as long as its words stand there.

        Raises:
            CaseUnknown, StepRefused: there is no such question, or the letter is signed.
            AnswerChanged: somebody saved it at the same moment.
        """
        case = self._casework.get(number).case
        asked = self._casework.question(case, question)
        said = clean(text).strip()
        answer = replace(
            asked.answer,
            text=said,
            open_parts=(),
            uses=self._still_used(asked, said),
            origin=AnswerOrigin.EDITED if said else AnswerOrigin.EMPTY,
        )
        return self._drafting.save(case, answer)

    def write_file(self, number: str, question: str, path: Path) -> DraftAnswer:
        """Keep the text of a file as the answer.

        Raises:
            PaperMissing, PaperUnreadable and the like: the file cannot be read.
            CaseUnknown, StepRefused, AnswerChanged: as `write`.
        """
        from anfrage.documents.readers.text import read_text

        return self.write(number, question, read_text(path.name, read_file(path)))

    def take(self, number: str, question: str, positions: Sequence[str]) -> DraftAnswer:
        """Put the texts of positions below what is written.

        Raises:
            PositionUnknown: nothing was changed.
            CaseUnknown, StepRefused, AnswerChanged: as `write`.
        """
        case = self._casework.get(number).case
        asked = self._casework.question(case, question)
        texts, uses = [asked.answer.text.strip()], list(asked.answer.uses)
        with self._store.reading() as office:
            filling = Filling(office, self._store.now().date())
            for name in positions:
                record = office.positions.get(name)
                if record is None:
                    raise PositionUnknown(name)
                texts.append(filling.filled(record.position).text)
                uses.append(EntryUse(name, record.version))
        answer = replace(
            asked.answer,
            text="\n\n".join(filter(None, texts)),
            open_parts=(),
            uses=tuple(dict.fromkeys(uses)),
            origin=AnswerOrigin.EDITED,
        )
        return self._drafting.save(case, answer)

    def _still_used(self, asked: CaseQuestion, text: str) -> tuple[EntryUse, ...]:
        kept = []
        with self._store.reading() as office:
            filling = Filling(office, self._store.now().date())
            for use in asked.answer.uses:
                position = None
                if use.kind is EntryKind.POSITION:
                    position = office.positions.version(use.id, use.version)
                if position is None or still_used(filling.filled(position).text, text):
                    kept.append(use)
        return tuple(kept) if text else ()
