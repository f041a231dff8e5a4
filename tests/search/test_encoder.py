"""The encoder reads its weights and makes the vectors that the model means."""

import unicodedata

import numpy as np
import pytest
from weights import encoder, weights

weights()  # or the module is skipped


def cosine(one: str, other: str) -> float:
    rows = encoder().questions([one, other]) - encoder().mean
    return float(rows[0] @ rows[1] / np.linalg.norm(rows[0]) / np.linalg.norm(rows[1]))


def test_near_meanings_are_nearer_than_far_ones() -> None:
    assert cosine("Lohn", "Gehalt") > cosine("Lohn", "Winterdienst") + 0.1


def test_a_text_has_one_vector_alone_and_among_others() -> None:
    texts = ["Wie viele Stellen gibt es?", "Kurz.", "Was kostet die Betreuung der Kanäle im Jahr?"]
    together = encoder().questions(texts)
    alone = np.concatenate([encoder().questions([text]) for text in texts])
    assert np.abs(together - alone).max() < 1e-4
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-4)


def test_composed_and_decomposed_text_mean_the_same() -> None:
    text = "Märkte, Straßen und Gebühren"
    rows = encoder().passages([text, unicodedata.normalize("NFD", text)])
    assert np.array_equal(rows[0], rows[1])


@pytest.mark.parametrize(
    "text", ["", " ", "\ud800", "💡🚲", "x" * 3000, "Satz. " * 900, "[b]{{ x }}"]
)
def test_odd_text_has_a_vector(text: str) -> None:
    row = encoder().passages([text])
    assert row.shape == (1, 384)
    assert np.isfinite(row).all()


def test_no_texts_have_no_vectors() -> None:
    assert encoder().questions([]).shape == (0, 384)
