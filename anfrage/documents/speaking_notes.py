"""Sprechzettel: what is read out in the session, in large type, with room for notes."""

from collections.abc import Sequence

from anfrage.documents.answer_plain import answer_lines
from anfrage.documents.plain_docx import paragraph, plain_docx
from anfrage.documents.printable import check_printable
from anfrage.domain.letter import Letter, LetterItem
from anfrage.german import letter_words
from anfrage.german import output_words as words


def write_speaking_notes(letter: Letter, follow_ups: Sequence[Sequence[str]]) -> bytes:
    """Return the Sprechzettel as a .docx file.

    Args:
        letter: The letter whose answers are read out.
        follow_ups: For each of its questions, what may be asked next.

    Raises:
        FieldUnprintable: a value holds a character that no document can hold.
    """
    check_printable(letter)
    body = [paragraph(f"{words.SPEAKING}: {letter.subject}".strip(), "Heading1")]
    if letter.draft:
        body.append(paragraph(letter_words.DRAFT_MARK, bold=True))
    body.append(paragraph(words.FOR_SESSION))
    for item, lines in zip(letter.items, follow_ups, strict=True):
        body += _question(item, lines)
    body.append(paragraph(""))
    return plain_docx(f"{words.SPEAKING}: {letter.subject}", letter.sender.authority, body)


def _question(item: LetterItem, follow_ups: Sequence[str]) -> list[str]:
    number = letter_words.question_label(item.number)
    body = [
        paragraph(number, "Heading2"),
        paragraph(f"{words.ASKED}: {item.question}", keep=True),
    ]
    said = answer_lines(item.answer)
    for text, listed in said:
        body.append(paragraph(f"– {text}" if listed else text, "Gross"))
    if not said:
        body.append(paragraph(letter_words.ANSWER_MISSING, "Gross", bold=True))
    if follow_ups:
        body.append(paragraph(words.FOLLOW_UPS, bold=True, keep=True))
        body += [paragraph(f"– {line}") for line in follow_ups]
    return [*body, paragraph(words.NOTES)]
