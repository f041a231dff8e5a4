"""German words for the codes that errors and findings carry."""

from typing import Final

SETTINGS_PROBLEMS: Final = {
    "unreadable": "die Datei lässt sich nicht lesen",
    "no_table": "hier wird ein Abschnitt in eckigen Klammern erwartet",
    "no_text": "hier wird Text in Anführungszeichen erwartet",
    "no_list": "hier wird eine Liste in eckigen Klammern erwartet",
    "no_bool": "hier wird true oder false ohne Anführungszeichen erwartet",
    "no_number": "hier wird eine ganze Zahl ab 1 ohne Anführungszeichen erwartet",
    "unknown_format": "dieses Format lässt sich nicht versiegeln",
    "unknown_word": "dieses Wort ist hier nicht vorgesehen",
    "unknown": "diesen Eintrag gibt es nicht",
}

POSITION_PROBLEMS: Final = {
    "known_id": "die Kennung „{id}“ gibt es schon (mit --ersetzen entsteht eine neue Fassung)",
    "id_twice": "die Kennung „{id}“ kommt mehrfach vor",
    "circle": "die Angaben „ersetzt durch“ führen im Kreis ({circle})",
    "successor": "die Position „{id}“, durch die sie ersetzt ist, gibt es nicht",
    "no_json": "die Zeile ist kein gültiges JSON",
}

POSITION_STATES: Final = {
    "template": "nicht angenommen",
    "adopted": "angenommen",
    "changed": "geändert, neu annehmen",
    "withdrawn": "zurückgezogen",
}

CASE_STATES: Final = {
    "new": "neu",
    "without_questions": "ohne Fragen",
    "drafting": "in Bearbeitung",
    "answered": "beantwortet",
    "exported": "Brief ausgegeben",
    "released": "in Beteiligung",
    "signed": "unterzeichnet",
    "sent": "versandt",
    "closed": "abgeschlossen",
    "archived": "im Archiv",
    "erased": "gelöscht",
}

# Codes of `PaperHostile.reason`.
HOSTILE_REASONS: Final = {
    "entries": "die Datei enthält zu viele einzelne Teile",
    "size": "die Datei wird beim Entpacken zu groß",
    "ratio": "die Datei wächst beim Entpacken um ein Vielfaches",
    "path": "Namen in der Datei führen aus ihr hinaus",
    "twice": "Namen in der Datei kommen doppelt vor",
    "macros": "die Datei enthält Makros",
    "declaration": "die Datei enthält eine Dokumenttyp-Deklaration",
    "depth": "die Datei ist zu tief verschachtelt",
}

# Codes of `store.problem.Problem`.
FINDINGS: Final = {
    "unreadable": "lässt sich nicht lesen",
    "integrity": "die Datenbank ist beschädigt",
    "foreign_key": "verweist auf einen Eintrag, den es nicht gibt",
    "hash": "wurde außerhalb des Programms verändert",
    "paper": "das Original ist nicht mehr das eingegangene",
    "gap": "in der Zählung fehlt ein Eintrag",
    "chain": "die Kette der Ereignisse ist unterbrochen",
    "commitment": "der Inhalt des Ereignisses wurde verändert",
    "letter_commitment": "der im Ereignis genannte Brief wurde verändert",
    "payload_missing": "der Inhalt des Ereignisses fehlt",
    "version_missing": "die angegebene Fassung fehlt",
    "archive_event": "Papier im Archiv und Ereignis stimmen nicht überein",
    "export_event": "Ausgabe und Ereignis stimmen nicht überein",
    "proposal_event": "Vorschlag und Ereignis stimmen nicht überein",
    "asked": "das Verzeichnis der früheren Fragen und die Papiere stimmen nicht überein",
    "letter_version": "die freigegebene Fassung ist nicht die im Ereignis festgehaltene",
    "kept_file": "die Datei ist nicht die im Ereignis festgehaltene",
    "answer_event": "die Antwort ist nicht die im Ereignis festgehaltene",
    "erasure": "Löschung und Ereignis stimmen nicht überein",
    "rivals": "mehr als eine Gegenposition ist angenommen",
}
