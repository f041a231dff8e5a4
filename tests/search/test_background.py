"""Questions of councils as vectors: rows, their mean, and how usual a question is."""

import numpy as np

from anfrage.search.background import WIDTH, background, familiarity, mean_question
from anfrage.search.weights import unit


def test_there_are_hundreds_of_rows_of_length_1() -> None:
    rows = background()
    assert rows.shape[0] > 400
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert mean_question().shape == (WIDTH,)


def test_what_is_asked_often_is_more_familiar_than_anything_at_random() -> None:
    asked = unit(background()[:50] - mean_question())
    other = unit(np.random.default_rng(5).normal(size=(50, WIDTH)).astype(np.float32))
    assert np.mean([familiarity(row) for row in asked]) > 0.3
    assert np.mean([familiarity(row) for row in other]) < 0.2
