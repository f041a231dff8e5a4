"""Invented papers that hold questions and answers, in the forms that occur."""

from collections.abc import Callable, Sequence
from typing import Final

from inquiry_papers import QUESTIONS, wrapped

from anfrage.domain.archived_paper import AnsweredPaper
from anfrage.steps.linking import link_answers
from anfrage.steps.splitting.splitting import split_inquiry

ANSWERS: Final = (
    "Im Stadtpark stehen derzeit 84 Bänke. Davon sind 31 älter als zwanzig Jahre.",
    "Für Reinigung und Ersatz fallen jährlich rund 12.400 Euro an.\n\nLöhne sind darin enthalten.",
    "Ja. Im kommenden Frühjahr werden sechs Bänke am Uferweg aufgestellt.",
    "Der Bauhof prüft die Bänke einmal im Monat und meldet Schäden der Polizei.",
    "Die Bank am Weiher war morsch; sie wird nicht ersetzt.",
)
HEAD: Final = (
    "Stadt Musterlingen\nDer Oberbürgermeister\n\nAnfrage: Bänke im Stadtpark, DS 0123/24\n\n"
    "Sehr geehrte Frau Muster,\n\n"
)
LEAD: Final = "Ihre Anfrage vom 12.03.2024 beantworte ich wie folgt:\n\n"
FOOT: Final = "\n\nMit freundlichen Grüßen\n\nMax Beispiel\nMusterlingen, den 02.04.2024\n"


def under_each(number: int, width: int = 0, said: Sequence[str] = ANSWERS) -> str:
    """Every question with its answer below it."""
    items = [
        f"{wrapped(f'{k}. {QUESTIONS[k - 1]}', width)}\n\n{wrapped(said[k - 1], width)}"
        for k in range(1, number + 1)
    ]
    return HEAD + LEAD + "\n\n".join(items) + FOOT


def block(number: int, width: int = 0) -> str:
    """The questions of an inquiry, one below the other."""
    return "\n".join(wrapped(f"{k}. {QUESTIONS[k - 1]}", width) for k in range(1, number + 1))


def once_more(number: int, width: int = 0) -> str:
    """The inquiry first, then every question again above its answer, all numbered 1."""
    again = "\n\n".join(
        f"  1. {wrapped(QUESTIONS[k].replace('stehen derzeit', 'stehen'), width)}\n\n"
        + wrapped(ANSWERS[k], width)
        for k in range(number)
    )
    asked = f"Anfrage: Bänke im Stadtpark\n\nWir fragen:\n\n{block(number, width)}"
    return f"{asked}\n\nAntwort vom 2. April 2024\n\n{again}\n\nZurück"


def under_headings(number: int, width: int = 0, heading: str = "Zu Frage {}:") -> str:
    """The inquiry first, then answers that name their questions."""
    said = "\n\n".join(
        f"{heading.format(k)}\n{wrapped(ANSWERS[k - 1], width)}" for k in range(1, number + 1)
    )
    return f"{HEAD}Wir fragen:\n\n{block(number, width)}\n\nAntwort der Verwaltung:\n\n{said}{FOOT}"


def counted(number: int, width: int = 0) -> str:
    """The inquiry first, then answers numbered like the questions."""
    return under_headings(number, width, "{}.").replace(".\nI", ". I")


FORMS: Final[dict[str, Callable[..., str]]] = {
    "under each": under_each,
    "once more": once_more,
    "under headings": under_headings,
    "counted": counted,
}


def linked(text: str) -> AnsweredPaper:
    """Take a paper apart and link its answers."""
    return link_answers(split_inquiry(text, "antwort.txt"))


def answers_of(text: str) -> list[str]:
    """Return the answer to each question of a paper, "" where there is none."""
    paper = linked(text)
    return [paper.answer_to(at) for at in range(len(paper.inquiry.questions))]
