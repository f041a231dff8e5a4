r"""Every command of the terminal UI, declared once: id, keys, label, help, where it applies.

Bindings, footer, palette, the F1 help and the key reference in the docs are all made from here.

Keys are those that every terminal can send (ECMA-48 and VT220 codes). Left out on purpose:
Alt and Ctrl+Alt (AltGr on German keyboards), brackets, braces, `\ | @ ~`, Ctrl+H/I/J/M (sent as
Backspace, Tab, Enter), Ctrl+A and Ctrl+B (screen, tmux), F10 to F12 (taken by terminals).
"""

from typing import Final

from anfrage.tui.command import (
    ANSWERS,
    APP,
    ARCHIVE,
    CASES,
    DRAFTING,
    FOUND,
    INTAKE,
    KNOWLEDGE,
    LETTER,
    MATCHES,
    OVERVIEW,
    PARTICIPATION,
    POSITION,
    POSITIONS,
    QUESTIONS,
    Command,
)
from anfrage.tui.participation_commands import PARTICIPATION_COMMANDS

__all__ = [
    "ANSWERS", "APP", "ARCHIVE", "CASES", "COMMANDS", "DRAFTING", "FOUND", "INTAKE", "KNOWLEDGE",
    "LETTER", "MATCHES", "OVERVIEW", "PARTICIPATION", "POSITION", "POSITIONS", "QUESTIONS",
    "Command",
]  # fmt: skip

