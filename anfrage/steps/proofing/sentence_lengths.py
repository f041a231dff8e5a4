"""Sentences that are too long to be understood at first reading."""

import re
from collections.abc import Iterator
from typing import Final

from anfrage.domain.proof import ProofFinding, ProofKind
from anfrage.steps.proofing.material import ProofMaterial
from anfrage.steps.proofing.prose import sentences_of

_WORD: Final = re.compile(r"\w[\w.,:/*-]*")


def find_long_sentences(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find sentences of the answers with more words than the office allows; tables have none."""
    for one in material.answered():
        for sentence in sentences_of(one.item.answer):
            words = len(_WORD.findall(sentence.text))
            if words > material.rules.most_words and "|" not in sentence.text:
                yield ProofFinding(
                    ProofKind.SENTENCE_LONG, one.place(sentence.start, sentence.end),
                    sentence.text, str(words),
                )  # fmt: skip
