"""An answer's text without marks of form: for e-mail and for reading aloud."""

from itertools import groupby

from anfrage.documents.answer_text import answer_paragraphs


def answer_lines(text: str) -> tuple[tuple[str, bool], ...]:
    """Return the paragraphs of an answer, each with whether it is an item of a list."""
    return tuple(
        ("".join(piece.text for piece in one.pieces), one.bullet) for one in answer_paragraphs(text)
    )


def plain_answer(text: str) -> str:
    """Return an answer as plain text: blank lines between paragraphs, "- " before items."""
    blocks = []
    for listed, lines in groupby(answer_lines(text), lambda line: line[1]):
        texts = [line for line, _ in lines]
        blocks += ["\n".join(f"- {one}" for one in texts)] if listed else texts
    return "\n\n".join(blocks)
