"""What a store can do with the traces that a person left in it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from anfrage.domain.frozen import frozen
from anfrage.domain.person_trace import PersonTrace


@frozen
class TracedText:
    """A place with all that it says, text by text."""

    trace: PersonTrace
    texts: tuple[str, ...]


@frozen
class TracedFile:
    """A file of a case whose text stands nowhere else, to be read."""

    trace: PersonTrace
    name: str
    content: bytes


class PersonRepository(Protocol):
    """Traces of persons."""

    def texts(self) -> Iterator[TracedText]:
        """Return everything that is kept as text; only while the transaction is open."""
        ...

    def files(self) -> Iterator[TracedFile]:
        """Return the files that are kept beside it; only while the transaction is open."""
        ...

    def erase(
        self,
        traces: Sequence[PersonTrace],
        without_name: Callable[[str], str],
        basis: str,
        what: str,
    ) -> tuple[str, Sequence[int]]:
        """Erase traces outside cases; returns the erasure's id and the events that fell silent.

        Past papers, unsaved typing and what events say are deleted, an account loses its name,
        positions, facts and the like lose the name (`without_name`) and stay.

        Args:
            traces: What `texts` told, of no case that is to stay whole.
            without_name: A text with the name taken out.
            basis: The legal basis.
            what: What is erased, without the name.
        """
        ...


class HoldsPersons(Protocol):
    """A transaction in which traces of persons can be looked for."""

    @property
    def persons(self) -> PersonRepository:
        """Traces of persons."""
        ...
