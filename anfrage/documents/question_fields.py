"""What a layout can print of the questions and of what is said to them."""

from anfrage.documents.answer_text import Piece, answer_blocks
from anfrage.documents.fillings import Filling, Scope, gap, optional
from anfrage.documents.running_text import section_scopes, sections_of
from anfrage.domain.letter import LetterItem
from anfrage.german import letter_words as words


def question_scopes(items: tuple[LetterItem, ...]) -> tuple[Scope, ...]:
    """Return one scope a question, in their order; a gap where there is none."""
    if not items:
        fields = dict.fromkeys(("nummer", "zu_frage", "anfuehrung", "abfuehrung"), optional(""))
        return (Scope(fields | {"frage": gap("fragen")}, {"absaetze": (), "abschnitte": ()}),)
    fillings = [_fillings(item) for item in items]
    last = next((at for at in reversed(range(len(items))) if fillings[at]), None)
    if last is not None:  # the closing and the name never stand alone on a page
        fillings[last][-1] = fillings[last][-1].kept()
    numbers = [_numbers(items, at) for at in range(len(items))]
    answers = [(one, sections_of(text)) for one, text in zip(numbers, fillings, strict=True)]
    sections = section_scopes(answers)
    scopes = []
    for at, item in enumerate(items):
        fields = _fields(items, at) | {"frage": _question(item)}
        shown = len(items) > 1 and bool(fillings[at])
        fields["zu_frage"] = optional(words.to_questions(numbers[at]) if shown else "")
        texts = tuple(Scope({"absatz": one}) for one in fillings[at])
        scopes.append(Scope(fields, {"absaetze": texts, "abschnitte": sections[at]}))
    return tuple(scopes)


def _fillings(item: LetterItem) -> list[Filling]:
    blocks = answer_blocks(item.answer)
    fillings = [Filling(one.pieces, place=one.place, table=one.table) for one in blocks]
    if not fillings and not item.answered_with:
        fillings = [Filling((Piece(words.ANSWER_MISSING, gap=True),))]
    parts = [part for part in item.open_parts if part]
    return fillings + [Filling((Piece(words.open_part(one), gap=True),)) for one in parts]


def _numbers(items: tuple[LetterItem, ...], at: int) -> tuple[str, ...]:
    """The numbers of all questions that are answered here."""
    own = items[at].number
    joined = [one.number for one in items[:at] if own and one.answered_with == own]
    return (*joined, own)


def _fields(items: tuple[LetterItem, ...], at: int) -> dict[str, Filling]:
    return {
        "nummer": optional(words.question_number(items[at].number)),
        "anfuehrung": optional("„" if at == 0 else ""),
        "abfuehrung": optional("“" if at == len(items) - 1 else ""),
    }


def _question(item: LetterItem) -> Filling:
    return Filling((Piece(item.question),)) if item.question.strip() else gap("frage")
