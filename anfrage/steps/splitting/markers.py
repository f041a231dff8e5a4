"""Marks that may begin a question: numbers, letters, bullets, "Frage 3:"."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from anfrage.steps.splitting.page import Line
from anfrage.steps.splitting.words import INTERROGATIVE


class Kind(StrEnum):
    """What is counted with."""

    QUESTION = "question"  # Frage 1
    ARABIC = "arabic"  # 1. and 1 a.
    DECIMAL = "decimal"  # 1.1
    UPPER = "upper"  # A.
    LOWER = "lower"  # a)
    ROMAN = "roman"  # I.
    LOWER_ROMAN = "lower_roman"  # ii)
    BARE = "bare"  # 1, with nothing behind
    BULLET = "bullet"


class Marker(NamedTuple):
    """A mark at the beginning of a line (or behind a lead-in on the same line).

    Attributes:
        line: Index of its line.
        kind: What is counted with.
        style: What stands around the number ("." or ")" or "()"), or the bullet itself.
        ordinal: What it counts: (1,), (1, 1) for "1.1" and for "1 a", (0,) for a bullet.
        number: As printed, without punctuation; "" for a bullet.
        start: Offset of the mark. end: offset of the text behind it.
    """

    line: int
    kind: Kind
    style: str
    ordinal: tuple[int, ...]
    number: str
    start: int
    end: int

    @property
    def family(self) -> tuple[Kind, str]:
        """What marks of one list have in common."""
        return self.kind, self.style


# Bullets, also those of symbol fonts, which come out of the private use area.
_BULLETS: Final = "•◦▪▫–—*·●○■□➢➤►▶‣⁃∙♦◆✓✔→⇒➔-"
_PRIVATE: Final = "\ue000-\uf8ff"
#: A line that is not filled to this share of the width ends something.
_FULL: Final = 0.75
#: Style of a number that has a line to itself.
_ALONE: Final = "alone"
_DASHES: Final = "-–—*·"
_LEAD: Final = r"(?:(?:#{1,6}|>)\s*)?(?:\*\*|__|\*(?=\S))?"
_TAIL: Final = r"(?:\*\*|__)?"
_MONTHS: Final = (
    r"(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember"
    r"|jan|feb|mrz|apr|jun|jul|aug|sept?|okt|nov|dez)\b"
)
_QUESTION: Final = re.compile(
    rf"{_LEAD}(?:(?:zusatz|unter|teil|nach)?frage\s*(?:nr\.?\s*)?|nr\.?\s*(?=\d{{1,2}}\s*[.):]))(?P<number>\d{{1,4}}\s?[a-z]?)(?![\w])"
    rf"(?P<style>\s*[.):–—-]*){_TAIL}(?:\s+|$)",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(
    rf"{_LEAD}(?P<open>\()?(?P<number>\d{{1,3}}\s?[a-z]|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}|\d{{1,3}}(?:\.\s?[a-z](?=[.)]))?)"
    rf"(?P<style>\\?\.\)|\\?\.|\\?\)|\s?:|\s[.)](?=\s)|(?=\s|$)){_TAIL}(?P<space>\s+|$|(?=[A-ZÄÖÜ„\"»]))"
)
_LETTERED: Final = re.compile(
    rf"{_LEAD}(?P<open>\()?(?P<number>[A-Za-z]|[ivx]{{2,5}}|[IVX]{{2,5}})"
    rf"(?P<style>\.\)|\.|\)|:){_TAIL}(?:\s+|$|(?=[A-ZÄÖÜ„\"»]))"
)
_BULLET: Final = re.compile(rf"(?P<bullet>[{re.escape(_BULLETS)}{_PRIVATE}]|o(?=\s))\s*(?=\S|$)")
_ORDINALS: Final = (
    "erstens", "zweitens", "drittens", "viertens", "fünftens",
    "sechstens", "siebtens", "achtens", "neuntens", "zehntens",
)  # fmt: skip
_WORDED: Final = re.compile(
    rf"{_LEAD}(?P<word>{'|'.join(_ORDINALS)})\s*[:.,)]{_TAIL}(?:\s+|$)", re.IGNORECASE
)
#: Longer numbers without punctuation are years and amounts.
_BARE_DIGITS: Final = 2
_ROMAN: Final = {"i": 1, "v": 5, "x": 10}


def find_markers(lines: Sequence[Line], width: int) -> list[Marker]:
    """Return the marks at the beginnings of `lines`, in order; a line may have two readings.

    "I." and "i)" count as letters and as Roman numerals: which one holds shows in the list. A
    dash at the beginning of a line that goes on from a full one (`width` characters) is a dash.
    """
    markers: list[Marker] = []
    for at, line in enumerate(lines):
        found = markers_at(line.text, line.start, at)
        if found and at and _is_text(found[0], lines[at - 1], line, width):
            continue
        markers.extend(found)
    return markers


def _is_text(marker: Marker, before: Line, line: Line, width: int) -> bool:
    """Whether a dash, or a number without punctuation, belongs to a sentence that runs on."""
    if line.gap or before.text[-1] in ".?!:;":
        return False
    if marker.kind is Kind.BARE and marker.style != _ALONE:
        return INTERROGATIVE.match(line.text.lstrip("0123456789 ")) is None
    if INTERROGATIVE.match(line.text[1:].lstrip()):
        return False
    full = before.indent + len(before.text) > _FULL * width
    dash = marker.kind is Kind.BULLET and marker.style in _DASHES
    return dash and full and before.text[-1] != ","


def markers_at(text: str, start: int, line: int) -> list[Marker]:
    """Return the readings of the mark at the beginning of `text`, most often none or one.

    Args:
        text: Text from the mark on; 60 characters are enough.
        start: Its offset.
        line: Index of its line, kept in the result.
    """
    head = text[:60]
    first = head[:1]
    if first.isdigit() or first in "(#*_>":
        found = _numbered(head, start, line)
        if found:
            return found
    if (match := _QUESTION.match(head)) is not None:
        number = match["number"].strip()
        style = match["style"].strip()[:1]
        ordinal = _arabic(number)
        return [Marker(line, Kind.QUESTION, "", ordinal, number, start, start + match.end())] * (
            bool(style) or match.end() < len(head) or len(text) == match.end()
        )
    if (match := _WORDED.match(head)) is not None:
        value = _ORDINALS.index(match["word"].casefold()) + 1
        return [Marker(line, Kind.ARABIC, "word", (value,), str(value), start, start + match.end())]
    if (match := _LETTERED.match(head)) is not None:
        return _lettered(match, start, line)
    if (match := _BULLET.match(head)) is not None and _is_bullet(match, head):
        style = match["bullet"]
        return [Marker(line, Kind.BULLET, style, (0,), "", start, start + match.end())]
    return []


def _numbered(head: str, start: int, line: int) -> list[Marker]:
    match = _NUMBERED.match(head)
    if match is None:
        return []
    number = match["number"].strip()
    style = ("(" if match["open"] else "") + match["style"].strip().replace("\\", "")
    rest = head[match.end() :]
    if re.match(_MONTHS, rest, re.IGNORECASE):
        return []
    if not style:
        return _bare(match, number, rest, start, line)
    kind = Kind.DECIMAL if number.count(".") and number[-1].isdigit() else Kind.ARABIC
    if kind is Kind.DECIMAL and style not in {".", ")"}:
        return []
    ordinal = tuple(map(int, number.split("."))) if kind is Kind.DECIMAL else _arabic(number)
    found = [Marker(line, kind, style, ordinal, number, start, start + match.end())]
    if kind is Kind.ARABIC and "." in number:
        # "7. a)" is item 7 with its first sub-item on the same line, or item 7a.
        digits = number.partition(".")[0]
        end = start + match.start("number") + len(digits) + 1
        found.append(Marker(line, kind, ".", (int(digits),), digits, start, end))
        found += _sub_marker(match, line, start)
    return found


def _sub_marker(match: re.Match[str], line: int, start: int) -> list[Marker]:
    """Read the letter of "7. a)" as a mark of its own."""
    at = match.end("number") - 1
    inner = _LETTERED.match(match.string, at)
    return [] if inner is None else _lettered(inner, start, line)


def _bare(match: re.Match[str], number: str, rest: str, start: int, line: int) -> list[Marker]:
    """Read a number without punctuation: "1.1 Wie", "1  Wie", "1" alone, "1 - Wie"."""
    end = start + match.end()
    if "." in number and number[-1].isdigit():
        ordinal = tuple(map(int, number.split(".")))
        return [Marker(line, Kind.DECIMAL, "", ordinal, number, start, end)]
    if not number.isdigit() or len(number) > _BARE_DIGITS:
        return []
    if rest and not rest[0].isupper() and rest[0] not in '„"»–-':
        return []
    if rest[:2] in {"– ", "- "}:
        end += 2
    style = "" if rest else _ALONE
    return [Marker(line, Kind.BARE, style, (int(number),), number, start, end)]


def _arabic(number: str) -> tuple[int, ...]:
    digits = number.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ. ")
    letter = number[len(digits) :].strip(". ").casefold()
    return (int(digits), ord(letter) - ord("a") + 1) if letter else (int(digits),)


def _lettered(match: re.Match[str], start: int, line: int) -> list[Marker]:
    number = match["number"]
    style = ("(" if match["open"] else "") + match["style"]
    end = start + match.end()
    start += match.start()
    found: list[Marker] = []
    if len(number) == 1:
        kind = Kind.UPPER if number.isupper() else Kind.LOWER
        ordinal = (ord(number.casefold()) - ord("a") + 1,)
        found.append(Marker(line, kind, style, ordinal, number, start, end))
    value = _roman(number.casefold())
    if value:
        kind = Kind.ROMAN if number.isupper() else Kind.LOWER_ROMAN
        found.append(Marker(line, kind, style, (value,), number, start, end))
    return found


def _roman(number: str) -> int:
    """Return the value of a Roman numeral up to 39, 0 for anything else."""
    values = [_ROMAN.get(letter, 0) for letter in number]
    if not all(values):
        return 0
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def _is_bullet(match: re.Match[str], head: str) -> bool:
    bullet = match["bullet"]
    after = head[len(bullet) :]
    if bullet in "-–—*·o" or bullet == "→":
        return not after or after[0].isspace()
    return True
