"""Notes of those who wrote a draft: what speaks to a colleague and not to the council."""

import re
from collections.abc import Iterator
from typing import Final

from anfrage.steps.proofing.prose import nouns, sentences_of
from anfrage.steps.proofing.quotations import without_quotations

_OFFICE: Final = (
    r"(?:Amt(?:es|s)?|FB|FD|Fachbereich(?:s|es)?|Fachdienst(?:s|es)?|Abt\.|Abteilung|Referat(?:s"
    r"|es)?"
    r"|Dez\.|Dezernat(?:s|es)?|Team|\w+amt(?:e?s)?|Kämmerei|Pressestelle|Stabsstelle)"
)
# What heads a text that is no answer yet: "ENTWURF", "Arbeitsstand:", "Zuarbeit Amt 67:".
_HEADED: Final = re.compile(
    r"\b(?-i:ENTWURF)\b|\b(?:Rohfassung|Arbeitsfassung|Rohentwurf|Erstentwurf|Textentwurf)\b"
    r"|\bVorentwurf zur Abstimmung\b|(?:^|[(\[\n]|(?<=[.!?]\s))nur (?:für den internen"
    r"|zum internen|für interne)\b"
    r"|(?:^|(?<=\n)|(?<=[.!?]\s))\W*(?:"
    r"Entwurf(?:sfassung|sstand)?\s*(?:[:(,–-]|vom\b|Stand\b|\d)"
    r"|(?:(?:Arbeits|Entwurfs)(?:stand|version|text)|(?:Formulierungs|Text|Antwort"
    r"|Änderungs)vorschlag"
    r"|Vorschlag|Anm\.|Anmerkung (?:an|für|von)|Notiz|Kommentar|Rückfrage|Frage an|To-?do|Offen"
    r"|Zur Abstimmung"
    r"|Nur intern|Intern|Vorläufig|Textbaustein|Rohtext)(?!\w)(?:[^.:\n]|\b(?:Dez|Abt|Fr|Hr|Nr"
    r"|Ref)\.){0,40}:"
    rf"|(?:Zuarbeit|Zulieferung|Zulieferg\.|Beitrag|Text|Input|Antwort"
    rf"|Stellungnahme)\s+(?:\w{{3}}\s+)?"
    rf"{_OFFICE}[^.:\n]{{0,25}}:)",
    re.IGNORECASE,
)
_CASED: Final = re.compile(r"^\W*(?:entwurf|vorschlag)")  # a sentence does not begin so
_CHOICE: Final = re.compile(
    r"(?:^|\n)\W*(?:Variante|Alternative|Version|Option|Fassung)\s+(?:[A-D]|[1-4])\W*:",
)
_TO_SOMEBODY: Final = re.compile(
    r"(?<![\w.])@\s?[A-ZÄÖÜ][\w.-]*(?:\s[A-ZÄÖÜ\d]\w*)?\s*(?:[:,–]|bitte\b)"
)
_LEFT: Final = re.compile(
    r"\b(?:bitte|noch)\s+(?:prüfen|ergänzen|klären|abstimmen|einfügen)\b"
    r"|\bnoch\s+(?:zu\s+(?:prüfen|ergänzen|klären)\s*(?=[.!?)\]]|$)|offen:)",
)
# A bracket that tells a colleague where a text comes from, or what is missing in it.
_REMARK: Final = re.compile(
    r"\b(?:notiz|anm\.|intern:|nur intern|rücksprache|rückfrage|abstimmen|abstimmung mit|klären"
    r"|offen:"
    r"|achtung[:!]|frage an|kommentar(?::| \w*amt| von)|todo|to-do|unsicher|ungeprüft"
    r"|stimmt (?:das|die|der)|passt das"
    r"|von \w+ (?:prüfen|klären)|quelle fehlt|fehlt noch|folgt noch|kommt noch"
    r"|noch nicht (?:freigegeben|abgestimmt|geprüft|final)|\D+ noch offen$"
    r"|muss noch|müssen noch|liefert (?:noch|\w+ nach)|nachgereicht|nachliefer\w*|draufschau\w*"
    r"|gegenles\w*"
    r"|(?:s\.|siehe|vgl\.|lt\.|laut|gem\.|per|aus)\s+(?:der\s+|einer\s+|meiner\s+)?(?:e-?)?mail"
    r"|telefonat|zuruf|textbaustein|baustein (?:vom|aus)|kopiert|copy|alte fassung"
    r"|vom letzten jahr|version vom|alter stand|alte zahl\w*|vorjahreszahl\w*)(?!\w)"
    r"|\?\s*$",
    re.IGNORECASE,
)  # fmt: skip
_BRACKET: Final = re.compile(
    r"\([^()\n]{2,140}\)|\[[^\[\]\n]{2,140}\](?!\()|<<?[^<>\n@/]{2,140}>>?"
)
# What is still to be done with a text; a verb at the end of a phrase that has no other.
_TASKS: Final = (
    r"(?:(?:über|nach|ab|gegen)?prüfen|(?:ab)?klären|abstimmen|ergänzen|einfügen|einsetzen|angeben"
    r"|eintragen|nachtragen|nachfragen|nachreichen|nachliefern|rückfragen|rücksprache halten"
    r"|aktualisieren|besprechen|überarbeiten|streichen|freigeben|anpassen|kürzen|checken|nachsehen"
    r"|einholen|erfragen|anfordern|korrigieren|(?:um)?formulieren|bestätigen lassen|löschen"
    r"|vervollständigen|gegenlesen|draufschauen|nachschauen|verifizieren|weglassen|rausnehmen"
    r"|anrufen|raussuchen|recherchieren|verlinken|belegen|umstellen|glätten|abgleichen|absprechen"
    r"|nachrechnen|plausibilisieren|absichern|einpflegen|einarbeiten|rückkoppeln|nachhaken)"
)
_BEGUN: Final = re.compile(
    rf"^\W*(?:bitte|noch|ggf\.|evtl\.|unbedingt|muss|dringend|hier|später"
    r"|vor (?:dem )?(?:versand|abgabe|unterschrift|freigabe|veröffentlichung|druck|zeichnung))\b"
    rf"[^.!?\n]{{0,110}}?\b(?:{_TASKS}|(?-i:[a-zäöüß]{{2,}}en))\b(?:,\s\w+)?\W*$",
    re.IGNORECASE,
)
# Who asks for something inside of a phrase: "Zahl bitte noch mit Amt 40 abgleichen!".
_PLEADED: Final = re.compile(
    r"^[^.!?\n]{0,80}?\bbitte\b(?! ich| wir)[^.!?\n]{0,90}?\b(?-i:[a-zäöüß]{2,}[elr]n)\b\W*$"
    r"|^\W*(?:hier |noch ){0,2}(?:Rücksprache|Rückfrage|Abgleich|Freigabe|Klärung) (?:mit|bei|durch"
    r"|von|beim) [^.!?\n]{0,60}(?:!|\b(?:erforderlich|nötig|notwendig|offen|fehlt|aus|folgt)\W*$)",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(
    rf"^(?!\s*[-*•]\s)\W*(?:(?:[^.!?\n]|\b(?:ggf|evtl|bzw)\.){{0,70}}?\b{_TASKS}\W*$"
    rf"|noch nicht \w+\W*$"
    r"|(?:bitte )?nicht (?:versenden|veröffentlichen|weitergeben|weiterleiten)\W*$)",
    re.IGNORECASE,
)
_FOLLOWS: Final = re.compile(
    r"^\W*(?:(?:text|zahl(?:en)?|betrag|beträge|angaben?|datum|name|quelle|antwort"
    r"|wert)\s+(?:folgt|folgen"
    r"|fehlt|fehlen)(?: noch)?|(?:freigabe|rückmeldung|antwort|zuarbeit) (?:steht"
    r"|fehlt) [^.]{0,30}(?:aus|noch))\W*$",
    re.IGNORECASE,
)
# What a letter may ask of those who read it.
_NO_TASKS: Final = re.compile(
    r"\b(?:beachten|entnehmen|mitbringen|wenden|melden|anmelden|richten|nutzen|benutzen|verwenden"
    r"|senden|schicken|vereinbaren|vorlegen|bereithalten|absehen|verzichten|entschuldigen)\W*$",
    re.IGNORECASE,
)
_FINITE: Final = re.compile(
    r"\b(?:wird|werden|will|wollen|soll|sollen|kann|können|möchte\w*|lässt|lassen|ist|sind|war\w*"
    r"|müssen|darf|dürfen|zu|um|sie|wir|hat|haben|hatte\w*|wurde\w*|konnte\w*|sollte\w*|musste\w*"
    r"|ob|dass)\b",
    re.IGNORECASE,
)  # fmt: skip
# Lower-case words in -t are finite verbs, but for these; "muss" and "hat" are looked at above.
_PERSONAL_FORM: Final = re.compile(
    r"\b(?!(?:mit|nicht|seit|erst|jetzt|fast|laut|samt|sonst|statt|selbst|bitte|heute|letzte"
    r"|nächste|weit|zuletzt|direkt|exakt|echt|alt|fest|dort|nebst|vielleicht|evt|liegt nicht)\b)"
    r"[a-zäöüß]{3,}(?:t|te|ten)\b"
)
# A question to a colleague is short and doubts what stands before it.
_DOUBTS: Final = re.compile(
    r"\b(?:stimmt|stimmen|korrekt|aktuell|richtig|quelle|oder|woher|sicher|passt|noch|schon"
    r"|wirklich"
    r"|okay|ok|einverstanden|so)\b|^\W*\w+\W*$", re.IGNORECASE,
)  # fmt: skip
_SHORT: Final = 60  # characters
# Who calls out does not write to the council.
_CALLS: Final = re.compile(
    rf"\b(?:noch|bitte|ggf|fragen|achtung|unbedingt|dringend|{_TASKS})\b"
    r"(?!.*\bSie\b).*!\W*$|!{2,}", re.IGNORECASE,
)  # fmt: skip


def notes(text: str, question: str = "") -> Iterator[tuple[int, int]]:
    """Yield the places of notes in `text`, each once, in the order of their certainty.

    Notes are headings of drafts, two wordings to choose from, calls to a colleague, brackets that
    tell what is missing, phrases without a finite verb that ask for work on the text, and
    questions that the answer asks back.

    Args:
        text: An answer, or another text of a letter; quotations in it are left out.
        question: What was asked; an answer may repeat it.
    """
    plain = without_quotations(text)
    told: list[tuple[int, int]] = []
    for start, end in _places(plain, question):
        if not any(first < end and start < last for first, last in told):
            told.append((start, end))
            yield start, end


def _places(text: str, question: str) -> Iterator[tuple[int, int]]:
    for found in _HEADED.finditer(text):
        if not _CASED.match(found.group()):
            yield _trimmed(text, *found.span())
    if not re.search(r"\b(?:Variante|Alternative|Option|Version|Fassung)", question):
        for found in _CHOICE.finditer(text):
            yield _trimmed(text, *found.span())
    for pattern in (_TO_SOMEBODY, _LEFT):
        for found in pattern.finditer(text):
            if pattern is _TO_SOMEBODY or not _FINITE.search(_rest(text, found)):
                yield found.span()
    yield from _brackets(text)
    yield from _sentences(text, question)


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    for found in _BRACKET.finditer(text):
        inner = found.group().strip("()[]<>")
        asks = bool(_ASKED.match(inner) or _BEGUN.match(inner) or _pleaded(inner))
        if found.group()[0] in "[<" and found.group()[1] != "<":
            asks = False  # a square bracket is a gap, unless it is plainly a remark
        if _REMARK.search(inner) or (asks and not _finite(inner)) or _FOLLOWS.match(inner):
            yield found.span()


def _rest(text: str, found: re.Match[str]) -> str:
    """The sentence up to what was found: "Die Verwaltung wird das noch klären" has a verb."""
    return re.split(r"[.!?:(\[\n]", text[: found.start()])[-1]


def _sentences(text: str, question: str) -> Iterator[tuple[int, int]]:
    asked = nouns(question)
    for one in sentences_of(text):
        for piece in re.finditer(r"[^:–]+", one.text):
            phrase, at = piece.group(), one.start + piece.start()
            asks = _BEGUN.match(phrase) or (_ASKED.match(phrase) and not piece.start())
            plain = asks and not _NO_TASKS.search(phrase) and not _finite(phrase)
            if plain or _pleaded(phrase) or _FOLLOWS.match(phrase):
                yield _trimmed(text, at, at + len(phrase))
        if _CALLS.search(one.text) and len(one.text) < 2 * _SHORT:
            yield one.start, one.end
        said = one.text.strip(" *_")
        doubts = said.endswith("?") and not said.endswith("??") and _DOUBTS.search(said)
        if doubts and len(said) < _SHORT and not nouns(said) & asked:
            yield one.start, one.end


def _pleaded(phrase: str) -> bool:
    """Whether a phrase asks a colleague for something; what is asked of readers is none."""
    asks = _PLEADED.match(phrase)
    verb = _FINITE.search(phrase) or (asks and "bitte" in asks[0].casefold() and _finite(phrase))
    return bool(asks and not verb and not _NO_TASKS.search(phrase))


def _finite(phrase: str) -> bool:
    return bool(_FINITE.search(phrase) or _PERSONAL_FORM.search(phrase))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    said = text[start:end]
    return start + len(said) - len(said.lstrip()), end - (len(said) - len(said.rstrip()))
