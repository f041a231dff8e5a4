"""A city's own sentence model in the form of ONNX: a folder with model.onnx and tokenizer.json.

The packages that run it (onnxruntime, tokenizers) are an extra and imported here alone. A text's
vector is the mean of its token states, scaled to length 1, as sentence-transformers has it; a model
that gives one vector a text (two dimensions) is taken as it is.
"""

import hashlib
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from anfrage.domain.model_errors import ModelBroken, ModelMissing, ModelNeedsPackage

if TYPE_CHECKING:
    from anfrage.search.weights import Floats

MODEL_FILE: Final = "model.onnx"
TOKENIZER_FILE: Final = "tokenizer.json"
EXTRA: Final = "anfrage[onnx]"

LONGEST: Final = 512
"""Tokens of a text that are read; longer ones are cut, as most such models were trained."""

AT_ONCE: Final = 16  # texts that are computed together
_STATES_OF_TOKENS: Final = 3  # dimensions of an output that has a row for each token


class Prefixes(NamedTuple):
    """What a model expects in front of a question and of a text that may answer."""

    asked: str = "query: "
    told: str = "passage: "


def is_own_model(place: Path) -> bool:
    """Whether `place` is a folder with a model of the city's own."""
    return (place / MODEL_FILE).is_file()


def own_model_name(folder: Path, prefixes: Prefixes) -> str:
    """Return what the model's vectors are kept under: another file, another name.

    Raises:
        ModelMissing: A file is missing.
        ModelBroken: A file cannot be read.
    """
    try:
        files = [(folder / name).stat() for name in (MODEL_FILE, TOKENIZER_FILE)]
        marks = tuple((one.st_size, one.st_mtime_ns) for one in files)
        return _name(folder, prefixes, marks)
    except FileNotFoundError as error:
        raise ModelMissing(str(error.filename or folder)) from error
    except OSError as error:
        raise ModelBroken(str(folder)) from error


@lru_cache(maxsize=4)
def _name(folder: Path, prefixes: Prefixes, _marks: object) -> str:
    digest = hashlib.sha256("\0".join(prefixes).encode())
    for name in (MODEL_FILE, TOKENIZER_FILE):
        with (folder / name).open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return f"onnx-{digest.hexdigest()}"


class OwnModel:
    """Encodes with a city's own model; safe to use from several threads, one thread each."""

    def __init__(self, folder: Path, prefixes: Prefixes) -> None:
        """Load the model.

        Raises:
            ModelNeedsPackage: onnxruntime or tokenizers are not installed.
            ModelMissing, ModelBroken: A file is missing, or no such model.
        """
        self.name = own_model_name(folder, prefixes)
        self._prefixes = prefixes
        try:
            import onnxruntime
            from tokenizers import Tokenizer
        except ImportError as error:
            raise ModelNeedsPackage(EXTRA) from error
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4
        try:
            self._tokenizer: Any = Tokenizer.from_file(str(folder / TOKENIZER_FILE))
            self._session: Any = onnxruntime.InferenceSession(
                str(folder / MODEL_FILE), options, providers=["CPUExecutionProvider"]
            )
            self._tokenizer.enable_truncation(LONGEST)
            self._tokenizer.enable_padding()
            self._wanted = {one.name for one in self._session.get_inputs()}
            width = self._encode(["", "Wort"]).shape[-1]
        except Exception as error:  # both packages raise just that for files that are no model
            raise ModelBroken(str(folder)) from error
        import numpy as np

        self.mean: Floats = np.zeros(width, np.float32)

    def questions(self, texts: Sequence[str]) -> "Floats":
        """Return a row of length 1 for each question."""
        return self._batches([self._prefixes.asked + text for text in texts])

    def passages(self, texts: Sequence[str]) -> "Floats":
        """Return a row of length 1 for each text that may answer."""
        return self._batches([self._prefixes.told + text for text in texts])

    def _batches(self, texts: Sequence[str]) -> "Floats":
        import numpy as np

        starts = range(0, len(texts), AT_ONCE)
        rows = [self._encode(texts[start : start + AT_ONCE]) for start in starts]
        return np.concatenate([np.zeros((0, len(self.mean)), np.float32), *rows])

    def _encode(self, texts: Sequence[str]) -> "Floats":
        import numpy as np

        from anfrage.search.weights import unit

        plain = [unicodedata.normalize("NFC", text) for text in texts]
        found = self._tokenizer.encode_batch(plain)
        tokens = {
            "input_ids": np.array([one.ids for one in found], np.int64),
            "attention_mask": np.array([one.attention_mask for one in found], np.int64),
            "token_type_ids": np.array([one.type_ids for one in found], np.int64),
        }
        given = {name: values for name, values in tokens.items() if name in self._wanted}
        states = np.asarray(self._session.run(None, given)[0], np.float32)
        if states.ndim == _STATES_OF_TOKENS:
            mask = tokens["attention_mask"][:, :, None].astype(np.float32)
            states = (states * mask).sum(axis=1) / np.maximum(mask.sum(axis=1), 1)
        return unit(states)
