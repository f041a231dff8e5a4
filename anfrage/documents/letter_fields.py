"""What a layout can ask for: the names of fields and blocks, and a letter's values for them.

Names are German, since cities write them into their own layouts. A value is never looked at
again once it is in the letter: text of users is data.
"""

import re
from collections.abc import Mapping
from dataclasses import field
from typing import Final

from anfrage.documents.answer_text import Piece, answer_paragraphs, paragraphs
from anfrage.domain.frozen import frozen
from anfrage.domain.letter import Letter, LetterItem
from anfrage.german import letter_words as words
from anfrage.german.dates import short_date

# Field names by the block in which they may be used; "" is the letter itself.
FIELDS: Final[Mapping[str, frozenset[str]]] = {
    "": frozenset(
        {
            "absender_behoerde",
            "absender_leitung",
            "absender_stelle",
            "absender_strasse",
            "absender_ort",
            "absender_stadt",
            "absender_telefon",
            "absender_email",
            "absender_internet",
            "ansprechperson",
            "ruecksendezeile",
            "betreff",
            "drucksache",
            "journal_nr",
            "ort",
            "datum",
            "ort_datum",
            "anrede",
            "unterzeichner",
            "funktion",
            "zusatz",
            "fassung",
        }
    ),
    "entwurf": frozenset(),
    "empfaenger": frozenset({"zeile"}),
    "einleitung": frozenset({"absatz"}),
    "fragen": frozenset({"nummer", "frage"}),
    "absaetze": frozenset({"absatz"}),
    "schluss": frozenset({"absatz"}),
    "anlagen": frozenset(),
    "anlagenliste": frozenset({"anlage"}),
}

# Blocks by the block that they stand in.
BLOCKS: Final[Mapping[str, str]] = {
    "entwurf": "",
    "empfaenger": "",
    "einleitung": "",
    "fragen": "",
    "absaetze": "fragen",
    "schluss": "",
    "anlagen": "",
    "anlagenliste": "anlagen",
}

_GAP_WORDS: Final = re.compile(f"({'|'.join(map(re.escape, words.GAPS.values()))})")

# Digits of the content hash that the footer shows: enough to tell versions of a letter apart.
SHOWN_DIGITS: Final = 12


@frozen
class Filling:
    """What is put in place of a field.

    A paragraph whose fields are all `optional` and empty is left out with its labels. `bullet`
    and `keep_next` say how the paragraph itself is set.
    """

    pieces: tuple[Piece, ...] = ()
    optional: bool = False
    bullet: bool = False
    keep_next: bool = False


@frozen
class Scope:
    """The fields and blocks that are known in one place; a block has one scope a repetition."""

    fields: Mapping[str, Filling] = field(default_factory=dict)
    blocks: Mapping[str, tuple["Scope", ...]] = field(default_factory=dict)


def letter_scope(letter: Letter, *, show_hash: bool) -> Scope:
    """Return everything that a layout can print of `letter`, gaps in words and marked.

    Numbers of the administration (`journal_nr`, `drucksache`) show a gap in a draft only: many
    offices have none, and a letter that goes out must not ask for one.
    """
    numbers_optional = not letter.draft
    fields = _sender_fields(letter) | {
        "betreff": _given("betreff", letter.subject),
        "drucksache": _given("drucksache", letter.reference, optional=numbers_optional),
        "journal_nr": _given("journal_nr", letter.file_number, optional=numbers_optional),
        "ort": _given("ort", letter.place),
        "datum": _given("datum", short_date(letter.date) if letter.date else ""),
        "anrede": _given("anrede", letter.salutation),
        "unterzeichner": _given("unterzeichner", letter.signer.name),
        "funktion": _optional(letter.signer.function),
        "zusatz": _optional(letter.signer.capacity),
        "fassung": _optional(_version(letter) if show_hash else ""),
    }
    fields["ort_datum"] = _joined(fields["ort"], fields["datum"])
    enclosures = _lines("anlage", letter.enclosures)
    blocks = {
        "entwurf": (Scope(),) if letter.draft else (),
        "empfaenger": _lines("zeile", letter.addressee) or _gap_line("zeile", "empfaenger"),
        "einleitung": _text_block("einleitung", letter.introduction),
        "fragen": _questions(letter.items),
        "schluss": _text_block("schluss", letter.closing, keep_next=True),
        "anlagen": (Scope(blocks={"anlagenliste": enclosures}),) if enclosures else (),
    }
    return Scope(fields, blocks)


