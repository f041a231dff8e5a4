"""The words that the program itself puts into a letter, and words for faults of layouts."""

from collections.abc import Sequence
from typing import Final

from anfrage.german.layout_words import within_words
from anfrage.german.treatment_words import numbers_list

DRAFT_MARK: Final = "ENTWURF"
ANSWER_MISSING: Final = "[Antwort fehlt noch]"
SIGNED_COPY: Final = "gez."  # on a copy that was not signed by hand
DISTRIBUTION: Final = "Nachrichtlich"
TO_YOUR_QUESTION: Final = "Zu Ihrer Frage"  # heads a running answer to one question
PLACE_AND_DATE: Final = ", "  # what stands between place and date: "Musterlingen, 03.02.2026"

# What stands in the letter where nothing is known yet, by the layout's name of the field.
GAPS: Final = {
    "absender_behoerde": "[Behörde]",
    "absender_stadt": "[Stadt]",
    "ruecksendezeile": "[Absender]",
    "betreff": "[Betreff]",
    "drucksache": "[Drucksache]",
    "journal_nr": "[Journal-Nr.]",
    "ort": "[Ort]",
    "datum": "[Datum]",
    "anrede": "[Anrede]",
    "unterzeichner": "[Name der unterzeichnenden Person]",
    "empfaenger": "[Anschrift]",
    "einleitung": "[Einleitung]",
    "fragen": "[Fragen]",
    "frage": "[Frage]",
    "schluss": "[Grußformel]",
    "anfragende": "[Anfragende]",
    "thema": "[Thema]",  # put into subjects and introductions by the wording templates
}

# Codes of `LayoutBroken.problem`. The sentence around them names layout, place and nearest name.
LAYOUT_PROBLEMS: Final = {
    "not_a_docx": "die Datei ist kein lesbares Word-Dokument",
    "too_large": "die Datei ist zu groß oder enthält zu viele Teile",
    "unreadable": "die Datei fehlt oder lässt sich nicht lesen",
    "unreadable_part": "dieser Teil des Dokuments ist beschädigt",
    "doctype": "eine Dokumenttyp-Deklaration ist nicht erlaubt",
    "unknown_field": "dieses Feld ist unbekannt",
    "misplaced_field": "dieses Feld steht an der falschen Stelle",
    "unknown_block": "dieser Block ist unbekannt",
    "misplaced_block": "dieser Block steht an der falschen Stelle",
    "block_as_field": "das ist ein Block, kein Feld: er braucht # am Anfang und / am Ende",
    "block_not_alone": "diese Marke muss allein in ihrem Absatz stehen",
    "block_same_line": (
        "diese Marke muss allein in ihrem Absatz stehen; der Zeilenwechsel davor oder danach ist"
        " nur Umschalt+Eingabe, nötig ist die Eingabetaste"
    ),
    "unclosed_block": "dieser Block wird nicht geschlossen",
    "unopened_block": "dieser Block wird geschlossen, aber nicht geöffnet",
    "broken_mark": "die geschweiften Klammern sind unvollständig",
    "bad_name": "das ist kein Feldname; erlaubt sind kleine Buchstaben, Ziffern und _",
    "other_braces": "ein Feld braucht auf jeder Seite zwei geschweifte Klammern",
    "missing_field": "dieses Pflichtfeld fehlt in der Vorlage",
    "missing_block": "dieser Pflichtblock fehlt in der Vorlage",
    "missing_mark": "der Block „entwurf“ fehlt, ein Entwurf wäre nicht zu erkennen",
    "empty_entwurf": (
        "der Block ist leer, ein Entwurf wäre nicht zu erkennen; hinein gehört ENTWURF"
    ),
    "empty_nichtoeffentlich": (
        "der Block ist leer, die nicht öffentliche Fassung wäre nicht zu erkennen; hinein gehört"
        " NICHTÖFFENTLICH"
    ),
    "no_closed_mark": (
        "der Block fehlt, die vollständige Fassung wäre nicht als nicht öffentlich zu erkennen"
    ),
    "external_reference": "Verweise auf Inhalte außerhalb der Datei sind nicht erlaubt",
    "word_template": "das ist eine Dokumentvorlage (.dotx); bitte als .docx speichern",
    "macro": "Makros und eingebettete Programme sind nicht erlaubt",
    "revision": "die Vorlage enthält nachverfolgte Änderungen",
    "comment": "die Vorlage enthält Kommentare",
    "profile_unknown": "diesen Eintrag gibt es nicht",
    "profile_value": "dieser Wert ist nicht zulässig",
}


def question_number(number: str) -> str:
    """Return the number as it stands before a question: "1" and "2.1" get a point, "a)" stays.

    The paper's own number is kept as it is; only the point that German ordinals carry is added
    where the number ends with a letter or digit.
    """
    return f"{number}." if number and number[-1].isalnum() else number


def to_questions(numbers: Sequence[str]) -> str:
    """Return the heading of an answer whose questions stand elsewhere; "" without a number."""
    if not all(numbers):
        return ""
    if len(numbers) == 1:
        return f"Zu Frage {numbers[0]}"
    return f"Zu den Fragen {numbers_list(numbers)}"


def enclosures_title(count: int) -> str:
    """Return the heading of the list of enclosures."""
    return "Anlage" if count == 1 else "Anlagen"


