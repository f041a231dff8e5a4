"""What is said when the language model cannot be used."""

from collections.abc import Callable
from typing import Any, Final

from anfrage.domain.errors import AnfrageError
from anfrage.domain.model_errors import ModelBroken, ModelMissing, ModelNeedsPackage

_NONE: Final = (
    "Das Sprachmodell für die Suche nach Bedeutung ist nicht installiert. Gesucht wird nur nach"
    " Worten, gespeichert ist alles; bitte die Modelldatei (docs/modell.md) in"
    " einstellungen.toml unter „suche.modell“ eintragen."
)


def _missing(error: ModelMissing) -> str:
    if not error.path:
        return _NONE
    return (
        f"Unter „{error.path}“ liegt kein Sprachmodell. Gesucht wird nur nach Worten, gespeichert"
        " ist alles; bitte die Modelldatei dorthin kopieren (docs/modell.md) oder den Schlüssel"
        " „suche.modell“ in einstellungen.toml berichtigen."
    )


MODEL_SENTENCES: Final[dict[type[AnfrageError], Callable[[Any], str]]] = {
    ModelMissing: _missing,
    ModelBroken: lambda x: (
        f"Die Datei „{x.path}“ ist nicht das Sprachmodell, das hierher gehört, oder unvollständig."
        " Gesucht wird nur nach Worten, gespeichert ist alles; bitte die Datei neu kopieren."
    ),
    ModelNeedsPackage: lambda x: (
        "Für ein eigenes Sprachmodell fehlt ein Zusatzpaket. Gesucht wird nur nach Worten,"
        f" gespeichert ist alles; bitte „pip install {x.package}“ ausführen."
    ),
}
