"""A city's own sentence model encodes; what is missing or broken is said in one sentence."""

import os
import sys
from pathlib import Path

import numpy as np
import pytest
from onnx_models import WIDTH, WORDS, word_rows, write_model
from search_encoder import MemoryShelf
from search_entries import TODAY, record

from anfrage.domain.model_errors import ModelBroken, ModelMissing, ModelNeedsPackage
from anfrage.german.messages import sentence
from anfrage.search.base import entries_of
from anfrage.search.meaning import NOT_CALIBRATED, MeaningIndex
from anfrage.search.model import load_model, model_name
from anfrage.search.own_model import OwnModel, Prefixes
from anfrage.search.weights_place import E5_NAME

PREFIXES = Prefixes("frage: ", "text: ")


def needs_packages() -> None:
    """Skip where the extra is not installed; in CI it is."""
    if os.environ.get("CI") != "true":
        pytest.importorskip("onnxruntime", reason="the extra anfrage[onnx] is not installed")
        pytest.importorskip("tokenizers", reason="the extra anfrage[onnx] is not installed")


def mean_of(*words: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    row = word_rows()[[WORDS.index(word) for word in words]].mean(axis=0)
    found: np.ndarray[tuple[int, ...], np.dtype[np.float32]] = row / np.linalg.norm(row)
    return found


def test_a_text_is_the_mean_of_its_tokens_with_the_models_prefix(tmp_path: Path) -> None:
    needs_packages()
    model = load_model(write_model(tmp_path), PREFIXES)
    rows = model.questions(["Die Stadt", "Drohnen die Stadt ein"])
    assert rows.shape == (2, WIDTH)
    assert np.allclose(rows[0], mean_of("frage:", "die", "stadt"), atol=1e-6)
    told = model.passages(["Die Stadt"])
    assert np.allclose(told[0], mean_of("text:", "die", "stadt"), atol=1e-6)
    assert model.passages([]).shape == (0, WIDTH)


def test_padding_beside_a_longer_text_changes_nothing(tmp_path: Path) -> None:
    needs_packages()
    model = OwnModel(write_model(tmp_path), PREFIXES)
    alone = model.questions(["die stadt"])
    beside = model.questions(["die stadt", "drohnen " * 900])
    assert np.allclose(alone[0], beside[0], atol=1e-6)


def test_another_file_or_prefix_is_another_name(tmp_path: Path) -> None:
    one, two = write_model(tmp_path / "eins"), write_model(tmp_path / "zwei")
    (two / "model.onnx").write_bytes((two / "model.onnx").read_bytes() + b"\x00")
    names = {model_name(one, PREFIXES), model_name(two, PREFIXES), model_name(one, Prefixes())}
    assert len(names) == 3
    assert E5_NAME not in names
    assert model_name(None) == E5_NAME


def test_entries_are_found_by_meaning_but_fit_by_words_alone(tmp_path: Path) -> None:
    needs_packages()
    model = load_model(write_model(tmp_path), PREFIXES)
    records = [record("flug", "Luftbild", "Stadt"), record("bad", "Bäder", "Bad öffnet")]
    index = MeaningIndex(entries_of(records, TODAY), model, MemoryShelf())
    drones = index.search("Setzt die Stadt Drohnen ein ?")
    assert drones[0].id == "flug"
    assert drones[0].score <= 100 * NOT_CALIBRATED
    assert index.search("Wann öffnet schwimmen ?")[0].id == "bad"


@pytest.mark.parametrize("damage", ["model.onnx", "tokenizer.json"])
def test_a_broken_file_is_said_in_one_sentence(tmp_path: Path, damage: str) -> None:
    needs_packages()
    (write_model(tmp_path) / damage).write_bytes(b"kaputt")
    with pytest.raises(ModelBroken) as told:
        load_model(tmp_path)
    assert str(tmp_path) in sentence(told.value)


def test_a_missing_tokenizer_is_said_in_one_sentence(tmp_path: Path) -> None:
    (write_model(tmp_path) / "tokenizer.json").unlink()
    with pytest.raises(ModelMissing) as told:
        load_model(tmp_path)
    assert "tokenizer.json" in sentence(told.value)


def test_without_the_extra_the_sentence_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(ModelNeedsPackage) as told:
        load_model(write_model(tmp_path))
    assert "pip install anfrage[onnx]" in sentence(told.value)
