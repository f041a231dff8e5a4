"""Sentences that a letter says where a question is not simply answered."""

from collections.abc import Sequence
from typing import Final

WORDING_WITHHELD: Final = "[Der Wortlaut dieser Frage ist nicht zur Veröffentlichung bestimmt.]"
NONPUBLIC: Final = "nichtöffentlich"

# By the values of `domain.treatment.Treatment`, for lists and dialogs.
KINDS: Final = {
    "declined": "nicht beantwortet",
    "nonpublic": "Antwort nichtöffentlich",
    "referred": "Verweis auf frühere Antwort",
    "enclosed": "siehe Anlage",
}

TITLE: Final = "Art der Antwort auf Frage {number}"
HINT: Final = "Strg+N übernimmt · Tab wechselt das Feld · Esc bricht ab"
PLAIN: Final = "gewöhnliche Antwort"
GROUND: Final = "Grund, frühere Drucksache oder Name der Anlage"
WORDING_TOO: Final = "auch der Wortlaut der Frage ist nichtöffentlich"
TOGETHER: Final = "Gemeinsam beantwortet mit den Fragen (Nummern mit Komma)"
GROUND_MISSING: Final = "Bitte den Grund oder die frühere Drucksache nennen."
DECIDING: Final = "Art der Antwort wird gesichert"


def decided(number: str, lines: Sequence[str]) -> str:
    """Say what holds for a question now."""
    return f"Frage {number}: {'; '.join(lines) or PLAIN}."


def joint_line(others: Sequence[str]) -> str:
    """Say on the screen with which questions one is answered."""
    return f"gemeinsam mit {numbers_list(others)}"


def treatment_line(kind: str, ground: str) -> str:
    """Say on the screen what stands in place of an answer."""
    return f"{KINDS[kind]}{f' ({ground})' if ground else ''}"


def numbers_list(numbers: Sequence[str]) -> str:
    """Return "1", "1 und 2" or "1, 2 und 3"."""
    *first, last = numbers
    return f"{', '.join(first)} und {last}" if first else last


def joint_lead(numbers: Sequence[str]) -> str:
    """Introduce the one answer that several questions get."""
    return f"Die Fragen {numbers_list(numbers)} werden gemeinsam beantwortet."


def joint_elsewhere(number: str) -> str:
    """Say under which question a joint answer stands."""
    return f"Siehe die gemeinsame Antwort zu Frage {number}."


def declined(ground: str) -> str:
    """Say that a question gets no answer."""
    return f"Diese Frage wird nicht beantwortet{_ground(ground)}."


def withheld(ground: str) -> str:
    """Say in the public letter that an answer is given elsewhere."""
    return (
        f"Die Antwort auf diese Frage ist nicht zur Veröffentlichung bestimmt{_ground(ground)}."
        " Sie wird nichtöffentlich erteilt."
    )


def nonpublic_lead(ground: str) -> str:
    """Mark an answer in the full letter."""
    return f"Nicht zur Veröffentlichung bestimmt{_ground(ground)}:"


def referred(paper: str) -> str:
    """Refer to an earlier paper."""
    return f"Hierzu wird auf die Antwort in {paper} verwiesen."


def enclosed(name: str, place: int) -> str:
    """Refer to an enclosure: `place` counts from 1, 0 where there is but one."""
    if place:
        return f"Siehe Anlage {place}."
    return f"Siehe Anlage „{name}“." if name else "Siehe Anlage."


def _ground(ground: str) -> str:
    return f" (Grund: {ground.strip().rstrip('.')})" if ground.strip() else ""
