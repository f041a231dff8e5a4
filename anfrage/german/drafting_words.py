"""Words of the screen on which questions are answered."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from anfrage.domain.match import Verdict
from anfrage.domain.position import Position
from anfrage.german.dates import count, short_date

ANSWER: Final = "Antwort"
QUESTIONS: Final = "Fragen"
PREVIEW: Final = "Vorschau"
MATCHES: Final = "Treffer"
OPEN_PART: Final = "noch offen"
LOADING: Final = "Vorgang wird geladen"
SEARCHING: Final = "Suche läuft"
SAVING: Final = "Antwort wird gesichert"
WRITING: Final = "Brief wird geschrieben"
ADOPTING: Final = "Position wird angenommen"
SEARCH: Final = "Positionen suchen"
SEARCH_PLACEHOLDER: Final = "Eigene Suchworte … (Esc: zurück zu den Treffern)"
ANSWER_PLACEHOLDER: Final = "Antwort schreiben oder mit Strg+T einen Treffer übernehmen."
NO_MATCH: Final = "Kein Treffer. Freie Antwort; danach mit Strg+L als Position sichern."
WEAK_MATCHES: Final = "Nichts Passendes. Entfernt verwandt:"
CHOOSE_MATCH: Final = "Kein Treffer ist vorgewählt; bitte einen wählen, Enter übernimmt ihn."
ALL_ANSWERED: Final = "Alle Fragen sind beantwortet. F7 zeigt den Brief, F9 gibt ihn aus."
ONLY_THIS: Final = "Nur diese Frage ist noch offen."
RESTORED: Final = "Ungesicherter Text der letzten Sitzung ist wieder da."
NO_ANSWER_TO_KEEP: Final = "Noch keine Antwort; bitte zuerst eine schreiben."
ONE_PART: Final = "Diese Frage hat nur einen Teil."
NO_QUESTIONS: Final = "Dieser Vorgang hat keine Fragen; es gibt nichts zu beantworten."
TAKEN_TWICE: Final = "Dieser Text ist schon in der Antwort."

PARTS_TITLE: Final = "Welche Teile sind beantwortet?"
CHOICE_HINT: Final = "Leertaste wählt · Enter übernimmt · Esc bricht ab"
PARAGRAPHS_TITLE: Final = "Welche Absätze übernehmen?"
CONFIRM_TITLE: Final = "Bitte bestätigen"
CONFIRM_HINT: Final = "J ja · N nein"
CONFLICT_TITLE: Final = "Zwei Fassungen"
CONFLICT_HINT: Final = "M meine behalten · G gespeicherte nehmen · Esc später"
CONFLICT_TEXT: Final = (
    "Die Antwort zu Frage {number} wurde inzwischen an anderer Stelle geändert. Nichts ist"
    " verloren. Welche Fassung soll gelten?"
)
MINE: Final = "Meine Fassung"
THEIRS: Final = "Gespeicherte Fassung"
KEEP_TITLE: Final = "Als Position sichern"
KEEP_HINT: Final = "Strg+N sichert · Tab wechselt das Feld · Esc bricht ab"
KEEP_NAME: Final = "Titel"
KEEP_TOPIC: Final = "Thema"
KEEP_OWNER: Final = "Zuständig"
KEEP_REVIEW: Final = "Wiedervorlage (TT.MM.JJJJ)"
KEEP_ADOPT: Final = "sogleich als Position der Stadt annehmen"
KEEPING: Final = "Position wird gesichert"

_VERDICT_SIGNS: Final = {Verdict.FITS: "✓", Verdict.UNSURE: "?", Verdict.NONE: "–"}
_VERDICTS: Final = {
    Verdict.FITS: "passt",
    Verdict.UNSURE: "bitte prüfen",
    Verdict.NONE: "nichts Passendes",
}


def verdict_mark(verdict: Verdict) -> str:
    """Sign and words of a verdict."""
    return f"{_VERDICT_SIGNS[verdict]} {_VERDICTS[verdict]}"


def case_place(number: str, at: int, total: int, signs: str) -> str:
    """The headline: which question of how many, and how far each is."""
    return f"{number} · Frage {at}/{total} · {signs}"


def answered_count(answered: int, total: int) -> str:
    """Instead of signs where there are too many questions for them."""
    return f"{answered} von {total} beantwortet"


def open_part(text: str) -> str:
    """A part of a question that the answer leaves open."""
    return f"○ {OPEN_PART}: {text}"


def score_words(score: float) -> str:
    """The probability as it is shown: whole per cent, three digits wide."""
    return f"{score:3.0f} %"


def currency(position: Position, *, expired: bool) -> str:
    """Until when a position holds, or of when it is."""
    if position.replaced_by:
        return f"! ersetzt durch {position.replaced_by}"
    if expired and position.valid_until is not None:
        return f"! abgelaufen {short_date(position.valid_until)}"
    if expired and position.valid_from is not None:
        return f"! gilt erst ab {short_date(position.valid_from)}"
    if position.valid_until is not None:
        return f"gilt bis {short_date(position.valid_until)}"
    stand: date | None = position.as_of or position.date
    return f"Stand {short_date(stand)}" if stand else "ohne Datum"


def adopted_words(*, adopted: bool) -> str:
    """Whether the city made the position its own."""
    return "angenommen" if adopted else "! nicht angenommen"


def source_lines(position: Position) -> list[str]:
    """Where a position comes from, who answers for it, what is noted."""
    lines = [
        f"Quelle: {one.title or one.link}" + (f", {short_date(one.date)}" if one.date else "")
        for one in position.sources
    ]
    if position.owner:
        lines.append(f"Zuständig: {position.owner}")
    if position.review_on:
        lines.append(f"Wiedervorlage: {short_date(position.review_on)}")
    if position.note:
        lines.append(f"Hinweis: {position.note}")
    return lines


def confirm_take(position: Position, *, adopted: bool, expired: bool) -> str:
    """Ask once more before a position is used that is not the city's own or out of date."""
    name = position.title or position.id
    reasons = []
    if not adopted:
        reasons.append("ist noch keine angenommene Position der Stadt")
    if expired:
        words = currency(position, expired=True).lstrip("! ")
        verb = "ist " if words.startswith(("abg", "ers")) else ""
        reasons.append(f"{verb}{words}")
    return f"„{name}“ {' und '.join(reasons)}. Trotzdem übernehmen?"


def free_answer(number: str) -> str:
    """A question was answered without a position."""
    return f"Frage {number} ist frei beantwortet. Als Position sichern: Strg+↑, dann Strg+L."


def open_parts_left(number: str, parts: Sequence[str]) -> str:
    """Parts of a question are still open when one goes on."""
    what = count(len(parts), "Teil", "Teile")
    return f"Frage {number}: {what} noch offen. Strg+R kennzeichnet Teile als beantwortet."


def adopted_now(title: str) -> str:
    """A position was adopted."""
    return f"„{title}“ ist jetzt Position der Stadt."


def kept_position(position_id: str, *, adopted: bool) -> str:
    """A position was made from an answer."""
    state = "und angenommen" if adopted else ", aber noch nicht angenommen"
    return f"Die Antwort ist als Position {position_id} gesichert{' ' if adopted else ''}{state}."


def origin_of(number: str, question: str) -> str:
    """Where a position comes from that was made from an answer."""
    return f"Antwort zu Frage {question} des Vorgangs {number}"
