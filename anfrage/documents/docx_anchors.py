"""Anchors in a draft: where each question and its answer begin, kept by Word and LibreOffice.

An anchor is a bookmark (ECMA-376, Part 1, 17.13.6): both programs keep bookmarks through editing
with and without tracked changes. While the layout is filled, a paragraph or a piece of its own
holds the place; afterwards it becomes the bookmark, so nothing of it is seen or printed.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Final

from anfrage.documents import docx_names as w
from anfrage.documents.answer_text import Piece
from anfrage.documents.docx_marks import own_text
from anfrage.documents.fillings import Filling, Scope

if TYPE_CHECKING:
    from lxml.etree import _Element

#: Bookmarks of Word have at most 40 characters: letters, digits and "_", a letter first.
QUESTION: Final = "Frage_"
ANSWER: Final = "Antw_"
END: Final = "Antworten_Ende"

_HOLDER: Final = "\ue000{}\ue001"
_HELD: Final = re.compile("\ue000(\\w{1,40})\ue001")
_START: Final = w.BOOKMARKS[0]
_STOP: Final = w.BOOKMARKS[1]


def anchor_name(kind: str, question_id: str) -> str:
    """Return the bookmark of a question (`QUESTION`) or its answer (`ANSWER`)."""
    return kind + re.sub(r"\W", "", question_id)[:32]


def hold_anchors(scope: Scope, question_ids: Sequence[str]) -> Scope:
    """Return the letter's values with holders of anchors, one question a repetition."""
    questions = scope.blocks.get("fragen", ())
    if len(questions) != len(question_ids):
        return scope
    held = tuple(
        _held_question(one, question_id, last=at == len(questions))
        for at, (one, question_id) in enumerate(zip(questions, question_ids, strict=True), 1)
    )
    return Scope(scope.fields, {**scope.blocks, "fragen": held})


def _held_question(scope: Scope, question_id: str, *, last: bool) -> Scope:
    asked = scope.fields["frage"]
    holder = Piece(_HOLDER.format(anchor_name(QUESTION, question_id)))
    filling = replace(asked, pieces=(holder, *asked.pieces))
    start = _holding(anchor_name(ANSWER, question_id))
    end = (_holding(END),) if last else ()
    blocks = dict(scope.blocks)
    blocks["absaetze"] = (start, *scope.blocks["absaetze"], *end)
    if sections := scope.blocks.get("abschnitte"):
        blocks["abschnitte"] = _held_sections(sections, start, end)
    return Scope({**scope.fields, "frage": filling}, blocks)


def _held_sections(
    sections: tuple[Scope, ...], start: Scope, end: tuple[Scope, ...]
) -> tuple[Scope, ...]:
    """An answer in titled sections: it begins in the first and ends in the last of them."""
    texts = [list(one.blocks["fliesstext"]) for one in sections]
    texts[0].insert(0, start)
    texts[-1] += end
    return tuple(
        Scope(one.fields, {**one.blocks, "fliesstext": tuple(text)})
        for one, text in zip(sections, texts, strict=True)
    )


def _holding(name: str) -> Scope:
    return Scope({"absatz": Filling((Piece(_HOLDER.format(name)),))})


def set_anchors(root: "_Element") -> None:
    """Make bookmarks of the holders in a filled part, in place.

    A holder that stands alone marks the paragraph after it; one inside a paragraph marks that.
    A name that comes twice (a layout may repeat the questions) is set once.
    """
    holding = {
        next(one.iterancestors(w.PARAGRAPH))
        for one in root.iter(w.TEXT)
        if one.text and _HELD.search(one.text)
    }
    if not holding:
        return
    used = {one.get(w.IDENTITY) for one in root.iter(_START)}
    ids = (str(number) for number in count(1) if str(number) not in used)
    set_before = {one.get(w.NAME) for one in root.iter(_START)}
    waiting: list[str] = []
    for paragraph in list(root.iter(w.PARAGRAPH)):
        text = own_text(paragraph) if paragraph in holding else ""
        found = _HELD.findall(text)
        if found and not _HELD.sub("", text).strip():
            waiting += found
            _remove(paragraph)
            continue
        if found:
            _take_out(paragraph)
        for name in [*waiting, *found]:
            if name not in set_before:
                set_before.add(name)
                _bookmark(paragraph, name, next(ids))
        waiting = []


def _take_out(paragraph: "_Element") -> None:
    for element in list(paragraph.iter(w.TEXT)):
        element.text = _HELD.sub("", element.text or "")
        run = element.getparent()
        if element.text or run is None:
            continue
        run.remove(element)
        holder = run.getparent()
        if holder is not None and all(one.tag == w.RUN_PROPERTIES for one in run):
            holder.remove(run)


def _remove(paragraph: "_Element") -> None:
    """Take a holder's paragraph out; bookmarks of the layout's own in it stay in the file."""
    parent = paragraph.getparent()
    if parent is None:
        return
    for inner in [one for one in paragraph if one.tag in w.BOOKMARKS]:
        paragraph.addprevious(inner)
    parent.remove(paragraph)


def _bookmark(paragraph: "_Element", name: str, number: str) -> None:
    """Put a bookmark around a paragraph's text."""
    properties = paragraph.find(w.PARAGRAPH_PROPERTIES)
    start = paragraph.makeelement(_START, {w.IDENTITY: number, w.NAME: name})
    paragraph.insert(0 if properties is None else 1, start)
    paragraph.append(paragraph.makeelement(_STOP, {w.IDENTITY: number}))
