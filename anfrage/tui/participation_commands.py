"""The commands of the screen Beteiligung; see `tui/commands.py`."""

from typing import Final

from anfrage.tui.command import PARTICIPATION, Command

PARTICIPATION_COMMANDS: Final = (
    Command(
        "release", PARTICIPATION, "f", "Freigeben", "Freigeben", "Gibt den Brief an die Stellen."
    ),
    Command(
        "cosign", PARTICIPATION, "m", "Mitzeichnen", "Mitzeichnen", "Hält das Votum fest."
    ),
    Command(
        "answer", PARTICIPATION, "e", "Einwand", "Einwand beantworten", "Löst ein Nein oder Ja mit"
        " Änderung.",
    ),
    Command("remind", PARTICIPATION, "a", "", "Anfordern", "Kopiert Erinnerungen an die Stellen."),
    Command(
        "sign", PARTICIPATION, "u", "Unterschrift", "Schlusszeichnung",
        "Hält die Unterschrift fest und versiegelt den Brief.",
    ),
    Command("send", PARTICIPATION, "v", "", "Versand", "Hält fest, wie der Brief hinausging."),
    Command(
        "escalate", PARTICIPATION, "d", "", "Einwand vorlegen",
        "Hält fest, dass ein Einwand der gemeinsamen Leitung vorgelegt wurde.",
    ),
    Command(
        "approve", PARTICIPATION, "g", "", "Genehmigung",
        "Hält fest, dass die Leitung die Freigabe genehmigt hat.",
    ),
    Command(
        "correct", PARTICIPATION, "k", "", "Berichtigen",
        "Beginnt die Berichtigung eines versiegelten Briefs; fragt nach dem Grund.",
    ),
    Command(
        "supplement", PARTICIPATION, "t", "", "Nachtragen",
        "Beginnt einen Nachtrag zu einem versiegelten Brief; fragt nach dem Grund.",
    ),
    Command(
        "reopen", PARTICIPATION, "w", "", "Wieder aufnehmen",
        "Nimmt einen Vorgang wieder auf, der ohne Brief endete; fragt nach dem Grund.",
    ),
    Command(
        "close_case", PARTICIPATION, "b", "", "Ohne Brief abschließen",
        "Hält fest, wie der Vorgang sonst endete: zurückgezogen, abgegeben, mündlich beantwortet.",
    ),
    Command(
        "follow_up", PARTICIPATION, "n", "", "Nachfrage festhalten",
        "Hält fest, was in der Sitzung nachgefragt und geantwortet wurde.",
    ),
    Command(
        "complete", PARTICIPATION, "p", "", "Fehlende PDF nachholen",
        "Erstellt einmal, was bei der Unterschrift nicht erstellt werden konnte.",
    ),
    Command("file_away", PARTICIPATION, "z", "", "Ins Archiv", "Legt den Vorgang ins Archiv."),
    Command("letter", PARTICIPATION, "f7", "", "Brief ansehen", "Zeigt den Brief des Vorgangs."),
    Command("export", PARTICIPATION, "f9", "", "Brief ausgeben", "Schreibt den Brief als Datei."),
    Command("back", PARTICIPATION, "escape", "Zurück", "Zurück", "Geht zurück zur Übersicht."),
)  # fmt: skip
