"""Whether the letter repeats the questions as they were asked."""

import re
from collections.abc import Iterator
from typing import Final

from anfrage.domain.proof import ProofFinding, ProofKind
from anfrage.steps.proofing.material import ProofMaterial

_HYPHEN: Final = re.compile(r"(?<=\w)[-\u00ad]\s+(?=[a-zäöüß])|\u00ad")
# Numbers of questions and sub-items may stand in the paper and not in the letter.
_COUNTED: Final = re.compile(r"\d{1,2}")
_NOT_A_WORD: Final = re.compile(r"[^\w*:/%€§]+")


def find_changed_questions(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find questions that read otherwise than in the inquiry.

    White space, hyphens at line ends and quotation marks may differ; words, their order, and
    forms such as "Einwohner*innen" may not. A question may be longer than its place in the paper,
    where the paper goes on so; a shorter one has lost something that was asked.
    """
    paper = _plain(material.case.inquiry.text)
    for one in material.items:
        said = _plain(one.item.question)
        span = one.question.span
        asked = material.case.inquiry.text[span.start : span.end]
        whole = _plain(asked)
        if not paper or said == whole or (said in paper and not _shortened(said, whole)):
            continue
        yield ProofFinding(
            ProofKind.QUESTION_CHANGED, one.place(part="question"), one.item.question,
            " ".join((asked or one.question.text).split()),
        )  # fmt: skip


def _shortened(said: str, asked: str) -> bool:
    """Whether `said` is `asked` without its beginning or its end."""
    return asked != said and f" {said} " in f" {asked} "


def _plain(text: str) -> str:
    words = _NOT_A_WORD.sub(" ", _HYPHEN.sub("", text)).casefold().split()
    return " ".join(one for one in words if len(one) > 1 and not _COUNTED.fullmatch(one))
