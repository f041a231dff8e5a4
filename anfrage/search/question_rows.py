"""A question as vectors: by itself, with what surrounds it, and turned towards positions."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from anfrage.search.encoder import Encoder
from anfrage.search.rewording import reworded
from anfrage.search.weights import Floats, unit
from anfrage.search.weights_place import E5_NAME

CONTEXT_WEIGHT: Final = 0.3
"""Weight of the inquiry's title beside the question's 1. Measured on council answers, recall@1/5/10
by meaning alone: 0 gives .42/.67/.74, .3 .44/.70/.79, .5 .40/.73/.80."""


@dataclass(frozen=True, slots=True)
class QuestionRows:
    """A question as rows of length 1.

    Attributes:
        alone: The question by itself.
        around: What surrounds it; zeros if nothing does.
        mixed: Both.
        reworded: Both, turned towards curated entries that say it in other words.
    """

    alone: Floats
    around: Floats
    mixed: Floats
    reworded: Floats


def question_rows(question: str, context: str, encoder: Encoder) -> QuestionRows:
    """Return the rows for a question; `context` may be empty."""
    texts = [question, context] if context.strip() else [question]
    rows = unit(encoder.questions(texts) - encoder.mean)
    alone = rows[0]
    around = rows[1] if len(rows) > 1 else np.zeros_like(alone)
    mixed = unit((alone + np.float32(CONTEXT_WEIGHT) * around)[None])[0]
    turned = reworded(mixed) if encoder.name == E5_NAME else mixed
    return QuestionRows(alone, around, mixed, turned)
