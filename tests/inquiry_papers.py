"""Invented council papers in the forms that occur, and what is compared in them."""

import re
import textwrap
from collections.abc import Callable, Sequence
from typing import Final

from anfrage.domain.inquiry import Inquiry
from anfrage.steps.splitting.splitting import split_inquiry

#: Questions of several kinds: short, long, with a follow-up, with a statement in front.
QUESTIONS: Final = (
    "Wie viele Bänke stehen derzeit im Musterlinger Stadtpark?",
    "Welche Kosten entstehen der Stadt jährlich für Reinigung und Ersatz samt aller Lohnkosten?",
    "Ist geplant, weitere Bänke aufzustellen? Wenn ja, wann und an welchen Wegen?",
    "Im vergangenen Jahr wurden drei Bänke beschädigt. Was unternimmt die Stadt dagegen?",
    "Aus welchen Gründen wurde die Bank am Weiher entfernt?",
)
RATIONALE: Final = (
    "Der Stadtpark ist für viele Menschen in Musterlingen der wichtigste Ort im Freien. Gerade"
    " ältere Menschen sind darauf angewiesen, sich unterwegs setzen zu können.\n\nIn den letzten"
    " Jahren sind mehrere Bänke verschwunden, ohne dass ein Grund bekannt wurde."
)
ANSWER: Final = (
    "Der Verwaltung liegen dazu Angaben aus dem Jahr 2024 vor. Demnach wurden die Arbeiten vom"
    " Bauhof ausgeführt und aus dem laufenden Haushalt bezahlt."
)
_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")

#: How the k-th question is numbered.
SCHEMES: Final[dict[str, Callable[[int], str]]] = {
    "1.": lambda k: f"{k}. ",
    "1)": lambda k: f"{k}) ",
    "1.)": lambda k: f"{k}.) ",
    "(1)": lambda k: f"({k}) ",
    "1:": lambda k: f"{k}: ",
    "1 a.": lambda k: f"{(k + 1) // 2} {'ab'[(k + 1) % 2]}. ",
    "1.1": lambda k: f"1.{k} ",
    "1.1.": lambda k: f"1.{k}. ",
    "a)": lambda k: f"{chr(96 + k)}) ",
    "A.": lambda k: f"{chr(64 + k)}. ",
    "A)": lambda k: f"{chr(64 + k)}) ",
    "I.": lambda k: f"{_ROMAN[k - 1]}. ",
    "Frage 1:": lambda k: f"Frage {k}: ",
    "Frage Nr. 1:": lambda k: f"Frage Nr. {k}: ",
    "### Frage 1": lambda k: f"### Frage {k}\n\n",
    "Frage 12 – Name:": lambda k: f"Frage {k + 11} – Eva Muster (Partei M):\n",
    "**1.**": lambda k: f"**{k}.** ",
    "1\\.": lambda k: f"{k}\\. ",
    "1 alone": lambda k: f"{k}\n",
    "1. alone": lambda k: f"{k}.\n",
    "glued": lambda k: f"{k}.",
    "1. 1. 1.": lambda _: "1. ",
    "•": lambda _: "• ",
    "-": lambda _: "- ",
    "–": lambda _: "– ",
    "*": lambda _: "* ",
    "o": lambda _: "o ",
    "symbol font": lambda _: "\uf0b7 ",
    "none": lambda _: "",
}
#: Schemes in which the question's number is the printed one.
COUNTED: Final = ("1.", "1)", "1.)", "(1)", "1:", "a)", "A.", "I.", "Frage 1:", "1.1", "1 alone")


def wrapped(text: str, width: int) -> str:
    """Break every line of `text` at `width`; 0 leaves paragraphs unbroken."""
    if not width:
        return text
    lines = (
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    )
    return "\n".join(lines)


def numbered(questions: Sequence[str], scheme: str, width: int = 0, between: str = "\n\n") -> str:
    """Set the questions of a paper, numbered by `scheme`."""
    mark = SCHEMES[scheme]
    return between.join(wrapped(mark(k) + text, width) for k, text in enumerate(questions, 1))


def letter(questions: str, width: int = 0, rationale: str = RATIONALE) -> str:
    """Set the letter of a group: the reasons in front of the questions."""
    return (
        "Fraktion Musterlingen gemeinsam\nRathausplatz 1\n12345 Musterlingen\n\n"
        "Herrn Oberbürgermeister\n\n                Musterlingen, den 12.03.2024\n\n"
        "Anfrage: Bänke im Stadtpark\n\nSehr geehrter Herr Oberbürgermeister,\n\n"
        f"{wrapped(rationale, width)}\n\nVor diesem Hintergrund fragen wir die Verwaltung:\n\n"
        f"{questions}\n\nMit freundlichen Grüßen\n\nEva Muster\nFraktionsvorsitzende\n"
    )


def form_sheet(questions: str, width: int = 0, rationale: str = RATIONALE) -> str:
    """Set the form sheet of a council office: the reasons behind the questions."""
    return (
        " Stadt Musterlingen\n Der Oberbürgermeister\n\nANFRAGE\n\n"
        "Stadträtin Eva Muster (Partei M)\nStadtrat Dr. Max Beispiel (Partei M)\n\n"
        "Vorlage Nr.:\n\n\n2024/0123\nBänke im Stadtpark\n\nGremium Termin TOP ö nö\n"
        f"Gemeinderat 14.05.2024 7\nx\n\n\n\n{questions}\n\n\nSachverhalt / Begründung:\n\n"
        f"{wrapped(rationale, width)}\n\nunterzeichnet von:\nEva Muster\nMax Beispiel\n"
    )


def bare(questions: str, width: int = 0, rationale: str = RATIONALE) -> str:
    """Set a paper without any heading between its questions and its reasons."""
    return f"Bänke im Stadtpark\n\nFragen:\n\n{questions}\n\n{wrapped(rationale, width)}\n"


def answered(questions: Sequence[str], scheme: str, width: int = 0) -> str:
    """Set an answer letter: every question with its answer under it."""
    mark = SCHEMES[scheme]
    items = (
        f"{wrapped(mark(k) + text, width)}\n\n{wrapped(ANSWER, width)}"
        for k, text in enumerate(questions, 1)
    )
    return (
        "Der Oberbürgermeister\n\nAnfrage nach § 9 der Geschäftsordnung: Bänke im Stadtpark,"
        " DS 0123/24 – öffentlich\n\nSehr geehrte Frau Muster,\n\nIhre Anfrage vom 12.03.2024"
        " beantworte ich wie folgt:\n\n" + "\n\n".join(items) + "\n\nMit freundlichen Grüßen\n"
    )


FORMS: Final[dict[str, Callable[[str, int], str]]] = {
    "letter": letter,
    "form sheet": form_sheet,
    "bare": bare,
}


def split(text: str) -> Inquiry:
    """Take a paper apart."""
    return split_inquiry(text, "anfrage.txt")


def texts(text: str) -> list[str]:
    """Return the questions that are found in a paper."""
    return [question.text for question in split(text).questions]


def folded(text: str) -> str:
    """Letters and digits alone, words parted at a line's end joined."""
    return "".join(filter(str.isalnum, re.sub(r"-\s*\n\s*", "", text))).casefold()
