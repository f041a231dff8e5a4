"""Marks in an answer, parsed by markdown-it: a small part of Markdown, see docs/antworttext.md.

Everything that Markdown knows beyond that (headings, HTML, code, images, backslashes, entities)
is switched off, so that it stays text. Rules that could swallow what people mean literally are
narrowed: a star inside a word ("Bürger*innen") is a star, only "-" begins a list item, numbers
of a list have to follow each other, and a table has to be complete.
"""

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block.list import list_block
from markdown_it.rules_block.state_block import StateBlock
from markdown_it.rules_block.table import table
from markdown_it.rules_inline.link import link
from markdown_it.rules_inline.state_inline import Delimiter, StateInline
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_def

from anfrage.documents.answer_tokens import blocks_of

if TYPE_CHECKING:
    from anfrage.documents.answer_text import AnswerBlock

MAX_COLUMNS: Final = 8
MAX_ROWS: Final = 60

_ADDRESS: Final = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+", re.IGNORECASE)
_ITEM: Final = re.compile(r"[ \t]*(-|\d{1,9}[.)])[ \t]+\S")
_RULE_ROW: Final = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_DEFINITION: Final = re.compile(r"^[ \t]*\[\^([^\]\s]+)\]:", re.MULTILINE)
_REFERENCE: Final = re.compile(r"\[\^([^\]\s]+)\]")
_NOTES: Final = "anfrage_notes"


def marked_blocks(text: str) -> tuple["AnswerBlock", ...]:
    """Return the blocks of a text that may hold marks."""
    tokens = _parser().parse(_with_ends(text), {_NOTES: _usable_notes(text)})
    return blocks_of(tokens)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["emphasis", "link", "autolink", "list", "table"])
    parser.use(footnote_plugin, inline=False)
    parser.validateLink = _is_allowed  # type: ignore[method-assign,assignment]  # its documented hook
    parser.normalizeLink = str  # type: ignore[method-assign,assignment]  # addresses stay as written
    parser.normalizeLinkText = str  # type: ignore[method-assign,assignment]
    parser.inline.ruler.at("emphasis", _stars)
    parser.inline.ruler.at("link", _link)
    terminators: RuleOptionsType = {"alt": ["paragraph", "reference"]}
    parser.block.ruler.at("list", _list, {"alt": ["paragraph", "reference", "blockquote"]})
    parser.block.ruler.at("table", _table, terminators)
    parser.block.ruler.at("footnote_def", _definition, terminators)
    return parser


def _is_allowed(address: str) -> bool:
    return _ADDRESS.fullmatch(address) is not None


def _with_ends(text: str) -> str:
    """Put a blank line where a list or a footnote ends, and before each footnote.

    Markdown would take a line below into the last item, indented or not; people who do not
    indent it mean a new paragraph.
    """
    lines: list[str] = []
    inside = False
    for line in text.split("\n"):
        before = lines[-1].strip() if lines else ""
        item, note = _ITEM.match(line), _DEFINITION.match(line)
        if item is not None:
            inside = inside or not before or item[1] in {"-", "1.", "1)"}
        elif note is not None or (inside and line.strip() and line[0] not in " \t"):
            inside = note is not None
            if before:
                lines.append("")
        lines.append(line)
    return "\n".join(lines)


def _usable_notes(text: str) -> frozenset[str]:
    """Labels of footnotes that are defined once and referred to somewhere else."""
    defined = Counter(_DEFINITION.findall(text))
    named = Counter(_REFERENCE.findall(text))
    return frozenset(one for one, count in defined.items() if count == 1 and named[one] > 1)


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    found = _DEFINITION.match(_line(state, start))
    if found is None or found[1] not in state.env[_NOTES]:
        return False
    return footnote_def(state, start, end, silent)


def _list(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Lists whose items all say something, with dashes or numbers that follow each other."""
    if _ITEM.match(_line(state, start)) is None:
        return False
    kept = len(state.tokens), state.line, state.parentType, state.tight, state.listIndent
    if not list_block(state, start, end, silent):
        return False
    if not silent and not _printable_list(state.tokens[kept[0] :]):
        del state.tokens[kept[0] :]
        _, state.line, state.parentType, state.tight, state.listIndent = kept
        return False
    return True


def _printable_list(tokens: list[Any]) -> bool:
    depth = tokens[0].level
    items = [one for one in tokens if one.type == "list_item_open" and one.level == depth + 1]
    for index, one in enumerate(tokens[:-1]):
        if one.type == "list_item_open" and tokens[index + 1].type == "list_item_close":
            return False
    if tokens[0].type == "bullet_list_open":
        return bool(tokens[0].markup == "-")
    start = int(items[0].info)
    return all(one.info == str(start + index) for index, one in enumerate(items))


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Small tables in which every row fits under the header; they end where the pipes end."""
    if start + 2 >= end or "|" not in _line(state, start):
        return False
    rule = _line(state, start + 1)
    if "|" not in rule or _RULE_ROW.fullmatch(rule) is None:
        return False
    last = start + 2
    while last < end and "|" in _line(state, last) and state.sCount[last] >= state.blkIndent:
        last += 1
    rows = [_line(state, number) for number in range(start, last)]
    columns = _columns(rows[0])
    fits = all(_columns(row) <= columns for row in rows) and _columns(rule) == columns
    if last == start + 2 or not fits or columns > MAX_COLUMNS or len(rows) > MAX_ROWS:
        return False
    if any(sign in row for row in rows for sign in ("\\", "`")):
        return False  # the parser reads these signs as escapes of the pipe
    return table(state, start, last, silent)


def _columns(row: str) -> int:
    inner = row.strip()
    return inner.removeprefix("|").removesuffix("|").count("|") + 1


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Links, but not images: those stay text."""
    return not state.src.startswith("!", max(state.pos - 1, 0), state.pos) and link(state, silent)


def _stars(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Stars that begin or end a form: never inside a word, as underscores in Markdown."""
    if silent or state.src[state.pos] != "*":
        return False
    scanned = state.scanDelims(state.pos, canSplitWord=False)
    for _ in range(scanned.length):
        token = state.push("text", "", 0)
        token.content = "*"
        state.delimiters.append(
            Delimiter(
                marker=ord("*"),
                length=scanned.length,
                token=len(state.tokens) - 1,
                end=-1,
                open=scanned.can_open,
                close=scanned.can_close,
            )
        )
    state.pos += scanned.length
    return True
