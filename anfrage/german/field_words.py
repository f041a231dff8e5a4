"""What each field and block of a letter layout holds, and the words that people try first."""

from typing import Final

#: What a field holds, and an example; in the order in which a letter shows them.
FIELD_WORDS: Final[dict[str, tuple[str, str]]] = {
    "absender_behoerde": ("Name der Behörde", "Stadt Musterlingen"),
    "absender_leitung": ("Kopf der Behörde", "Die Oberbürgermeisterin"),
    "absender_stelle": ("Stelle, die schreibt", "Pressestelle"),
    "absender_strasse": ("Straße und Hausnummer", "Rathausplatz 1"),
    "absender_ort": ("Postleitzahl und Ort", "99999 Musterlingen"),
    "absender_stadt": ("Name der Stadt allein", "Musterlingen"),
    "ruecksendezeile": ("kleine Absenderzeile", "Pressestelle · Rathausplatz 1 · 99999 Muster…"),
    "ansprechperson": ("wer Auskunft gibt", "Kim Beispiel"),
    "absender_telefon": ("Telefon", "09999 12-345"),
    "absender_email": ("E-Mail", "presse@musterlingen.example"),
    "absender_internet": ("Internet", "www.musterlingen.example"),
    "journal_nr": ("Aktenzeichen, „Unser Zeichen“ (--aktenzeichen)", "13.2-0042/26"),
    "drucksache": ("Drucksache der Anfrage", "DS 0815/26"),
    "empfaenger_zeile": ("Anschrift in einer Zeile", "Frau Eva Beispiel, Rathausplatz 1"),
    "ort": ("Ort", "Musterlingen"),
    "datum": ("Datum des Briefs (--datum)", "03.02.2026"),
    "ort_datum": ("Ort und Datum", "Musterlingen, 03.02.2026"),
    "betreff": ("Betreff (--betreff)", "Anfrage: Auftritte der Stadt, DS 0815/26"),
    "thema": ("Thema der Anfrage", "Auftritte der Stadt"),
    "anfragende": ("wer fragt", "Beispiel, Eva (Fraktion Offene Stadt)"),
    "anfrage_datum": ("Datum der Anfrage", "05.01.2026"),
    "sitzung": ("Tag der Sitzung (--sitzung)", "11.02.2026"),
    "anrede": ("Anrede (--anrede)", "Sehr geehrte Frau Beispiel,"),
    "zusatz": ("Zeichnungszusatz (--zusatz)", "Im Auftrag"),
    "gez": ("„gez.“, nur auf einer Abschrift", "gez."),
    "unterzeichner": ("Name unter dem Brief (--unterschrift)", "Alex Musterfrau"),
    "funktion": ("Funktion unter dem Namen (--funktion)", "Pressesprecherin"),
    "fassung": ("Anfang der Prüfsumme, für die Fußzeile", "Fassung 3fa81c20b7d4"),
    "zeile": ("eine Zeile der Anschrift", "Rathausplatz 1"),
    "nummer": ("Nummer der Frage", "1."),
    "frage": ("Wortlaut der Frage", "Wie viele Auftritte betreibt die Stadt?"),
    "zu_frage": ("Überschrift der Antwort", "Zu Frage 1"),
    "anfuehrung": ("„ vor der ersten Frage", "„"),
    "abfuehrung": ("“ nach der letzten Frage", "“"),
    "absatz": ("ein Absatz Text", "Die Stadt betreibt drei Auftritte."),
    "zwischentitel": ("Zwischenüberschrift", "Zu Ihrer Frage 1"),
    "anlagen_titel": ("„Anlage“ oder „Anlagen“", "Anlagen"),
    "anlage": ("eine Anlage (--anlage)", "Kostenübersicht"),
    "an": ("eine Stelle, die den Brief nachrichtlich erhält (--nachrichtlich)", "Ratsbüro"),
}

