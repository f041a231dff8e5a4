"""What is said when the language model cannot be used."""

from collections.abc import Callable
from typing import Any, Final

from anfrage.domain.errors import AnfrageError
from anfrage.domain.model_errors import ModelBroken, ModelMissing, ModelNeedsPackage

_NONE: Final = "Das Sprachmodell für die Suche nach Bedeutung ist nicht installiert"


def _missing(error: ModelMissing) -> str:
    where = f"Unter „{error.path}“ liegt kein Sprachmodell" if error.path else _NONE
    return (
        f"{where}. Gesucht wird nur nach Worten, gespeichert ist alles; wo die Modelldatei liegt,"
        " sagt der Schlüssel „suche.modell“ in einstellungen.toml."
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
