"""Questions put a little differently: a typing error, another word, another order of clauses."""

import random
import re
from typing import Final

LONG_ENOUGH: Final = 6  # letters of a word that is mistyped

SYNONYMS: Final = {
    "aktuell": "derzeit",
    "anzahl": "Zahl",
    "bürger": "Einwohner",
    "bürgerinnen": "Einwohnerinnen",
    "derzeit": "aktuell",
    "gebäude": "Bauwerk",
    "geplant": "vorgesehen",
    "gibt": "existieren",
    "hoch": "groß",
    "jahr": "Kalenderjahr",
    "kinder": "Mädchen und Jungen",
    "kosten": "Ausgaben",
    "maßnahmen": "Schritte",
    "mitarbeiter": "Beschäftigte",
    "möglichkeiten": "Optionen",
    "plant": "beabsichtigt",
    "planung": "Vorbereitung",
    "stadt": "Kommune",
    "stand": "Sachstand",
    "straße": "Fahrbahn",
    "verwaltung": "Behörde",
    "viele": "zahlreiche",
    "welche": "was für",
    "wird": "soll",
}


def changed(text: str, dice: random.Random) -> str:
    """Return `text` with one change; unchanged only where no word is long enough for an error."""
    ways = (mistyped, reworded, reordered)
    return dice.choice(ways)(text, dice) or mistyped(text, dice) or text


def mistyped(text: str, dice: random.Random) -> str:
    """Lose, double or swap a letter inside a long word; "" without one."""
    found = list(re.finditer(rf"[^\W\d_]{{{LONG_ENOUGH},}}", text))
    if not found:
        return ""
    word = dice.choice(found)
    place = word.start() + dice.randrange(1, len(word.group()) - 2)
    before, here, following = text[:place], text[place], text[place + 1]
    ends = text[place + 2 :]
    others = [before + following + ends, before + here + here + following + ends]
    if here != following:
        others.append(before + following + here + ends)
    return dice.choice(others)


def reworded(text: str, dice: random.Random) -> str:
    """Put another word in the place of one; "" where none is known."""
    found = [w for w in re.finditer(r"\w+", text) if w.group().lower() in SYNONYMS]
    if not found:
        return ""
    word = dice.choice(found)
    other = SYNONYMS[word.group().lower()]
    if word.group()[0].isupper():
        other = other[0].upper() + other[1:]
    return text[: word.start()] + other + text[word.end() :]


def reordered(text: str, dice: random.Random) -> str:
    """Swap two sentences, or put the first clause last; "" where there is one clause only."""
    sentences = re.split(r"(?<=[?.!])\s+(?=[^\W\d_a-zäöüß])", text)
    if len(sentences) > 1:
        first = dice.randrange(len(sentences) - 1)
        sentences[first : first + 2] = reversed(sentences[first : first + 2])
        return " ".join(sentences)
    clauses = re.split(r",\s+", text.rstrip("?."))
    return ", ".join([*clauses[1:], clauses[0]]) + "?" if len(clauses) > 1 else ""