def open_part(text: str) -> str:
    """Return the visible gap for a part of a question that the answer leaves open."""
    return f"[Noch offen: {text}]"


def version_mark(digits: str) -> str:
    """Return what the footer says about the version of the text."""
    return f"Fassung {digits}"


def answer_label(number: str) -> str:
    """Name the answer to a question in a message."""
    return f"Antwort zu Frage {number}"


def question_label(number: str) -> str:
    """Name a question in a message."""
    return f"Frage {number}"


def open_part_label(number: str) -> str:
    """Name an open part of a question in a message."""
    return f"offener Teil von Frage {number}"


DATE: Final = "Datum"

# Names of the letter's other texts in a message, by the model's field names.
LABELS: Final = {
    "sender": "Absender",
    "addressee": "Anschrift",
    "subject": "Betreff",
    "salutation": "Anrede",
    "introduction": "Einleitung",
    "number": "Nummer einer Frage",
    "closing": "Grußformel",
    "signer": "Unterzeichnung",
    "place": "Ort",
    "reference": "Drucksache",
    "file_number": "Journal-Nr.",
    "enclosures": "Anlagen",
    "topic": "Thema",
    "inquirers": "Anfragende",
    "preamble": "Sachverhalt",
    "distribution": "Verteiler",
}


def finding_line(place: str, problem: str, nearest: str, within: Sequence[str] = ()) -> str:
    """One finding of the check of a layout: where, what, and what may have been meant."""
    meant = f" Meinten Sie „{nearest}“?" if nearest else ""
    home = within_words([one for one in within if one]) if any(within) else ""
    if not meant and problem in _NAMELESS:
        meant = " Alle Namen zeigt „anfrage layout felder“."
    return f"{place}: {LAYOUT_PROBLEMS.get(problem, problem)}.{home}{meant}"


_NAMELESS: Final = frozenset({"unknown_field", "unknown_block", "bad_name"})


def own_profile(name: str) -> str:
    """Return the profile of a layout that was made from a city's Word file."""
    return (
        f"# Steckbrief der Briefvorlage „{name}“. Geprüft wird er bei jeder Verwendung.\n"
        f'title = "{name}"\n'
        "# Form nach DIN 5008, deren Maße die Vorlage einhält: A, B oder none\n"
        'din5008 = "none"\n'
        "# Zeilen, die im Anschriftfeld Platz haben; 0, wenn es wachsen darf\n"
        "address_lines = 6\n"
        "# Felder und Blöcke, die in layout.docx vorkommen müssen\n"
        "required_fields = [\n"
        '  "empfaenger", "zeile", "datum", "betreff", "anrede", "einleitung", "fragen", "frage",\n'
        '  "absaetze", "absatz", "schluss", "unterzeichner",\n'
        "]\n"
        "# So oft steht jede Frage im Schreiben\n"
        "question_count = 1\n"
    )


def overfull(zone: str, lines: int, limit: int) -> str:
    """Say that a zone of the layout is too small for what stands in it."""
    return (
        f"{_ZONES[zone]} braucht {lines} Zeilen, Platz ist für {limit}; der Brief ist vollständig,"
        " aber verschoben. Bitte kürzen."
    )


def fonts_replaced(names: Sequence[str]) -> str:
    """Say that a PDF has another font than the layout asks for."""
    listed = ", ".join(f"„{name}“" for name in names)
    return (
        f"Die Vorlage verlangt die Schrift {listed}, die hier nicht installiert ist; im PDF steht"
        " alles in einer anderen. Bitte installieren und das PDF erneut ausgeben."
    )


_ZONES: Final = {"address": "Die Anschrift", "information": "Der Informationsblock"}


def part_name(part: str) -> str:
    """Name a part of a Word file as its users do; unknown parts keep their own name."""
    name = part.rsplit("/", 1)[-1].removesuffix(".xml")
    for start, word in _PARTS.items():
        if name.startswith(start):
            return f"{word} {name.removeprefix(start)}".strip()
    return part


_PARTS: Final = {
    "document": "Brieftext",
    "header": "Kopfzeile",
    "footer": "Fußzeile",
    "footnotes": "Fußnoten",
    "endnotes": "Endnoten",
}


def wording_unknown(name: str) -> str:
    """Say that a wording template names something that it does not get."""
    return f"„{name}“ ist unbekannt"


def wording_forbidden(what: str, line: int) -> str:
    """Say that a wording template uses something that wordings may not use."""
    return f"Zeile {line}: „{what}“ ist in Formulierungen nicht erlaubt"


def wording_syntax(line: int) -> str:
    """Say that a wording template cannot be read."""
    return f"Zeile {line}: die Klammern oder Anweisungen sind unvollständig"


WORDING_ENDLESS: Final = "die Formulierung wird zu lang oder braucht zu viele Schritte"
WORDING_MISSING: Final = "die Datei fehlt oder ist kein lesbarer Text"
WORDING_VALUES: Final = "ein Wert hat eine Form, die Formulierungen nicht verwenden dürfen"

# What stands in a wording where nothing is known, by the name that the wording uses.
WORDING_GAPS: Final = {
    "titel": "[Thema]",
    "drucksache": "[Drucksache]",
    "anfrage_datum": "[Datum]",
    "name": "[Anrede]",
}
