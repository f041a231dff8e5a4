"""Words about anchors, deletion and the clock."""

from typing import Final

ANCHORED: Final = "Ereignis {seq}, Prüfsumme beginnt mit {digits}: notiert."
ANCHOR_HOLDS: Final = (
    "Die Kette enthält jeden notierten Stand unverändert. Das zeigt Änderungen bis zum letzten"
    " notierten Stand, spätere nicht."
)
ANCHOR_BROKEN: Final = (
    "Die Kette hat den am {at} notierten Stand (Ereignis {seq}) nicht mehr: Sie wurde gekürzt oder"
    " neu geschrieben. Es wurde nichts verändert; bitte nicht weiterarbeiten und mit der letzten"
    " Sicherung vergleichen."
)
KEPT_UNTIL: Final = "aufzubewahren bis {day}"
ERASE_CONFIRM: Final = (
    "Löschen lässt sich nicht rückgängig machen. Es wurde nichts gelöscht; bitte mit"
    " „--bestaetigung {number}“ bestätigen."
)
ERASED: Final = "{number}: Inhalte gelöscht, {events} Ereignisse ohne Inhalt; die Kette ist ganz."
CLOCK_BACK: Final = (
    "Hinweis: Die Uhr ging vor Ereignis {seq} zurück. Die Reihenfolge der Ereignisse gilt weiter,"
    " ihre Zeiten sind dort ungenau."
)
