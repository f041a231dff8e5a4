"""Where a paragraph of an answer comes from, and what was changed in it, in words."""

from collections.abc import Sequence
from typing import Final

from anfrage.domain.fact import Fact
from anfrage.domain.provenance import Edit, Paragraph, ParagraphOrigin, Source, SourceKind
from anfrage.german.dates import short_date
from anfrage.german.fact_words import figure

TITLE: Final = "Herkunft der Antwort auf Frage {number}"
HINT: Final = "Esc schließt"
LOADING: Final = "Herkunft wird ermittelt"
QUESTION: Final = "Frage {number}"
NO_ANSWER: Final = "Diese Frage hat noch keine Antwort."
TYPED: Final = "selbst geschrieben"
_START: Final = 60
_SHORT: Final = 80
_FORMS: Final = {
    ParagraphOrigin.TAKEN: "wörtlich aus: {source}",
    ParagraphOrigin.EDITED: "bearbeitet nach: {source} ({share} % gleich)",
}


def source_label(source: Source) -> str:
    """Name a source: a position with its version, an old answer, a contribution, a proposal."""
    if source.kind is SourceKind.POSITION:
        return f"Position {source.name}, Fassung {source.number}"
    if source.kind is SourceKind.ANSWER:
        day = f" vom {short_date(source.day)}" if source.day else ""
        return f"Antwort {source.name}{day}"
    kind = "Zuarbeit" if source.kind is SourceKind.CONTRIBUTION else "Vorschlag"
    return f"{kind} {source.number} von {source.name}" if source.name else f"{kind} {source.number}"


def origin_words(paragraph: Paragraph) -> str:
    """Say where a paragraph comes from."""
    if paragraph.source is None:
        return TYPED
    share = int(100 * paragraph.likeness)
    return _FORMS[paragraph.origin].format(source=source_label(paragraph.source), share=share)


def figure_words(fact: Fact) -> str:
    """Name a figure with the day that it holds for."""
    return f"Kennzahl {fact.title or fact.key}: {figure(fact)}, Stand {short_date(fact.as_of)}"


def edit_words(paragraph: Paragraph) -> list[str]:
    """Say what was changed in a paragraph, a line each."""
    return edit_lines(paragraph.edits)


def edit_lines(edits: Sequence[Edit]) -> list[str]:
    """Say what was changed, a line each."""
    lines = []
    for one in edits:
        before, after = _short(one.before), _short(one.after)
        if not before:
            said = f"ergänzt: „{after}“"
        elif not after:
            said = f"gestrichen: „{before}“"
        else:
            said = f"geändert: „{before}“ in „{after}“"
        lines.append(f"{said} (Vorschlag von {one.proposed_by})" if one.proposed_by else said)
    return lines


def origin_lines(paragraph: Paragraph) -> list[str]:
    """Say all that is known of a paragraph: its first words and origin, figures, changes."""
    first = f"„{_short(paragraph.text, _START)}“ – {origin_words(paragraph)}"
    more = [*(figure_words(one) for one in paragraph.figures), *edit_words(paragraph)]
    return [first, *(f"  {line}" for line in more)]


def _short(text: str, most: int = _SHORT) -> str:
    plain = " ".join(text.split())
    if len(plain) <= most:
        return plain
    whole = plain[: most + 1].rpartition(" ")[0] or plain[:most]
    return f"{whole} …"