COMMANDS: Final = (
    Command("help", APP, "f1", "", "Hilfe", "Zeigt, was hier möglich ist."),
    Command("overview", APP, "f2", "", "Übersicht", "Zeigt alle Vorgänge."),
    Command(
        "new_inquiry", APP, "f3", "Neu", "Neue Anfrage", "Nimmt eine neue Anfrage auf.",
        footer_on=OVERVIEW,
    ),
    Command(
        "archive", APP, "f4", "Archiv", "Archiv",
        "Sucht in allem, was die Stadt schon geantwortet hat.", footer_on=OVERVIEW,
    ),
    Command(
        "knowledge", APP, "f5", "Wissen", "Wissensbasis",
        "Zeigt die Positionen der Stadt, was fällig ist und was noch niemand angenommen hat.",
        footer_on=OVERVIEW,
    ),
    Command("palette", APP, "ctrl+p", "", "Befehle", "Sucht einen Befehl nach seinem Namen."),
    Command(
        "theme", APP, "", "", "Farbschema wechseln",
        "Wechselt zwischen hell, dunkel und hohem Kontrast.",
    ),
    Command(
        "saved", APP, "ctrl+s", "", "Gesichert?",
        "Sagt, wann zuletzt gesichert wurde; gesichert wird immer von selbst.",
    ),
    Command(
        "quit", APP, "ctrl+q", "", "Beenden",
        "Beendet das Programm; der Stand ist gesichert und wird beim nächsten Start geöffnet.",
        priority=True,
    ),
    Command(
        "open_file", OVERVIEW, "ctrl+o", "", "Datei öffnen",
        "Liest eine Anfrage aus einer Datei.",
    ),
    Command("open_case", CASES, "enter", "Öffnen", "Vorgang öffnen", "Öffnet den Vorgang."),
    Command("open_letter", CASES, "f7", "Brief", "Brief ansehen", "Zeigt den Brief des Vorgangs."),
    Command(
        "accept", INTAKE, "ctrl+n", "Weiter", "Vorgang anlegen",
        "Legt den Vorgang mit diesen Fragen an und öffnet die erste.",
    ),
    Command(
        "open_file", INTAKE, "ctrl+o", "Datei", "Datei öffnen", "Liest eine Anfrage ein.",
        footer_off=QUESTIONS,
    ),
    Command(
        "add_question", INTAKE, "ctrl+l", "Frage anlegen", "Frage anlegen",
        "Macht aus dem markierten Text eine Frage; ohne Markierung fragt es nach dem Wortlaut.",
        footer_off=QUESTIONS,
    ),
    Command(
        "recognise", INTAKE, "ctrl+r", "", "Fragen neu erkennen",
        "Erkennt die Fragen neu; eigene Änderungen an den Fragen gehen dabei zurück.",
    ),
    Command("back", INTAKE, "escape", "Zurück", "Zurück", "Geht zurück; der Text bleibt."),
    Command("start_over", INTAKE, "", "", "Eingabe leeren", "Verwirft Text und Fragen."),
    Command("edit_question", QUESTIONS, "e", "", "Frage ändern", "Ändert den Wortlaut (Enter)."),
    Command(
        "cut_question", QUESTIONS, "t", "Teilen", "Frage teilen",
        "Teilt die Frage an der Schreibmarke in zwei.",
    ),
    Command(
        "join_question", QUESTIONS, "v", "Verbinden", "Mit nächster verbinden",
        "Macht aus dieser und der nächsten Frage eine.",
    ),
    Command("number_question", QUESTIONS, "n", "", "Nummer ändern", "Ändert die Nummer."),
    Command("renumber", QUESTIONS, "z", "", "Neu zählen", "Zählt die Fragen ab 1 durch."),
    Command(
        "drop_question", QUESTIONS, "delete,backspace", "Weg", "Frage entfernen",
        "Entfernt die Frage aus der Liste.",
    ),
    Command("undo", QUESTIONS, "ctrl+z", "", "Rückgängig", "Nimmt die letzte Änderung zurück."),
    Command("redo", QUESTIONS, "ctrl+y", "", "Wiederholen", "Stellt sie wieder her."),
    Command(
        "take_over", DRAFTING, "ctrl+t", "Übernehmen", "Treffer übernehmen",
        "Übernimmt die vorgewählten Positionen, in der Trefferliste die markierte.",
    ),
    Command(
        "done", DRAFTING, "ctrl+n", "Weiter", "Fertig und nächste offene Frage",
        "Sichert die Antwort und öffnet die nächste offene Frage.",
    ),
    Command(
        "matches", DRAFTING, "ctrl+g", "Treffer", "Zur Trefferliste", "Wählt in den Treffern.",
        footer_off=MATCHES,
    ),
    Command("search", DRAFTING, "ctrl+f", "", "Positionen suchen", "Sucht mit eigenen Worten."),
    Command("next_question", DRAFTING, "ctrl+down", "", "Nächste Frage", "Wechselt zur nächsten."),
    Command(
        "previous_question", DRAFTING, "ctrl+up", "", "Vorige Frage", "Wechselt zur vorigen."
    ),
    Command(
        "parts", DRAFTING, "ctrl+r", "", "Offene Teile",
        "Kennzeichnet, welche Teile der Frage beantwortet sind.",
    ),
    Command(
        "keep_position", DRAFTING, "ctrl+l", "", "Als Position sichern",
        "Nimmt die Antwort in die Wissensbasis auf.",
    ),
    Command(
        "origins", DRAFTING, "ctrl+o", "", "Herkunft und Änderungen",
        "Zeigt zu jedem Absatz, woher er kommt und was daran geändert wurde.",
    ),
    Command("back", DRAFTING, "escape", "", "Zurück", "Geht zurück zur Übersicht."),
    Command("questions", DRAFTING, "f6", "", "Fragen", "Zeigt die Liste der Fragen."),
    Command("letter", DRAFTING, "f7", "", "Brief ansehen", "Zeigt den Brief des Vorgangs."),
    Command("export", DRAFTING, "f9", "Export", "Brief ausgeben", "Schreibt den Brief als Datei."),
    Command(
        "paragraphs", MATCHES, "a", "Absätze", "Absätze übernehmen",
        "Wählt aus, welche Absätze der Position übernommen werden.",
    ),
    Command(
        "pause_search", MATCHES, "v,V", "", "Vorbereiten anhalten",
        "Hält an, was für die Suche nach Bedeutung nebenbei entsteht, und setzt es fort.",
    ),
    Command("adopt", MATCHES, "p", "", "Position annehmen", "Macht sie zur Position der Stadt."),
    Command(
        "treat", ANSWERS, "a", "Art", "Art der Antwort",
        "Gemeinsame Antwort, Ablehnung, Verweis, Anlage oder nichtöffentliche Antwort.",
    ),
    Command("questions", LETTER, "f6", "Fragen", "Fragen", "Geht zurück zu den Antworten."),
    Command(
        "details", LETTER, "ctrl+e", "Angaben", "Angaben zum Brief",
        "Anschrift, Betreff, Datum, Unterschrift und Anlagen.",
    ),
    Command(
        "override", LETTER, "b", "", "Beanstandung übergehen",
        "Vermerkt mit Begründung, dass die gewählte Beanstandung bestehen bleibt.",
    ),
    Command(
        "true_pages", LETTER, "s", "", "Seiten wie gedruckt",
        "Setzt den Brief mit LibreOffice und zeigt die wirklichen Seitenumbrüche.",
    ),
    Command(
        "open_word", LETTER, "w", "", "In Word öffnen",
        "Schreibt den Entwurf und öffnet ihn in der Textverarbeitung.",
    ),
    Command(
        "read_back", LETTER, "ctrl+o", "", "Datei zurücknehmen",
        "Liest einen bearbeiteten Entwurf (Word) oder eine Zuarbeit (Word, Excel) ein.",
    ),
    Command(
        "proposals", LETTER, "ctrl+r", "", "Vorschläge anderer",
        "Zeigt die offenen Vorschläge: A nimmt einen an, L lehnt ihn ab.",
    ),
    Command("export", LETTER, "f9", "Export", "Brief ausgeben", "Schreibt den Brief als Datei."),
    Command("back", LETTER, "escape", "Zurück", "Zurück", "Geht zurück zu den Antworten."),
    Command(
        "participation", LETTER, "f8", "Umlauf", "Beteiligung",
        "Gibt den Brief an die Stellen, hält Voten, Unterschrift, Versand und Ablage fest.",
    ),
    *PARTICIPATION_COMMANDS,
    Command(
        "insert", ARCHIVE, "ctrl+t", "Einsetzen", "In die Antwort einsetzen",
        "Setzt die alte Antwort in die Frage ein, die gerade bearbeitet wird; sonst kopiert es.",
    ),
    Command(
        "learn", ARCHIVE, "ctrl+l", "Lernen", "Aus der Antwort lernen",
        "Macht aus der Antwort eine neue Fassung der verwendeten Position oder eine neue Position.",
    ),
    Command("open_found", FOUND, "enter", "", "Vorgang öffnen", "Öffnet den Vorgang der Antwort."),
    Command("next_found", ARCHIVE, "down", "", "Nächster Treffer", "Geht in den Treffern weiter."),
    Command("previous_found", ARCHIVE, "up", "", "Voriger Treffer", "Geht in ihnen zurück."),
    Command(
        "back", ARCHIVE, "escape", "Leeren, zurück", "Zurück",
        "Leert die Suche; ist sie leer, geht es zurück.",
    ),
    Command("edit", POSITIONS, "b,B,enter", "Bearbeiten", "Bearbeiten", "Ändert die Position."),
    Command(
        "new_position", POSITIONS, "plus,insert", "Neu", "Neue Position",
        "Schreibt eine neue Position.",
    ),
    Command(
        "adopt", POSITIONS, "a,A", "Annehmen", "Annehmen",
        "Macht genau diese Fassung zur Position der Stadt; fragt vorher.",
    ),
    Command(
        "retract", POSITIONS, "z,Z", "", "Annahme zurücknehmen",
        "Nimmt die Annahme zurück; fragt nach dem Grund und hält ihn fest.",
    ),
    Command(
        "extend", POSITIONS, "v,V", "+6 Monate", "Um 6 Monate verlängern",
        "Verschiebt die Wiedervorlage der geprüften Position um 6 Monate; fragt nach dem Grund.",
    ),
    Command(
        "extend_year", POSITIONS, "w,W", "+1 Jahr", "Um 1 Jahr verlängern",
        "Verschiebt die Wiedervorlage der geprüften Position um 12 Monate; fragt nach dem Grund.",
    ),
    Command(
        "replace", POSITIONS, "e,E", "", "Ersetzen",
        "Verweist auf die Position, die an die Stelle dieser tritt; fragt nach dem Grund.",
    ),
    Command(
        "duplicates", POSITIONS, "d,D", "", "Dubletten",
        "Zeigt Positionen und alte Antworten, die fast dasselbe sagen, und führt sie zusammen.",
    ),
    Command(
        "next_shelf", POSITIONS, "right", "", "Nächste Liste",
        "Wechselt zwischen allen, den fälligen und den nicht angenommenen Positionen.",
    ),
    Command("previous_shelf", POSITIONS, "left", "", "Vorige Liste", "Wechselt zurück."),
    Command("filter", KNOWLEDGE, "ctrl+f", "", "Filtern", "Zeigt nur, was die Worte enthält."),
    Command(
        "undo", KNOWLEDGE, "ctrl+z", "", "Rückgängig",
        "Nimmt die letzte Verlängerung oder Änderung zurück.",
    ),
    Command(
        "back", KNOWLEDGE, "escape", "Zurück", "Zurück", "Leert den Filter; danach geht es zurück.",
        footer_off=POSITIONS,
    ),
    Command(
        "finish", POSITION, "ctrl+n", "Fertig", "Fertig",
        "Macht aus dem Entwurf eine neue Fassung der Position.",
    ),
    Command(
        "discard", POSITION, "", "", "Entwurf verwerfen",
        "Verwirft den Entwurf; die gespeicherte Fassung bleibt.",
    ),
    Command(
        "back", POSITION, "escape", "Zurück", "Zurück",
        "Geht zurück; der Entwurf bleibt erhalten und kann später fortgesetzt werden.",
    ),
)  # fmt: skip
