"""The language model of an office: loaded when first needed, or known to be missing."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from anfrage.domain.errors import AnfrageError

if TYPE_CHECKING:
    from anfrage.search.paced import PacedEncoder


class Encoding:
    """Holds the model. Safe to use from several threads: it is loaded once."""

    def __init__(self, folder: Path, chosen: str, asked: str = "", told: str = "") -> None:
        """Take the office's folder and the place of the model, relative to it; "" for none.

        `asked` and `told` are what a model of the city's own expects in front of texts.
        """
        self._chosen = folder / Path(chosen).expanduser() if chosen else None
        self._prefixes = (asked, told)
        self._lock = threading.Lock()
        self._encoder: PacedEncoder | None = None
        self._hindrance: AnfrageError | None = None

    def encoder(self) -> "PacedEncoder | None":
        """Return the model, loaded in about half a second; `None` where it cannot be used."""
        with self._lock:
            if self._encoder is None and self._hindrance is None:
                self._load()
            return self._encoder

    @property
    def own_model(self) -> bool:
        """Whether a model of the city's own was loaded."""
        from anfrage.search.weights_place import E5_NAME

        return self._encoder is not None and self._encoder.name != E5_NAME

    @property
    def name(self) -> str:
        """What the model's vectors are kept under; it need not be loaded for that.

        Where the city's own model cannot be read it is no model's: all vectors can be made anew.
        """
        from anfrage.search.model import model_name
        from anfrage.search.own_model import Prefixes

        try:
            return model_name(self._chosen, Prefixes(*self._prefixes))
        except AnfrageError:
            return ""

    @property
    def hindrance(self) -> AnfrageError | None:
        """Why there is no model; `None` where there is one, or nobody asked yet."""
        return self._hindrance

    def _load(self) -> None:
        from anfrage.search.model import load_model
        from anfrage.search.own_model import Prefixes

        try:
            model = load_model(self._chosen, Prefixes(*self._prefixes))
        except AnfrageError as error:
            self._hindrance = error
            return
        from anfrage.search.paced import PacedEncoder

        self._encoder = PacedEncoder(model)
