"""What a layout can print of a letter.

A value is never looked at again once it is in the letter: text of users is data.
"""

import datetime as dt
from typing import Final

from anfrage.documents.answer_text import Piece, paragraphs
from anfrage.documents.fillings import (
    Filling,
    Scope,
    gap,
    given,
    line_scopes,
    optional,
    text_scopes,
)
from anfrage.documents.letter_zones import lines_to_move
from anfrage.documents.question_fields import question_scopes
from anfrage.domain.letter import CopyKind, Letter, LetterVersion
from anfrage.german import letter_words as words
from anfrage.german.dates import short_date

# Digits of the content hash that the footer shows: enough to tell versions of a letter apart.
SHOWN_DIGITS: Final = 12


def letter_scope(letter: Letter, *, show_hash: bool) -> Scope:
    """Return everything that a layout can print of `letter`, gaps in words and marked.

    Numbers of the administration (`journal_nr`, `drucksache`) show a gap in a draft only: many
    offices have none, and a letter that goes out must not ask for one.
    """
    fields = _sender_fields(letter) | _paper_fields(letter) | _signing_fields(letter)
    fields |= {
        "betreff": given("betreff", letter.subject),
        "journal_nr": given("journal_nr", letter.file_number, may_be_empty=not letter.draft),
        "empfaenger_zeile": given("empfaenger", ", ".join(letter.addressee)),
        "ort": given("ort", letter.place),
        "datum": given("datum", _day(letter.date)),
        "anrede": given("anrede", letter.salutation),
        "fassung": optional(_version(letter) if show_hash else ""),
    }
    fields["ort_datum"] = Filling(
        (*fields["ort"].pieces, Piece(words.PLACE_AND_DATE), *fields["datum"].pieces)
    )
    return Scope(fields, _blocks(letter))


def _blocks(letter: Letter) -> dict[str, tuple[Scope, ...]]:
    preamble = text_scopes("", letter.preamble) if paragraphs(letter.preamble) else ()
    address = line_scopes("zeile", letter.addressee)
    return {
        "entwurf": (Scope(),) if letter.draft else (),
        "nichtoeffentlich": (Scope(),) if letter.version is LetterVersion.FULL else (),
        "empfaenger": address or (Scope({"zeile": gap("empfaenger")}),),
        "ueberlauf": (Scope(),) * lines_to_move(letter),
        "einleitung": text_scopes("einleitung", letter.introduction),
        "sachverhalt": preamble,
        "fragen": question_scopes(letter.items),
        "schluss": text_scopes("schluss", letter.closing, keep_next=True),
        "anlagen": _enclosures(letter.enclosures),
        "verteiler": _distribution(letter.distribution),
    }


def _enclosures(enclosures: tuple[str, ...]) -> tuple[Scope, ...]:
    lines = line_scopes("anlage", enclosures)
    title = {"anlagen_titel": optional(words.enclosures_title(len(lines)))}
    return (Scope(title, {"anlagenliste": lines}),) if lines else ()


def _distribution(distribution: tuple[str, ...]) -> tuple[Scope, ...]:
    lines = line_scopes("an", distribution)
    return (Scope(blocks={"verteilerliste": lines}),) if lines else ()


def _version(letter: Letter) -> str:
    return words.version_mark(letter.content_hash()[:SHOWN_DIGITS])


def _day(day: dt.date | None) -> str:
    return short_date(day) if day else ""


def _sender_fields(letter: Letter) -> dict[str, Filling]:
    sender = letter.sender
    return {
        "absender_behoerde": given("absender_behoerde", sender.authority),
        "absender_stadt": given("absender_stadt", sender.city),
        "ruecksendezeile": given("ruecksendezeile", sender.return_line),
        "absender_leitung": optional(sender.head),
        "absender_stelle": optional(sender.unit),
        "absender_strasse": optional(sender.street),
        "absender_ort": optional(f"{sender.postcode} {sender.city}".strip()),
        "absender_telefon": optional(sender.phone),
        "absender_email": optional(sender.email),
        "absender_internet": optional(sender.web),
        "ansprechperson": optional(sender.contact),
    }


def _paper_fields(letter: Letter) -> dict[str, Filling]:
    return {
        "thema": optional(letter.topic),
        "anfragende": given("anfragende", "; ".join(letter.inquirers)),
        "anfrage_datum": optional(_day(letter.inquiry_date)),
        "sitzung": optional(_day(letter.session)),
        "drucksache": given("drucksache", letter.reference, may_be_empty=not letter.draft),
    }


def _signing_fields(letter: Letter) -> dict[str, Filling]:
    signer = letter.signer
    return {
        "unterzeichner": given("unterzeichner", signer.name),
        "funktion": optional(signer.function),
        "zusatz": optional(signer.capacity),
        "gez": optional(words.SIGNED_COPY if signer.copy_kind is CopyKind.COPY else ""),
    }
