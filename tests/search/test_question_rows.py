"""A question becomes rows: alone, with its title, and turned towards what says it otherwise."""

import numpy as np
from search_encoder import LetterEncoder

from anfrage.search.question_rows import question_rows
from anfrage.search.rewording import FILE, WIDTH, reworded
from anfrage.search.weights import unit


def test_only_the_model_that_the_map_was_trained_for_is_turned() -> None:
    rows = question_rows("Wie viele Köpfe sind befasst?", "Soziale Medien", LetterEncoder())
    assert np.array_equal(rows.reworded, rows.mixed)


def test_a_turned_row_has_length_one_and_is_still_near_itself() -> None:
    dice = np.random.default_rng(1)
    for row in unit(dice.standard_normal((20, WIDTH), np.float32)):
        turned = reworded(row)
        assert abs(float(np.linalg.norm(turned)) - 1) < 1e-5
        assert 0.5 < float(turned @ row) < 0.999


def test_the_map_is_whole_and_finite() -> None:
    matrix = np.frombuffer(FILE.read_bytes(), "<f2")
    assert matrix.size == WIDTH * WIDTH
    assert np.isfinite(matrix).all()