def _version(letter: Letter) -> str:
    return words.version_mark(letter.content_hash()[:SHOWN_DIGITS])


def _sender_fields(letter: Letter) -> dict[str, Filling]:
    sender = letter.sender
    return {
        "absender_behoerde": _given("absender_behoerde", sender.authority),
        "absender_stadt": _given("absender_stadt", sender.city),
        "ruecksendezeile": _given("ruecksendezeile", sender.return_line),
        "absender_leitung": _optional(sender.head),
        "absender_stelle": _optional(sender.unit),
        "absender_strasse": _optional(sender.street),
        "absender_ort": _optional(f"{sender.postcode} {sender.city}".strip()),
        "absender_telefon": _optional(sender.phone),
        "absender_email": _optional(sender.email),
        "absender_internet": _optional(sender.web),
        "ansprechperson": _optional(sender.contact),
    }


def _questions(items: tuple[LetterItem, ...]) -> tuple[Scope, ...]:
    if not items:
        fields = {"nummer": _optional(""), "frage": _gap("fragen")}
        return (Scope(fields, {"absaetze": ()}),)
    last = len(items) - 1
    return tuple(_question(item, last=index == last) for index, item in enumerate(items))


def _question(item: LetterItem, *, last: bool) -> Scope:
    fillings = [Filling(part.pieces, bullet=part.bullet) for part in answer_paragraphs(item.answer)]
    if not fillings:
        fillings = [Filling((Piece(words.ANSWER_MISSING, gap=True),))]
    fillings += [
        Filling((Piece(words.open_part(part), gap=True),)) for part in item.open_parts if part
    ]
    if last:  # the closing and the name never stand alone on a page
        fillings[-1] = Filling(fillings[-1].pieces, bullet=fillings[-1].bullet, keep_next=True)
    fields = {
        "nummer": _optional(words.question_number(item.number)),
        "frage": Filling((Piece(item.question),)) if item.question.strip() else _gap("frage"),
    }
    return Scope(fields, {"absaetze": tuple(Scope({"absatz": one}) for one in fillings)})


def _text_block(name: str, text: str, *, keep_next: bool = False) -> tuple[Scope, ...]:
    fillings = [Filling(_with_gaps(part), keep_next=keep_next) for part in paragraphs(text)]
    return tuple(Scope({"absatz": one}) for one in fillings or [_gap(name)])


def _lines(name: str, lines: tuple[str, ...]) -> tuple[Scope, ...]:
    return tuple(Scope({name: Filling((Piece(line),))}) for line in lines if line.strip())


def _gap_line(name: str, gap: str) -> tuple[Scope, ...]:
    return (Scope({name: _gap(gap)}),)


def _gap(name: str) -> Filling:
    return Filling((Piece(words.GAPS[name], gap=True),))


def _given(name: str, text: str, *, optional: bool = False) -> Filling:
    if text.strip():
        return Filling(_with_gaps(text))
    return _optional("") if optional else _gap(name)


def _with_gaps(text: str) -> tuple[Piece, ...]:
    """Mark the gap words that a wording template has put into its text."""
    parts = _GAP_WORDS.split(text)
    return tuple(Piece(part, gap=index % 2 == 1) for index, part in enumerate(parts) if part)


def _optional(text: str) -> Filling:
    return Filling((Piece(text),) if text.strip() else (), optional=True)


def _joined(place: Filling, day: Filling) -> Filling:
    """Place and date in one field, each with its own gap."""
    return Filling((*place.pieces, Piece(words.PLACE_AND_DATE), *day.pieces))
