"""The check before signing in words: what was found, why it matters, what can be done."""

from typing import Final, NamedTuple

from anfrage.domain.proof import ProofFinding, ProofKind, ProofLine, Severity
from anfrage.german.dates import count, short_date
from anfrage.german.findings import field_name

TITLE: Final = "Prüfliste"
SHORTEST_REASON: Final = 10  # characters; "ok" is no reason
_LONGEST_SHOWN: Final = 120


class KindWords(NamedTuple):
    """Words of one kind: its name in settings, what was found, why it matters, the way out."""

    name: str
    found: str
    ground: str
    way_out: str


_KINDS: Final[dict[ProofKind, KindWords]] = {
    ProofKind.ANSWER_MISSING: KindWords(
        "antwort-fehlt", "Antwort fehlt",
        "Jede Frage ist zu beantworten, abzulehnen oder abzugeben.",
        "Antworten, mit Begründung ablehnen oder an die zuständige Stelle verweisen.",
    ),
    ProofKind.PART_OPEN: KindWords(
        "teil-offen", "noch offen – {found}",
        "Dieser Teil der Frage ist als offen gekennzeichnet.",
        "Den Teil beantworten oder die Kennzeichnung aufheben.",
    ),
    ProofKind.PART_DOUBTFUL: KindWords(
        "teil-zweifelhaft", "wohl nicht beantwortet: „{found}“",
        "In der Antwort steht nichts, was zu diesem Teil der Frage passt.",
        "Den Teil beantworten, oder vermerken, dass die Antwort ihn einschließt.",
    ),
    ProofKind.NOT_ADOPTED: KindWords(
        "nicht-angenommen", "„{found}“ ist nicht angenommen",
        "Nur angenommene Positionen geben die Haltung der Stadt wieder.",
        "Position annehmen lassen oder den Text ersetzen.",
    ),
    ProofKind.CHANGED: KindWords(
        "neue-fassung", "„{found}“ gibt es in neuer Fassung",
        "Die Antwort stützt sich auf eine frühere Fassung.",
        "Neue Fassung ansehen und die Antwort anpassen.",
    ),
    ProofKind.EXPIRED: KindWords(
        "abgelaufen", "„{found}“ ist abgelaufen{day}",
        "Die Position ist außerhalb ihrer Gültigkeit.",
        "Position überprüfen und verlängern oder den Text ersetzen.",
    ),
    ProofKind.WITHDRAWN: KindWords(
        "zurueckgezogen", "„{found}“ ist zurückgezogen",
        "Die Stadt vertritt diese Position nicht mehr.",
        "Den Text ersetzen.",
    ),
    ProofKind.REPLACED: KindWords(
        "ersetzt", "„{found}“ ist durch „{expected}“ ersetzt",
        "Die Stadt vertritt stattdessen die neue Position.",
        "Den Text durch den der neuen Position ersetzen.",
    ),
    ProofKind.REVIEW_DUE: KindWords(
        "wiedervorlage", "„{found}“ ist zu überprüfen{day}",
        "Ob die Position noch stimmt, hat seither niemand bestätigt.{source}",
        "Position durchsehen und die Wiedervorlage verlängern.",
    ),
    ProofKind.ENTRY_GONE: KindWords(
        "eintrag-fehlt", "„{found}“ gibt es nicht mehr",
        "Die Antwort nennt eine Position, die das Büro nicht mehr hat.",
        "Den Text selbst prüfen oder eine andere Position verwenden.",
    ),
    ProofKind.NON_PUBLIC: KindWords(
        "nichtoeffentlich", "„{found}“ ist nichtöffentlich",
        "Der Brief ist öffentlich, die verwendete Position nicht.",
        "Den Text ersetzen oder die Antwort nichtöffentlich erteilen.",
    ),
    ProofKind.FACT_OLD: KindWords(
        "angabe-veraltet", "„{found}“ ist veraltet{day}",
        "Die Angabe ist älter, als das Büro erlaubt.{source}",
        "Kennzahl mit neuem Stand eintragen oder den Stand im Text begründen.",
    ),
    ProofKind.FACT_UNKNOWN: KindWords(
        "kennzahl-fehlt", "Kennzahl „{found}“ gibt es nicht",
        "Eine verwendete Position nennt eine Kennzahl, die fehlt oder gelöscht ist.{source}",
        "Kennzahl eintragen oder die Position ändern.",
    ),
    ProofKind.FIGURE_DIFFERS: KindWords(
        "zahl-weicht-ab", "hier „{found}“, dort „{expected}“",
        "Die Zahl weicht ab von {source_plain}{day}.",
        "Richtige Zahl einsetzen, oder im Text sagen, warum sie sich geändert hat.",
    ),
    ProofKind.DATE_DIFFERS: KindWords(
        "datum-weicht-ab", "hier „{found}“, dort „{expected}“",
        "Das Datum weicht ab von {source_plain}{day}.",
        "Richtiges Datum einsetzen, oder im Text sagen, warum es sich geändert hat.",
    ),
    ProofKind.NAME_DIFFERS: KindWords(
        "name-weicht-ab", "hier „{found}“, dort „{expected}“",
        "Die Bezeichnung weicht ab von {source_plain}{day}.",
        "Richtige Bezeichnung einsetzen, oder im Text sagen, warum sie sich geändert hat.",
    ),
    ProofKind.PREMISE: KindWords(
        "unterstellung", "Annahme der Frage bestätigt: „{found}“",
        "Die Antwort übernimmt eine Behauptung, ohne einen datierten Beleg zu nennen.",
        "Tatsache mit Datum oder Quelle nennen, oder die Annahme richtigstellen.",
    ),
    ProofKind.GAP: KindWords(
        "luecke", "Platzhalter „{found}“",
        "An dieser Stelle ist noch etwas einzutragen.",
        "Angabe eintragen.",
    ),
    ProofKind.DRAFT_LEFT: KindWords(
        "entwurfsvermerk", "Vermerk „{found}“",
        "Im Text steht noch ein Vermerk aus der Entwurfsarbeit.",
        "Vermerk entfernen, offene Prüfung abschließen.",
    ),
    ProofKind.LETTER_GAP: KindWords(
        "angabe-fehlt", "Im Brief fehlt: {field}",
        "Ohne diese Angabe ist der Brief unvollständig.",
        "Unter „Angaben zum Brief“ eintragen.",
    ),
    ProofKind.PERSONAL_NAME: KindWords(
        "personenname", "Name „{found}“",
        "In einem öffentlichen Brief stehen nur die Namen der fragenden und der"
        " unterzeichnenden Person.",
        "Durch Stelle oder Funktion ersetzen, oder den Namen in den Einstellungen erlauben.",
    ),
    ProofKind.PERSONAL_PHONE: KindWords(
        "telefonnummer", "Telefonnummer „{found}“",
        "Persönliche Anschlüsse gehören nicht in einen öffentlichen Brief.",
        "Nummer der Stelle verwenden oder weglassen.",
    ),
    ProofKind.PERSONAL_EMAIL: KindWords(
        "mailadresse", "E-Mail-Adresse „{found}“",
        "Persönliche Adressen gehören nicht in einen öffentlichen Brief.",
        "Adresse der Stelle verwenden oder weglassen.",
    ),
    ProofKind.PERSONAL_ADDRESS: KindWords(
        "anschrift", "Anschrift „{found}“",
        "Straße und Hausnummer können zu einer Person führen.",
        "Weglassen oder allgemeiner bezeichnen.",
    ),
    ProofKind.PERSONAL_BIRTH: KindWords(
        "geburtsdatum", "Geburtsdatum „{found}“",
        "Geburtsdaten gehören nicht in einen öffentlichen Brief.",
        "Weglassen oder nur das Alter in Jahren nennen.",
    ),
    ProofKind.SALUTATION: KindWords(
        "anrede", "Anrede „{found}“ passt nicht zur Anschrift „{expected}“",
        "Anrede und Anschrift nennen nicht dieselbe Person oder Form.",
        "Unter „Angaben zum Brief“ berichtigen.",
    ),
    ProofKind.QUESTION_CHANGED: KindWords(
        "frage-veraendert", "Wortlaut weicht ab: „{found}“",
        "In der Anfrage heißt es: „{expected}“.",
        "Frage wortgleich wiedergeben.",
    ),
    ProofKind.LAW_OUTDATED: KindWords(
        "recht-veraltet", "„{found}“ gilt nicht mehr{day}",
        "{source_plain}",
        "Heute: {expected}. Wer die Änderung selbst schildert, nennt beide Vorschriften.",
    ),
    ProofKind.LAW_BROKEN: KindWords(
        "fundstelle", "Fundstelle „{found}“ ist unvollständig",
        "Paragraf, Artikel oder Absatz lassen sich nicht nachschlagen.",
        "Nummer und Gesetz ergänzen.",
    ),
    ProofKind.GENDER_FORM: KindWords(
        "personenbezeichnung", "„{found}“ weicht ab von der Form „{form}“",
        "Personen werden in einem Brief einheitlich bezeichnet.",
        "Form anpassen oder neutral formulieren.",
    ),
    ProofKind.SENTENCE_LONG: KindWords(
        "satz-zu-lang", "Satz mit {expected} Wörtern",
        "Lange Sätze werden beim ersten Lesen nicht verstanden.",
        "Satz teilen.",
    ),
    ProofKind.SPELLING: KindWords(
        "rechtschreibung", "„{found}“ steht nicht im Wörterbuch",
        "Das Wort ist vermutlich falsch geschrieben.",
        "Berichtigen oder in die Wortliste des Büros aufnehmen.",
    ),
}  # fmt: skip
KIND_OF_NAME: Final = {words.name: kind for kind, words in _KINDS.items()}
GENDER_FORMS: Final = {
    "stern": "Einwohner*innen", "doppelpunkt": "Einwohner:innen",
    "unterstrich": "Einwohner_innen", "schraegstrich": "Einwohner/-innen",
    "binnen-i": "EinwohnerInnen", "klammer": "Einwohner(innen)", "mediopunkt": "Einwohner·innen",
    "paar": "Einwohnerinnen und Einwohner",
}  # fmt: skip
SWITCHED_OFF: Final = {
    "spelling": (
        "Die Rechtschreibung wird nicht geprüft: Es ist kein Wörterbuch eingestellt"
        " ([pruefliste] woerterbuch)."
    ),
}
_SEVERITIES: Final = {Severity.BLOCK: "blockiert", Severity.WARN: "Hinweis", Severity.OFF: "aus"}


