"""The way in for papers: light ones are read here, the others in the confined child process."""

from types import TracebackType
from typing import TYPE_CHECKING, Self

from anfrage.documents.readers.reading import check_file, read_here
from anfrage.documents.readers.registry import reader_for

if TYPE_CHECKING:
    from anfrage.documents.readers.confinement import Confinement


class PaperReader:
    """Reads papers one after the other; a context manager, for the child that it may start.

    One reader for a batch starts one child at most, at the first paper that needs it.
    """

    def __init__(self) -> None:
        self._confinement: Confinement | None = None

    def __enter__(self) -> Self:
        """Nothing is started yet."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the child if there is one."""
        if self._confinement is not None:
            self._confinement.close()

    def read(self, name: str, content: bytes) -> str:
        """Return the text of a paper, decoded and otherwise as it is.

        What the bytes are decides, where they say so: a Word file that is named `.txt` is read
        as a Word file.

        Args:
            name: File name or path, for its suffix and for messages.
            content: The whole file.

        Raises:
            PaperTooLarge: More than 25 MB of file or 5 MB of text.
            PaperTooManyPages: A PDF of more than 200 pages.
            PaperTypeUnknown: No reader for this suffix, or another format behind a known suffix.
            PaperProtected: Encrypted with a password.
            PaperHostile: A container built to harm, or one with macros.
            PaperUnreadable: Damaged, or not what the suffix says.
            PaperExhausting: More than 1 GB of memory or nine seconds, or the death of the child.
            PaperEmpty, PaperOnlyImages, PaperOnlyLinked: No visible character.
        """
        check_file(name, content)
        if not reader_for(name, content).confined(content):
            return read_here(name, content)
        if self._confinement is None:
            from anfrage.documents.readers.confinement import Confinement

            self._confinement = Confinement()
        return self._confinement.read(name, content)


def read_paper(name: str, content: bytes) -> str:
    """Return the text of one paper; see `PaperReader.read`."""
    with PaperReader() as reader:
        return reader.read(name, content)
