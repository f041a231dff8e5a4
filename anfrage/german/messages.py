"""One German sentence for every failure: what happened, what is safe, what to do now."""

from collections.abc import Callable
from typing import Any, Final

from anfrage.domain import errors as e
from anfrage.domain.adoption import NotAdopted, RetractionReasonMissing
from anfrage.domain.refusal import StepRefused
from anfrage.domain.text import clean_line
from anfrage.german.dates import megabytes
from anfrage.german.decision_words import DECISION_SENTENCES
from anfrage.german.erasing_words import ERASING_SENTENCES
from anfrage.german.knowledge_messages import KNOWLEDGE_SENTENCES
from anfrage.german.letter_messages import LETTER_SENTENCES
from anfrage.german.letter_words import finding_line
from anfrage.german.model_sentences import MODEL_SENTENCES
from anfrage.german.problems import (
    HOSTILE_REASONS,
    POSITION_PROBLEMS,
    SETTINGS_PROBLEMS,
)
from anfrage.german.refusals import refusal
from anfrage.german.return_messages import RETURN_SENTENCES


def sentence(error: e.AnfrageError) -> str:
    """Return the sentence for `error`, cleaned and on one line."""
    return clean_line(_SENTENCES[type(error)](error))


def _nearest(name: str, question: str = "Meinten Sie") -> str:
    return f" {question} „{name}“?" if name else ""


def _settings(error: e.SettingsBroken) -> str:
    problem = SETTINGS_PROBLEMS.get(error.problem, error.problem)
    place = f" bei „{error.key}“" if error.key else ""
    return (
        f"Die Einstellungen in {error.path} sind{place} nicht lesbar: {problem}."
        f"{_nearest(error.nearest)} Es wurde nichts geändert; bitte die Zeile berichtigen und"
        " den Befehl wiederholen."
    )


def _layout(error: e.LayoutBroken) -> str:
    found = finding_line(error.place, error.problem, error.nearest, error.within)
    return (
        f"Die Briefvorlage „{error.name}“ hat einen Fehler. {found} Es wurde kein Brief"
        " geschrieben; bitte die Vorlage berichtigen oder mit --layout eine andere wählen."
    )


def _refused(error: e.PositionsRefused) -> str:
    shown = "; ".join(error.problems[:5])
    more = len(error.problems) - 5
    rest = f"; und {more} weitere" if more > 0 else ""
    return (
        f"Es wurde nichts übernommen, denn {len(error.problems)} Einträge sind fehlerhaft: {shown}"
        f"{rest}. Bitte berichtigen und den Import wiederholen."
    )


def _inconsistent(error: e.StoreInconsistent) -> str:
    shown = "; ".join(error.places[:5])
    more = len(error.places) - 5
    rest = f"; und {more} weitere" if more > 0 else ""
    return (
        f"Die Prüfung hat {len(error.places)} Unstimmigkeiten gefunden: {shown}{rest}."
        " Alles nicht Genannte ist, soweit die Prüfung zeigt, unverändert und gilt weiter; bitte"
        " nicht weiterarbeiten und die letzte Sicherung zurückspielen."
    )


