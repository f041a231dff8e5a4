"""A running answer: all questions quoted together, what is said to them in titled sections."""

from collections.abc import Sequence

from anfrage.documents.answer_text import AnswerBlock
from anfrage.documents.fillings import Filling, Scope, optional
from anfrage.domain.frozen import frozen
from anfrage.german import letter_words as words


@frozen
class Section:
    """Paragraphs under one title; `first` is the one with which an answer begins."""

    title: str
    fillings: tuple[Filling, ...]
    first: bool


def sections_of(fillings: Sequence[Filling]) -> tuple[Section, ...]:
    """Cut an answer at its own titles: paragraphs of one bold line that others follow."""
    found: list[Section] = []
    for at, filling in enumerate(fillings):
        title = title_of(AnswerBlock(filling.pieces, filling.place, filling.table))
        if title and at + 1 < len(fillings):
            found.append(Section(title, (), first=not found))
        elif found:
            last = found[-1]
            found[-1] = Section(last.title, (*last.fillings, filling), last.first)
        else:
            found.append(Section("", (filling,), first=True))
    return tuple(found)


def title_of(block: AnswerBlock) -> str:
    """The words of a paragraph that is one bold line, or ""."""
    if len(block.pieces) != 1 or block.place is not None:
        return ""
    piece = block.pieces[0]
    return piece.text if piece.bold and not piece.link and "\n" not in piece.text else ""


def section_scopes(
    answers: Sequence[tuple[tuple[str, ...], tuple[Section, ...]]],
) -> list[tuple[Scope, ...]]:
    """Return the scopes of each answer's sections.

    Where every answer begins with a title of its own, titles are counted through the letter;
    else each answer is headed by the question it belongs to.

    Args:
        answers: For each question the numbers that it answers, and its sections.
    """
    given = [sections for _, sections in answers if sections]
    counted = all(sections[0].title for sections in given)
    count = 0
    scopes: list[tuple[Scope, ...]] = []
    for numbers, sections in answers:
        own: list[Scope] = []
        for section in sections:
            count += 1
            if counted:
                heading = f"{count}. {section.title}"
            elif section.first:
                lead = words.to_questions(numbers) if len(given) > 1 else words.TO_YOUR_QUESTION
                heading = f"{lead}: {section.title}" if section.title else lead
            else:
                heading = section.title
            texts = tuple(Scope({"absatz": one}) for one in section.fillings)
            own.append(Scope({"zwischentitel": optional(heading)}, {"fliesstext": texts}))
        scopes.append(tuple(own))
    return scopes
