"""One question while it is being answered: what is saved, what is used, what stays open."""

from dataclasses import dataclass, field, replace

from anfrage.desk.suggesting import Offer, Suggestion, still_used
from anfrage.domain.answer import AnswerOrigin, DraftAnswer, EntryUse
from anfrage.domain.case import CaseQuestion
from anfrage.domain.text import clean


@dataclass(slots=True)
class Draft:
    """The state of one question besides the text, which lives in its editor.

    Attributes:
        asked: The question with its answer as it was last saved or loaded.
        rev: The revision that the text in the editor started from.
        taken: Offers that were taken over, with the answer's earlier uses.
        noted: Whether the journal holds an entry for it.
        closed: Indexes of parts that a person marked as answered; `None` where nobody did.
        own: Whether it is ours to answer; the paper may assign only some of its questions to us.
    """

    asked: CaseQuestion
    rev: int
    suggestion: Suggestion | None = None
    taken: dict[str, Offer] = field(default_factory=dict)
    uses: tuple[EntryUse, ...] = ()
    closed: frozenset[int] | None = None
    noted: bool = False
    own: bool = True

    @classmethod
    def of(cls, asked: CaseQuestion, *, own: bool = True) -> "Draft":
        """Begin with what is saved."""
        answer = asked.answer
        parts = frozenset(range(len(asked.question.parts)))
        closed = parts - set(answer.open_parts) if answer.open_parts else None
        return cls(asked, answer.rev, uses=answer.uses, closed=closed, own=own)

    @property
    def id(self) -> str:
        """The question's id."""
        return self.asked.id

    def take(self, offer: Offer) -> None:
        """Note that an offer's text was put into the answer."""
        use = EntryUse(offer.match.id, offer.match.version, offer.match.kind)
        if use not in self.uses:
            self.uses = (*self.uses, use)
        self.taken[offer.match.id] = offer

    def open_parts(self, text: str) -> tuple[int, ...]:
        """Return the indexes of the parts that `text` leaves open.

        What a person marked counts. Otherwise a text taken over leaves the parts open that none
        of its positions covers; a free text is taken to answer everything.
        """
        everything = range(len(self.asked.question.parts))
        if not text.strip() or len(everything) == 1:
            return ()
        if self.closed is not None:
            return tuple(one for one in everything if one not in self.closed)
        used = self._uses_in(text)
        if not used or any(one.id not in self.taken for one in used):
            return ()
        covered = {part for one in used for part in self.taken[one.id].covers}
        return tuple(one for one in everything if one not in covered)

    def answer(self, text: str) -> DraftAnswer:
        """Return the answer that this text is."""
        text = clean(text).strip()
        saved = self.asked.answer
        return replace(
            saved,
            text=text,
            open_parts=self.open_parts(text),
            uses=self._uses_in(text),
            origin=AnswerOrigin.EDITED if text else AnswerOrigin.EMPTY,
            rev=self.rev,
        )

    def changed(self, text: str) -> bool:
        """Whether this text is something else than what is saved."""
        now, saved = self.answer(text), self.asked.answer
        return (now.text, now.open_parts, now.uses) != (
            saved.text.strip(), saved.open_parts, saved.uses,
        )  # fmt: skip

    def saved(self, answer: DraftAnswer) -> None:
        """Note what the store keeps now."""
        self.asked = replace(self.asked, answer=answer)
        self.rev = answer.rev

    def _uses_in(self, text: str) -> tuple[EntryUse, ...]:
        """The uses whose words still stand in the text; those of earlier sessions stay."""
        return tuple(
            one
            for one in self.uses
            if text.strip()
            and (one.id not in self.taken or still_used(self.taken[one.id].position.text, text))
        )
