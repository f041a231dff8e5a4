"""The files of a city's own layout: copied from one that there is, or made from a Word file."""

from pathlib import Path
from typing import Final

from anfrage.documents.docx_package import read_package
from anfrage.documents.layout import DOCX_NAME, Layout
from anfrage.documents.layout_dangers import part_dangers
from anfrage.documents.layout_profile import FILE_NAME
from anfrage.domain.errors import LayoutBroken
from anfrage.domain.letter_errors import WordFileUnusable
from anfrage.german.letter_words import own_profile

# How files of Word before 2007 begin, and .docx files with a password (MS-CFB 2.2).
_COMPOUND_FILE: Final = bytes.fromhex("d0cf11e0a1b11ae1")


def copied_files(name: str, place: Path) -> dict[str, bytes]:
    """Return the files of a layout under a new name, by file name.

    Raises:
        LayoutBroken: a file cannot be read.
    """
    return {path.name: _bytes(name, path) for path in sorted(place.iterdir()) if path.is_file()}


def files_from_word(name: str, word: Path, model: Layout, place: Path) -> dict[str, bytes]:
    """Return the files of a layout made from a Word file; wordings are those of `model`.

    Which placeholders are still missing is for the check; what would run or load something is
    refused here already.

    Raises:
        WordFileUnusable: the file is no Word file, or holds macros or references to the outside.
        LayoutBroken: the layout with the wordings cannot be read.
    """
    data = _word_bytes(word)
    try:
        dangers = list(part_dangers(name, read_package(name, data)))
    except LayoutBroken as error:
        raise WordFileUnusable(word, error.problem) from error
    for danger in dangers:
        if danger.problem != "comment":
            raise WordFileUnusable(word, danger.problem)
    files = copied_files(name, place)
    files[DOCX_NAME] = data
    files[FILE_NAME] = own_profile(name).encode("utf-8")
    return {one: files[one] for one in files if one in _kept(model)}


def _word_bytes(word: Path) -> bytes:
    if word.is_dir() or not word.exists():
        raise WordFileUnusable(word, "missing")
    try:
        data = word.read_bytes()
    except OSError as error:
        raise WordFileUnusable(word, "unreadable") from error
    if data.startswith(_COMPOUND_FILE):
        raise WordFileUnusable(word, "old_word" if word.suffix.lower() == ".doc" else "locked")
    return data


def _kept(model: Layout) -> set[str]:
    return {DOCX_NAME, FILE_NAME, *(f"{one}.txt" for one in model.wordings)}


def _bytes(name: str, path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise LayoutBroken(name, path.name, "unreadable") from error
