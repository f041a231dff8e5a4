"""Web pages and the HTML of mails: visible text, one line a block, with the numbers of lists."""

import codecs
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from anfrage.documents.readers.numbering import formatted
from anfrage.documents.readers.text import decode
from anfrage.documents.readers.wordml import number
from anfrage.domain.errors import PaperHostile, PaperUnreadable

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAG: Final = re.compile(r"<(?:!doctype|[a-z][a-z0-9]*)[\s/>]", re.IGNORECASE)
# HTML Living Standard, 13.2.3.2: the declaration stands in the first 1,024 bytes; Outlook's later.
_DECLARED: Final = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?([a-z0-9_:-]{1,40})""", re.IGNORECASE
)
_DECLARED_WITHIN: Final = 4096
_DOUBTED: Final = frozenset({"iso8859-1", "ascii", "utf-8", "cp1252"})
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0e-\x1f]")
_WHITE: Final = re.compile(r"[ \t\r\n\f]+")
_HIDDEN: Final = re.compile(r"display\s*:\s*none", re.IGNORECASE)

_SKIPPED: Final = frozenset(
    {"script", "style", "head", "template", "noscript", "object", "iframe", "svg", "math"}
    | {"select", "audio", "video", "canvas", "datalist", "rt", "rp"}
)
#: Elements with white space above and below, as browsers show them.
_SPACED: Final = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre"}
    | {"hr", "fieldset", "figure"}
)
_LINES: Final = frozenset(
    {"div", "li", "tr", "dt", "dd", "section", "article", "header", "footer", "main", "nav"}
    | {"aside", "address", "form", "caption", "legend", "summary", "details", "body", "html"}
    | {"center", "thead", "tbody", "tfoot", "figcaption", "option", "title"}
)
_LISTS: Final = frozenset({"ol", "ul", "menu", "dir"})
_FORMATS: Final = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_QUOTES: Final = ("„", "“")


def read_html(name: str, content: bytes) -> str:
    """Return the visible text of a web page. Nothing that it refers to is fetched.

    Raises:
        PaperUnreadable: The bytes are no text.
    """
    page = decode_html(content)
    if len(_UNPRINTABLE.findall(page[:10_000])) > len(page[:10_000]) // 50:
        raise PaperUnreadable(name)
    return text_of_html(name, page)


def decode_html(content: bytes) -> str:
    """Decode a page: by its mark, by what it declares, else as `text.decode` does."""
    declared = _DECLARED.search(content[:_DECLARED_WITHIN])
    if declared is None or content.startswith((codecs.BOM_UTF8, b"\xff\xfe", b"\xfe\xff")):
        return decode(content)
    return decode_declared(content, declared[1].decode("ascii"))


def decode_declared(content: bytes, charset: str) -> str:
    """Decode bytes that claim to be of a charset; a false or unknown claim is not believed.

    What `text.decode` finds out by itself is left to it: what claims to be Latin-1 or ASCII is
    mostly Windows-1252 (WHATWG Encoding, 4.2, takes it for that), and UTF-16 shows itself.
    """
    try:
        found = codecs.lookup(charset).name
        if found not in _DOUBTED and not found.startswith(("utf-16", "utf-32")):
            return content.decode(found)
    except (LookupError, UnicodeError, ValueError):
        pass  # as if nothing had been claimed
    return decode(content)


def text_of_html(name: str, page: str) -> str:
    """Return the visible text of a page or fragment; text without any tag stays as it is.

    Raises:
        PaperHostile: Nested deeper than the parser goes (2,048); it would leave out the rest.
    """
    if _TAG.search(page) is None:
        return page
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    root = etree.fromstring(page.replace("\0", "").encode("utf-8", "replace"), parser)
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise PaperHostile(name, "depth")
    if root is None:
        return ""
    flow = _Flow()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            flow.close(element)
        elif _invisible(element):
            walk.skip_subtree()
        else:
            flow.open(element)
    return flow.text()


def _invisible(element: "_Element") -> bool:
    return (
        element.tag in _SKIPPED
        or "hidden" in element.attrib
        or _HIDDEN.search(element.get("style", "")) is not None
    )


@dataclass(slots=True)
class _Flow:
    """The lines read so far and the line being written."""

    lines: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    counters: list[tuple[str, int]] = field(default_factory=list)
    verbatim: int = 0
    labelled: bool = False

    def open(self, element: "_Element") -> None:
        """Begin an element: its break, its label, its first text."""
        tag = element.tag
        if tag == "br":
            self._break()
        elif tag in _SPACED or tag in _LINES:
            self._begin_line(spaced=_is_spaced(element) and not self.counters)
        if tag in _LISTS:
            start = number(element.get("start", ""), 1)
            self.counters.append((element.get("type", "1") if tag == "ol" else "", start))
        elif tag == "li":
            self.line.append(self._label(element))
            self.labelled = True
        elif tag in {"td", "th"} and any(piece.strip() for piece in self.line):
            self.line.append("\t")
        elif tag == "q":
            self.line.append(_QUOTES[0])
        self.verbatim += tag in {"pre", "textarea"}
        self._write(element.text)

    def close(self, element: "_Element") -> None:
        """End an element: its break, and the text behind it."""
        tag = element.tag
        if not _invisible(element):
            self.verbatim -= tag in {"pre", "textarea"}
            if tag in _LISTS and self.counters:
                self.counters.pop()
            elif tag == "li":
                self.labelled = False
            elif tag == "q":
                self.line.append(_QUOTES[1])
            if tag in _SPACED or tag in _LINES:
                self._begin_line(spaced=_is_spaced(element) and not self.counters)
        self._write(element.tail)

    def text(self) -> str:
        """Return all lines; a page begins and ends without blank lines."""
        self.labelled = False
        self._begin_line(spaced=False)
        return "\n".join(self.lines).strip("\n") + "\n"

    def _label(self, element: "_Element") -> str:
        if not self.counters:
            return ""
        form, count = self.counters[-1]
        count = number(element.get("value", ""), count)
        self.counters[-1] = (form, count + 1)
        return f"{formatted(count, _FORMATS.get(form, 'decimal'))}. " if form else "• "

    def _write(self, text: str | None) -> None:
        if not text:
            return
        if self.verbatim:
            self.labelled = False
            first, *others = text.replace("\r\n", "\n").split("\n")
            self.line.append(first)
            for other in others:
                self._break()
                self.line.append(other)
            return
        folded = _WHITE.sub(" ", text)
        before = self.line[-1][-1:] if self.line and self.line[-1] else ""
        if folded[0] == " " and before in {"", " ", "\t"}:
            folded = folded[1:]
        if folded:
            self.line.append(folded)
            self.labelled = False

    def _break(self) -> None:
        self.lines.append("".join(self.line).rstrip(" \t"))
        self.line.clear()

    def _begin_line(self, *, spaced: bool) -> None:
        if self.labelled and self.line:
            return  # a block at the beginning of a list item stands beside its number
        if any(piece.strip(" \t") for piece in self.line):
            self._break()
        self.line.clear()
        if spaced and self.lines and self.lines[-1]:
            self.lines.append("")


def _is_spaced(element: "_Element") -> bool:
    """Whether browsers leave room above and below; Word's own paragraphs have none."""
    return element.tag in _SPACED and not element.get("class", "").startswith("Mso")