#: What a block is for, in the same order.
BLOCK_WORDS: Final[dict[str, str]] = {
    "entwurf": "nur im Entwurf; dazwischen steht ENTWURF. Muss vorkommen",
    "nichtoeffentlich": "nur in der vollständigen Fassung; dazwischen steht NICHTÖFFENTLICH",
    "empfaenger": "je Zeile der Anschrift einmal",
    "ueberlauf": "je Zeile, um die eine feste Anschrift zu lang ist; braucht kaum jemand",
    "einleitung": "je Absatz der Einleitung einmal",
    "sachverhalt": "je Absatz der Vorbemerkung der Anfrage einmal",
    "fragen": "je Frage einmal",
    "absaetze": "je Absatz der Antwort einmal",
    "abschnitte": "je Abschnitt einer fortlaufenden Antwort einmal",
    "fliesstext": "je Absatz eines Abschnitts einmal",
    "schluss": "je Absatz der Grußformel einmal",
    "anlagen": "nur wenn es Anlagen gibt",
    "anlagenliste": "je Anlage einmal",
    "verteiler": "nur wenn jemand den Brief nachrichtlich erhält",
    "verteilerliste": "je Stelle einmal",
}

# What people write before they know the names: letters and digits only, umlauts spelt out.
_SYNONYMS: Final[dict[str, str]] = {
    word: name
    for name, words in {
        "journal_nr": (
            "aktenzeichen az zeichen unserzeichen ihrzeichen geschaeftszeichen gz journal"
            " journalnummer vorgangsnummer vorgang"
        ),
        "absender_email": "email mail emailadresse mailadresse",
        "absender_telefon": "telefon tel fon telefonnummer durchwahl rufnummer",
        "absender_internet": "internet web webseite website homepage url",
        "absender_behoerde": "behoerde absender stadtverwaltung verwaltung",
        "absender_stadt": "stadt stadtname kommune gemeinde",
        "absender_stelle": "stelle amt abteilung referat dienststelle fachbereich",
        "absender_leitung": "leitung oberbuergermeister oberbuergermeisterin buergermeister",
        "absender_strasse": "strasse hausnummer",
        "absender_ort": "plz postleitzahl plzort",
        "ruecksendezeile": "absenderzeile ruecksendeangabe",
        "ansprechperson": "auskunft bearbeiter bearbeiterin sachbearbeiter ansprechpartner kontakt",
        "datum": "tag briefdatum",
        "ort_datum": "ortdatum ortunddatum",
        "betreff": "betr",
        "thema": "titel gegenstand",
        "anfragende": "fragesteller fragestellerin anfragender antragsteller",
        "drucksache": "ds drucksachennummer vorlage vorlagennummer",
        "anrede": "begruessung",
        "unterzeichner": "unterschrift unterzeichnerin name signatur",
        "funktion": "amtsbezeichnung position dienststellung",
        "zusatz": "imauftrag invertretung zeichnungszusatz ia iv",
        "gez": "gezeichnet",
        "zeile": "anschriftzeile adresszeile",
        "nummer": "nr fragenummer",
        "frage": "fragetext",
        "absatz": "text antworttext",
        "anlage": "anhang",
        "an": "nachrichtlichan",
    }.items()
    for word in words.split()
}

_BLOCK_SYNONYMS: Final[dict[str, str]] = {
    word: name
    for name, words in {
        "empfaenger": "anschrift adresse adressat empfaengerin adressfeld anschriftfeld",
        "fragen": "fragenundantworten",
        "absaetze": "antwort antworten antworttext",
        "schluss": "gruss grussformel grusswort schlussformel",
        "anlagen": "anhang anlage",
        "verteiler": "nachrichtlich kopie",
        "nichtoeffentlich": "vertraulich intern nichtoeffentlichkeit",
        "entwurf": "entwurfsvermerk draft",
        "sachverhalt": "vorbemerkung",
        "einleitung": "einleitungssatz",
    }.items()
    for word in words.split()
}

_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def spelt_out(name: str) -> str:
    """Return a name as fields are written: small, umlauts spelt out, spaces as underscores."""
    return "_".join(name.lower().translate(_UMLAUTS).replace("-", " ").split())


def meant_field(name: str) -> str:
    """Return the field that is commonly meant by a word, or ""."""
    return _SYNONYMS.get(_bare(name), "")


def meant_block(name: str) -> str:
    """Return the block that is commonly meant by a word, or ""."""
    return _BLOCK_SYNONYMS.get(_bare(name), "")


def _bare(name: str) -> str:
    return "".join(sign for sign in spelt_out(name) if sign.isalnum())