UNDATED: Final = "ohne Datum"


def now_and_before(now: str, before: str) -> str:
    """Return what an answer says now, and what it said before."""
    return f"jetzt „{now}“, damals „{before}“"


def kind_name(kind: ProofKind) -> str:
    """Return the kind's name as settings and JSON have it."""
    return _KINDS[kind].name


def finding_words(finding: ProofFinding) -> str:
    """Return what was found, with the question it was found in."""
    text = _filled(_KINDS[finding.kind].found, finding)
    number = finding.place.number
    return f"Frage {number}: {text}" if number else text


def ground_words(finding: ProofFinding) -> str:
    """Return why it matters, with source and date."""
    return _filled(_KINDS[finding.kind].ground, finding)


def way_out(finding: ProofFinding) -> str:
    """Return what can be done about it."""
    return _filled(_KINDS[finding.kind].way_out, finding)


def place_words(finding: ProofFinding) -> str:
    """Return where in the letter it stands."""
    place = finding.place
    if not place.number:
        return field_name(place.part)
    where = "Antwort zu Frage" if place.part == "answer" else "Frage"
    return f"{where} {place.number}" + (f", Absatz {place.paragraph}" if place.paragraph else "")


def line_mark(line: ProofLine) -> str:
    """Return "blockiert", "Hinweis", or that somebody overrode it."""
    if line.override is not None:
        return f"übergangen: {line.override.reason}"
    return _SEVERITIES[line.severity]


def summary(lines: int, blocking: int) -> str:
    """Return how many findings there are, and how many of them stand against a signature."""
    if not lines:
        return "Keine Beanstandungen; der Brief kann unterschrieben werden."
    rest = (
        f"davon {blocking} blockierend." if blocking else "keine davon blockiert die Unterschrift."
    )
    return f"{count(lines, 'Beanstandung', 'Beanstandungen')}, {rest}"


def _filled(template: str, finding: ProofFinding) -> str:
    source = finding.source
    return template.format(
        found=_short(finding.found),
        expected=_short(finding.expected),
        source=f" Es geht um: {source}." if source else "",
        source_plain=source or "der Quelle",
        field=field_name(finding.found),
        form=GENDER_FORMS.get(finding.expected, finding.expected),
        day=f" ({short_date(finding.day)})" if finding.day else "",
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1].rstrip() + "…"
