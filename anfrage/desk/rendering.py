"""A case's letter as the bytes of a file, by the name of the format."""

from collections.abc import Callable, Mapping
from typing import Final

from anfrage.documents.layout import Layout
from anfrage.domain.case import Case
from anfrage.domain.letter import Letter
from anfrage.store.base import Store


class Rendering:
    """Makes files from letters; nothing is written."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def render(self, case: Case, letter: Letter, layout: Layout, file_format: str) -> bytes:
        """Return the bytes of a file; `file_format` is one of `german.output_words.OUTPUTS`.

        Raises:
            FieldUnprintable: a value holds a character that no document can hold.
            PdfUnavailable, PdfFailed: only for the formats that end in `pdf`.
        """
        if file_format in _PLAIN:
            return _PLAIN[file_format](letter)
        if file_format == "sprechzettel":
            return self._speaking_notes(case, letter)
        from anfrage.documents.docx_letter import write_docx

        docx = write_docx(letter, layout)
        if file_format == "docx":
            return docx
        if file_format == "unterschriftsmappe":
            from anfrage.documents.signature_folder import with_sheet

            return with_sheet(docx, letter, case.number)
        from anfrage.documents.pdf_letter import write_pdf

        pdf = write_pdf(docx)
        if file_format == "pdf":
            return pdf
        from anfrage.documents.signature_folder import joined_pdf, write_sheet

        return joined_pdf(write_pdf(write_sheet(letter, case.number)), pdf)

    def _speaking_notes(self, case: Case, letter: Letter) -> bytes:
        from anfrage.documents.speaking_notes import write_speaking_notes
        from anfrage.steps.following_up import follow_ups
        from anfrage.steps.treating import hidden_questions

        used = {use for one in case.questions for use in one.answer.uses}
        with self._store.reading() as office:
            kept = {one.id: office.positions.version(one.id, one.version) for one in used}
        positions = {name: one for name, one in kept.items() if one is not None}
        # Positions and open parts would give away what the public answer withholds.
        hidden = hidden_questions(case, letter.version)
        asked = {
            one.question.number: follow_ups(one, positions)
            for one in case.own_questions
            if one.question.number not in hidden
        }
        lines = [asked.get(item.number, ()) for item in letter.items]
        return write_speaking_notes(letter, lines)


def _text(letter: Letter) -> bytes:
    from anfrage.documents.plain_letter import MAIL_WIDTH, write_text

    return write_text(letter, MAIL_WIDTH).encode("utf-8")


def _markdown(letter: Letter) -> bytes:
    from anfrage.documents.plain_letter import write_markdown

    return write_markdown(letter).encode("utf-8")


def _html(letter: Letter) -> bytes:
    from anfrage.documents.web_page import write_html

    return write_html(letter).encode("utf-8")


def _json(letter: Letter) -> bytes:
    from anfrage.documents.plain_letter import write_json

    return write_json(letter)


_PLAIN: Final[Mapping[str, Callable[[Letter], bytes]]] = {
    "txt": _text,
    "md": _markdown,
    "html": _html,
    "json": _json,
}
