"""What a traced answer says to one of the positions that it was made from."""

from collections.abc import Sequence

from anfrage.domain.provenance import Edit, Paragraph, ParagraphOrigin, Source, SourceKind
from anfrage.steps.fact_filling import put_facts_back
from anfrage.steps.returning.differences import differences


def paragraphs_for(paragraphs: Sequence[Paragraph], position_id: str) -> list[Paragraph]:
    """Return the paragraphs of an answer that belong to a position.

    What was typed or came from elsewhere belongs to the position before it; at the beginning, to
    the first one.
    """
    owners = [_position_of(one.source) for one in paragraphs]
    owner = next((one for one in owners if one), "")
    found = []
    for paragraph, own in zip(paragraphs, owners, strict=True):
        owner = own or owner
        if owner == position_id:
            found.append(paragraph)
    return found


def lesson_text(paragraphs: Sequence[Paragraph]) -> str:
    """Return the text of a position's next version: figures are named again, not copied."""
    return "\n\n".join(_template(one) for one in paragraphs)


def text_edits(before: str, after: str) -> tuple[Edit, ...]:
    """Return what differs between two versions of a text."""
    return tuple(
        Edit(before[one.start : one.end].strip(), one.after.strip())
        for one in differences(before, after)
    )


def _position_of(source: Source | None) -> str:
    return source.name if source is not None and source.kind is SourceKind.POSITION else ""


def _template(paragraph: Paragraph) -> str:
    if paragraph.origin is ParagraphOrigin.TAKEN and _position_of(paragraph.source):
        return paragraph.template
    return put_facts_back(paragraph.text, paragraph.template, paragraph.figures)
