"""The parser's tokens become the blocks of an answer."""

import dataclasses
import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from anfrage.documents.answer_text import AnswerBlock, AnswerTable, Cell, ListPlace, Piece

# An address in running text; the point or bracket that ends a sentence is not part of it.
_BARE: Final = re.compile(r"https?://[^\s<>\"„“”»«]*[^\s<>\"„“”»«.,;:!?()\[\]{}*'’]")


def blocks_of(tokens: Sequence[Any]) -> tuple[AnswerBlock, ...]:
    """Return the blocks of a parsed answer; footnotes come with the pieces that name them."""
    body, notes = _without_notes(tokens)
    return tuple(_Reader(notes).blocks(body))


def _without_notes(tokens: Sequence[Any]) -> tuple[list[Any], dict[int, list[Any]]]:
    """Cut the footnotes off the end: inline tokens by the note's number."""
    notes: dict[int, list[Any]] = {}
    body: list[Any] = []
    number: int | None = None
    for token in tokens:
        if token.type == "footnote_open":
            number = token.meta["id"]
            notes[number] = []
        elif number is not None and token.type == "inline":
            notes[number].append(token)
        elif number is None and not token.type.startswith("footnote_"):
            body.append(token)
    return body, notes


class _Reader:
    """Walks the tokens once."""

    def __init__(self, notes: dict[int, list[Any]]) -> None:
        self._notes = notes
        self._lists: list[ListPlace] = []
        self._group = -1

    def blocks(self, tokens: Sequence[Any]) -> Iterator[AnswerBlock]:
        index = 0
        while index < len(tokens):
            token = tokens[index]
            if token.type == "table_open":
                end = next(i for i in range(index, len(tokens)) if tokens[i].type == "table_close")
                yield AnswerBlock(table=self._table(tokens[index:end]))
                index = end
            elif token.type == "inline":
                yield self._paragraph(token)
            else:
                self._follow(token)
            index += 1

    def _follow(self, token: Any) -> None:
        """Keep account of the lists that are open."""
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            self._group += 1
            ordered = token.type == "ordered_list_open"
            self._lists.append(ListPlace(self._group, len(self._lists), ordered))
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            self._lists.pop()
        elif token.type == "list_item_open":
            place = self._lists[-1]
            number, ending = (int(token.info), token.markup) if place.ordered else (0, "")
            self._lists[-1] = dataclasses.replace(place, number=number, ending=ending, first=True)

    def _paragraph(self, token: Any) -> AnswerBlock:
        if not self._lists:
            return AnswerBlock(self._pieces(token))
        place = self._lists[-1]
        self._lists[-1] = dataclasses.replace(place, first=False)
        return AnswerBlock(self._pieces(token), place)

    def _table(self, tokens: Sequence[Any]) -> AnswerTable:
        rows: list[list[Cell]] = []
        sides: list[str] = []
        for token in tokens:
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "th_open":
                sides.append(str(token.attrs.get("style", "")).removeprefix("text-align:"))
            elif token.type == "inline":
                rows[-1].append(self._pieces(token))
        return AnswerTable(
            tuple(rows[0]),
            tuple(map(tuple, rows[1:])),
            tuple(side or "left" for side in sides),
        )

    def _pieces(self, inline: Any, *, in_note: bool = False) -> tuple[Piece, ...]:
        found: list[Piece] = []
        form = Piece("")
        shown = title = ""  # the text of the link that is open, and what it says in passing
        for token in inline.children:
            if token.type in {"strong_open", "strong_close"}:
                form = dataclasses.replace(form, bold=token.nesting > 0)
            elif token.type in {"em_open", "em_close"}:
                form = dataclasses.replace(form, italic=token.nesting > 0)
            elif token.type == "link_open":
                form, shown = dataclasses.replace(form, link=token.attrs["href"]), ""
                title = token.attrs.get("title", "")
            elif token.type == "link_close":
                rest = _printed_address(form.link, shown, title)
                found += [dataclasses.replace(form, text=rest)] if rest else []
                form = dataclasses.replace(form, link="")
            elif token.type == "footnote_ref":
                found.append(self._note(token, in_note=in_note))
            elif token.content:
                shown += token.content
                found += _linked(dataclasses.replace(form, text=token.content))
        return tuple(_joined(found))

    def _note(self, token: Any, *, in_note: bool) -> Piece:
        """A mark with its footnote's text; a footnote inside a footnote is text."""
        lines = [] if in_note else self._notes.get(token.meta["id"], [])
        pieces: list[Piece] = []
        for line in lines:
            pieces += ([Piece("\n")] if pieces else []) + [*self._pieces(line, in_note=True)]
        return Piece("", note=tuple(pieces)) if pieces else Piece(f"[^{token.meta['label']}]")


def _printed_address(address: str, shown: str, title: str) -> str:
    """What is printed after a link's text: on paper nobody can follow a link that is not there."""
    same = shown.strip() in {address, address.removeprefix("mailto:")}
    named = f'"{title}"' if title else ""
    more = " ".join(part for part in ("" if same else address, named) if part)
    return f" ({more})" if more else ""


def _linked(piece: Piece) -> list[Piece]:
    """Make links of the addresses that stand in running text."""
    if piece.link or "://" not in piece.text:
        return [piece]
    pieces: list[Piece] = []
    end = 0
    for match in _BARE.finditer(piece.text):
        pieces.append(dataclasses.replace(piece, text=piece.text[end : match.start()]))
        pieces.append(dataclasses.replace(piece, text=match[0], link=match[0]))
        end = match.end()
    pieces.append(dataclasses.replace(piece, text=piece.text[end:]))
    return [one for one in pieces if one.text]


def _joined(pieces: list[Piece]) -> Iterator[Piece]:
    """Join neighbours of the same form."""
    last: Piece | None = None
    for piece in pieces:
        if (
            last is not None
            and not last.note
            and not piece.note
            and (dataclasses.replace(last, text="") == dataclasses.replace(piece, text=""))
        ):
            last = dataclasses.replace(last, text=last.text + piece.text)
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last