_SENTENCES: Final[dict[type[e.AnfrageError], Callable[[Any], str]]] = {
    e.PaperUnreadable: lambda x: (
        f"„{x.name}“ ist beschädigt oder kein Dokument dieser Art. Es wurde nichts übernommen;"
        " bitte die Datei neu speichern oder den Text einfügen."
    ),
    e.PaperProtected: lambda x: (
        f"„{x.name}“ ist mit einem Kennwort geschützt. Es wurde nichts übernommen; bitte die Datei"
        " ohne Kennwort speichern und erneut öffnen."
    ),
    e.PaperHostile: lambda x: (
        f"„{x.name}“ wurde aus Sicherheitsgründen nicht geöffnet:"
        f" {HOSTILE_REASONS.get(x.reason, x.reason)}. Es wurde nichts übernommen; bitte den Text"
        " einfügen oder die Datei neu anfordern."
    ),
    e.PaperTooLarge: lambda x: (
        f"„{x.name}“ ist mit {megabytes(x.size)} zu groß (höchstens {megabytes(x.limit)}). Es"
        " wurde nichts übernommen; bitte nur den Teil mit den Fragen verwenden."
    ),
    e.PaperEmpty: lambda x: (
        f"„{x.name}“ enthält keinen Text. Es wurde nichts übernommen; bitte die Datei prüfen oder"
        " den Text einfügen."
    ),
    e.PaperOnlyImages: lambda x: (
        f"„{x.name}“ enthält nur Bilder und keinen Text. Es wurde nichts übernommen; bitte die"
        " Datei mit Texterkennung anfordern oder den Text einfügen."
    ),
    e.PaperOnlyLinked: lambda x: (
        f"„{x.name}“ enthält nur die Angaben zu einer Vorlage, nicht ihren Text, und im Netz wird"
        " nichts abgerufen. Es wurde nichts übernommen; bitte die Datei der Vorlage selbst öffnen."
    ),
    e.PaperTooManyPages: lambda x: (
        f"„{x.name}“ hat {x.pages} Seiten, gelesen werden höchstens {x.limit}. Es wurde nichts"
        " übernommen; bitte nur die Seiten mit den Fragen verwenden."
    ),
    e.PaperExhausting: lambda x: (
        f"„{x.name}“ wurde nicht gelesen, weil das zu viel Zeit oder Speicher gebraucht hätte. Es"
        " wurde nichts übernommen; bitte den Text einfügen oder die Datei neu speichern."
    ),
    e.PaperTypeUnknown: lambda x: (
        f"„{x.name}“ hat ein Format, das nicht gelesen werden kann"
        f"{f' ({x.suffix})' if x.suffix else ''}. Es wurde nichts übernommen; bitte als .docx,"
        " .pdf oder .txt speichern."
    ),
    e.PaperMissing: lambda x: (
        f"„{x.name}“ wurde nicht gefunden oder darf nicht gelesen werden. Es wurde nichts"
        " geändert; bitte den Dateinamen und die Rechte prüfen."
    ),
    e.NoQuestions: lambda x: (
        f"In der Anfrage wurde keine Frage erkannt. Sie ist als Vorgang {x.case_number} abgelegt,"
        " ein Brief wurde nicht geschrieben; bitte die Fragen von Hand anlegen oder die Datei"
        " prüfen."
    ),
    e.OfficeMissing: lambda x: (
        f"In {x.folder} ist noch kein Büro eingerichtet. Es wurde nichts geändert; mit „anfrage"
        f" --buero {x.folder} einrichten“ legen Sie es an. Liegt"
        " Ihr Büro in einem anderen Ordner, schreiben Sie „anfrage --buero ORDNER“ davor."
    ),
    e.OfficeExists: lambda x: (
        f"In {x.folder} besteht bereits ein Büro oder liegen andere Dateien. Es wurde nichts"
        " geändert; bitte einen leeren Ordner angeben."
    ),
    e.OfficeNewer: lambda x: (
        f"Das Büro in {x.folder} stammt von einer neueren Programmfassung (Stand {x.found},"
        f" bekannt bis {x.known}). Es wurde nichts geändert; bitte das Programm aktualisieren."
    ),
    e.OfficeDamaged: lambda x: (
        f"Die Datenbank in {x.folder} ist beschädigt oder gehört nicht zu diesem Programm"
        f"{f' ({x.detail})' if x.detail else ''}. Es wurde nichts verändert; bitte die letzte"
        " Sicherung zurückspielen."
    ),
    e.OfficeBusy: lambda x: (
        f"Das Büro in {x.folder} wird gerade von einem anderen Programm beschrieben. Es wurde"
        " nichts geändert; bitte in einigen Sekunden wiederholen."
    ),
    e.OfficeReadOnly: lambda x: (
        f"In {x.folder} kann nicht geschrieben werden. Alles Bisherige bleibt erhalten; bitte die"
        " Schreibrechte prüfen oder mit --buero einen anderen Ordner angeben."
    ),
    e.DiskFull: lambda x: (
        f"Der Datenträger ist voll, {x.path} konnte nicht geschrieben werden. Alles vorher"
        " Gespeicherte ist erhalten; bitte Platz schaffen und den Schritt wiederholen."
    ),
    e.TargetExists: lambda x: (
        f"{x.path} gibt es schon. Die Datei blieb unverändert; bitte mit --ausgabe einen anderen"
        " Namen angeben oder mit --ersetzen überschreiben."
    ),
    e.TargetUnwritable: lambda x: (
        f"{x.path} kann nicht geschrieben werden. Der Vorgang selbst ist gespeichert; bitte mit"
        " --ausgabe einen Ordner mit Schreibrecht angeben oder die Datei in anderen Programmen"
        " schließen."
    ),
    e.AnswerChanged: lambda x: (
        f"Die Antwort zu Frage {x.question_number} wurde inzwischen an anderer Stelle geändert."
        " Nichts wurde überschrieben; bitte den Vorgang neu öffnen und beide Fassungen vergleichen."
    ),
    e.CaseUnknown: lambda x: (
        f"Einen Vorgang „{x.number}“ gibt es nicht.{_nearest(x.nearest)} Es wurde nichts geändert;"
        " „anfrage vorgang liste“ zeigt alle Vorgänge."
    ),
    e.PositionUnknown: lambda x: (
        f"Eine Position „{x.position_id}“ gibt es nicht.{_nearest(x.nearest)} An ihr wurde nichts"
        " geändert; „anfrage wissen liste“ zeigt alle Positionen."
    ),
    e.PositionChanged: lambda x: (
        f"Die Position „{x.position_id}“ wurde inzwischen an anderer Stelle geändert. Nichts wurde"
        " überschrieben; bitte die neue Fassung ansehen und den Schritt wiederholen."
    ),
    e.PositionFileBroken: lambda x: (
        f"„{x.name}“ ist keine lesbare Position ({x.place}:"
        f" {POSITION_PROBLEMS.get(x.reason, x.reason)}). Es wurde nichts übernommen; bitte die"
        " Stelle berichtigen."
    ),
    e.PositionsRefused: _refused,
    e.RivalAdopted: lambda x: (
        f"„{x.position_id}“ wurde nicht angenommen, weil die Stadt schon die Gegenposition"
        f" „{x.rival_id}“ vertritt. Beide Texte sind erhalten; es kann nur eine von ihnen"
        " angenommen sein. In der Wissensbasis löst A die andere ab; „anfrage wissen zuruecknehmen"
        f" {x.rival_id} --grund …“ nimmt deren Annahme zurück."
    ),
    e.LayoutUnknown: lambda x: (
        f"Eine Briefvorlage „{x.name}“ gibt es nicht.{_nearest(x.nearest)} Es wurde nichts"
        f" geschrieben; vorhanden sind: {', '.join(x.known)}."
    ),
    e.LayoutBroken: _layout,
    e.FieldUnprintable: lambda x: (
        f"Das Feld „{x.field}“ enthält an Stelle {x.position} ein Zeichen ({x.code_point}), das"
        " kein Dokument aufnehmen kann. Es wurde kein Brief geschrieben, der Text ist gespeichert;"
        " bitte das Zeichen entfernen."
    ),
    e.WordingBroken: lambda x: (
        f"Die Formulierung „{x.name}“ der Briefvorlage lässt sich nicht ausfüllen ({x.detail})."
        " Es wurde kein Brief geschrieben, der Vorgang ist gespeichert; bitte die Formulierung"
        " berichtigen."
    ),
    e.PdfUnavailable: lambda _: (
        "Für PDF wird LibreOffice gebraucht, das hier nicht gefunden wurde. Der Brief kann als"
        " DOCX ausgegeben werden; bitte LibreOffice installieren und den Export wiederholen."
    ),
    e.PdfFailed: lambda x: (
        f"LibreOffice hat nach {x.seconds:.0f} Sekunden kein PDF geliefert. Der Vorgang ist"
        " gespeichert, als DOCX kann er ausgegeben werden; bitte den PDF-Export wiederholen."
    ),
    e.SettingsBroken: _settings,
    e.BatchBroken: lambda x: (
        f"In „{x.name}“ ist Zeile {x.line} kein gültiger Eintrag. Es wurde nichts gesucht; bitte"
        " die Zeile berichtigen."
    ),
    e.StoreInconsistent: _inconsistent,
    NotAdopted: lambda x: (
        f"„{x.position_id}“ ist nicht angenommen; es gibt nichts zurückzunehmen. Nichts wurde"
        " geändert."
    ),
    RetractionReasonMissing: lambda x: (
        f"Die Annahme von „{x.position_id}“ besteht weiter, denn ohne Grund wird keine"
        " zurückgenommen; bitte den Grund angeben."
    ),
    StepRefused: lambda x: refusal(x.case_number, x.reason, x.detail),
    **LETTER_SENTENCES,
    **RETURN_SENTENCES,
    **MODEL_SENTENCES,
    **KNOWLEDGE_SENTENCES,
    **DECISION_SENTENCES,
    **ERASING_SENTENCES,
}
