"""Sentences for failures with facts, presences and the check before signing."""

from collections.abc import Callable
from typing import Any, Final

from anfrage.domain import knowledge_errors as e
from anfrage.domain.errors import AnfrageError

_MOST_SHOWN: Final = 5
_DICTIONARY_PROBLEMS: Final = {
    "missing": "die Datei fehlt oder lässt sich nicht lesen",
    "no_package": "für .dic-Dateien wird das Python-Paket „chunspell“ gebraucht",
    "broken": "die Datei ist kein Hunspell-Wörterbuch, oder die .aff-Datei daneben fehlt",
}
ENTRY_PROBLEMS: Final = {
    "key": "die Kennung besteht aus Kleinbuchstaben ohne Umlaute, Ziffern und Trennzeichen",
    "missing": "die Angabe fehlt",
    "number": "das ist keine Zahl, oder sie lässt sich auf zwei Arten lesen",
    "date": "das ist kein Datum",
    "order": "das Ende liegt vor dem Beginn",
    "unknown": "diese Angabe gibt es nicht",
    "choice": "dieser Wert ist nicht vorgesehen",
    "text": "hier wird Text erwartet",
    "toml": "die Schreibweise ist kein gültiges TOML",
    "known_key": "die Kennung gibt es schon (mit --ersetzen entsteht eine neue Fassung)",
}


def _listed(names: tuple[str, ...]) -> str:
    more = len(names) - _MOST_SHOWN
    rest = f" und {more} weitere" if more > 0 else ""
    return ", ".join(f"„{one}“" for one in names[:_MOST_SHOWN]) + rest


def _refused(error: e.EntriesRefused) -> str:
    shown = "; ".join(error.problems[:_MOST_SHOWN])
    more = len(error.problems) - _MOST_SHOWN
    rest = f"; und {more} weitere" if more > 0 else ""
    bad = "ein Eintrag ist" if len(error.problems) == 1 else f"{len(error.problems)} Einträge sind"
    return (
        f"Es wurde nichts übernommen, denn {bad} fehlerhaft ({shown}{rest}); bitte berichtigen und"
        " den Import wiederholen."
    )


def _not_replaced(error: e.ReplacementRefused) -> str:
    if error.circle:
        return (
            f"„{error.position_id}“ kann nicht durch „{error.successor}“ ersetzt werden: Die"
            f" Verweise führen im Kreis ({' → '.join(error.circle)}). Es wurde nichts geändert;"
            " bitte die Position angeben, die tatsächlich gilt."
        )
    meant = f" Meinten Sie „{error.nearest}“?" if error.nearest else ""
    return (
        f"„{error.position_id}“ kann nicht durch „{error.successor}“ ersetzt werden, denn diese"
        f" Position gibt es nicht.{meant} Es wurde nichts geändert; bitte eine vorhandene Kennung"
        " angeben."
    )


_FIELDS: Final = {
    "key": "Kennung", "title": "Titel", "value": "Wert", "unit": "Einheit", "as_of": "Stand",
    "owner": "Zuständig", "months": "Höchstalter in Monaten", "channel": "Kanal",
    "since": "seit", "until": "bis", "review_on": "Wiedervorlage",
}  # fmt: skip


KNOWLEDGE_SENTENCES: Final[dict[type[AnfrageError], Callable[[Any], str]]] = {
    e.EntryChanged: lambda x: (
        f"„{x.key}“ wurde inzwischen an anderer Stelle geändert. Es wurde nichts überschrieben;"
        " bitte den Eintrag neu ansehen und den Schritt wiederholen."
    ),
    e.VersionUnknown: lambda x: (
        f"Eine Fassung {x.version} von „{x.position_id}“ gibt es nicht. Es wurde nichts geändert;"
        f" bitte eine Fassung von 1 bis {x.newest} angeben."
    ),
    e.EntryUnknown: lambda x: (
        f"Einen Eintrag „{x.key}“ gibt es nicht."
        f"{f' Meinten Sie „{x.nearest}“?' if x.nearest else ''} Es wurde nichts geändert; die"
        " Liste zeigt alle Einträge."
    ),
    e.EntryExists: lambda x: (
        f"Einen Eintrag „{x.key}“ gibt es schon. Es wurde nichts geändert; bitte eine andere"
        " Kennung wählen oder den vorhandenen ändern."
    ),
    e.EntryRefused: lambda x: (
        f"„{x.key}“ lässt sich so nicht aufnehmen ({_FIELDS.get(x.field, x.field)}:"
        f" {ENTRY_PROBLEMS.get(x.reason, x.reason)}). Es wurde nichts geändert; bitte die Angabe"
        " berichtigen."
    ),
    e.EntriesRefused: _refused,
    e.FactInUse: lambda x: (
        f"Die Kennzahl „{x.key}“ steht noch in {_listed(x.positions)}. Sie wurde nicht gelöscht;"
        " bitte zuerst diese Positionen ändern."
    ),
    e.ReplacementRefused: _not_replaced,
    e.FindingUnknown: lambda x: (
        f"In der Prüfliste von {x.case_number} steht keine Beanstandung „{x.key}“ (mehr). Es wurde"
        " nichts vermerkt; bitte die Prüfliste neu ansehen."
    ),
    e.ReasonTooShort: lambda x: (
        f"Dafür wird ein Grund gebraucht (mindestens {x.shortest} Zeichen). Es wurde nichts"
        " vermerkt; bitte einen Grund angeben, den andere nachvollziehen können."
    ),
    e.DictionaryUnusable: lambda x: (
        f"Das Wörterbuch {x.path} lässt sich nicht verwenden"
        f" ({_DICTIONARY_PROBLEMS.get(x.reason, x.reason)}). Der Brief ist unverändert; bitte in"
        " den Einstellungen [pruefliste] woerterbuch berichtigen oder leeren."
    ),
}
