"""Past papers taken into the archive, thousands in one go."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path

from anfrage.desk.intake import paper_of, read_file, taking_apart
from anfrage.domain.archived_paper import AnsweredPaper, ArchivedPaper
from anfrage.domain.errors import AnfrageError, PaperMissing, PaperTooLarge
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.frozen import frozen
from anfrage.domain.inquiry import Inquiry
from anfrage.domain.text import clean_line
from anfrage.store.base import Store


class Outcome(StrEnum):
    """What came of a file."""

    NEW = "new"
    KNOWN = "known"  # the archive has these bytes
    SAME_TEXT = "same_text"  # the archive has a paper of the same words
    UNREADABLE = "unreadable"


@frozen
class TakenIn:
    """One file of an import.

    `archived` is the paper that the archive holds for it, `None` for a file that cannot be read;
    then `error` says why.
    """

    path: Path
    outcome: Outcome
    archived: ArchivedPaper | None = None
    error: AnfrageError | None = None


def find_papers(paths: Sequence[Path]) -> list[Path]:
    """Return the files to take in: those named, and all in the folders named, by name.

    Hidden files, and the lock files of office programs ("~$…"), are left out in folders. Links to
    folders are not followed.
    """
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        for folder, folders, files in os.walk(path):
            folders[:] = sorted(one for one in folders if not one.startswith("."))
            found += [Path(folder, one) for one in sorted(files) if not one.startswith((".", "~$"))]
    return list(dict.fromkeys(found))


class Archiving:
    """Takes past papers in; each is one transaction, so that an import can go on after a crash."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def take_in(self, paths: Sequence[Path]) -> Iterator[TakenIn]:
        """Take files in, one after the other; what each yields is kept when it is yielded.

        Files that the archive holds already are not read again: an import that was cut off
        goes on where it stopped.

        Args:
            paths: Files, as from `find_papers`.

        Raises:
            OfficeReadOnly, OfficeBusy, DiskFull, OfficeDamaged: the import ends; what was yielded
                is kept.
        """
        with taking_apart() as take_apart:
            for path in paths:
                yield self._take(path, take_apart)

    def _take(self, path: Path, take_apart: Callable[[str, bytes], Inquiry]) -> TakenIn:
        from anfrage.steps.linking import link_answers

        try:
            content = _content(path)
        except AnfrageError as error:
            return TakenIn(path, Outcome.UNREADABLE, error=error)
        sha256 = hashlib.sha256(content).hexdigest()
        with self._store.reading() as office:
            known = office.archive.by_bytes(sha256)
        if known is not None:
            return TakenIn(path, Outcome.KNOWN, known)
        try:
            answered = link_answers(take_apart(str(path), content))
        except AnfrageError as error:
            return TakenIn(path, Outcome.UNREADABLE, error=error)
        return self._keep(path, content, answered)

    def _keep(self, path: Path, content: bytes, answered: AnsweredPaper) -> TakenIn:
        paper = paper_of(str(path), content)
        with self._store.writing() as office:
            known = office.archive.by_bytes(paper.sha256)
            if known is not None:  # somebody else was faster
                return TakenIn(path, Outcome.KNOWN, known)
            alike = office.archive.by_text(answered.inquiry.text)
            if alike is not None:
                return TakenIn(path, Outcome.SAME_TEXT, alike)
            archived = office.archive.add(paper, answered)
            fact = {"archived": archived.id, "paper": paper.name, "sha256": paper.sha256}
            office.events.append(NewEvent(EventKind.PAPER_ARCHIVED, fact))
        return TakenIn(path, Outcome.NEW, archived)


def _content(path: Path) -> bytes:
    """Return a file's bytes; what is no file, or too large for a paper, is not opened.

    Raises:
        PaperMissing, PaperTooLarge.
    """
    from anfrage.documents.readers.gate import FILE_LIMIT

    name = clean_line(str(path))
    try:
        status = path.stat()
    except (OSError, ValueError) as error:  # a path may hold a NUL
        raise PaperMissing(name) from error
    if not stat.S_ISREG(status.st_mode):
        raise PaperMissing(name)
    if status.st_size > FILE_LIMIT:
        raise PaperTooLarge(name, status.st_size, FILE_LIMIT)
    return read_file(path)
