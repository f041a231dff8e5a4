"""All checks of a letter, in the order in which a reader meets what they find."""

from collections.abc import Callable, Iterator
from typing import Final

from anfrage.domain.proof import ProofFinding, Severity
from anfrage.steps.proofing.ages import find_old_facts
from anfrage.steps.proofing.agreement import find_contradictions
from anfrage.steps.proofing.answers import find_doubtful_parts, find_open_questions
from anfrage.steps.proofing.entries import find_stale_entries
from anfrage.steps.proofing.gaps import find_gaps
from anfrage.steps.proofing.gendering import find_gender_forms
from anfrage.steps.proofing.law import find_outdated_law
from anfrage.steps.proofing.material import ProofMaterial
from anfrage.steps.proofing.personal import find_personal_data
from anfrage.steps.proofing.premises import find_premises
from anfrage.steps.proofing.questions import find_changed_questions
from anfrage.steps.proofing.salutations import find_wrong_salutation
from anfrage.steps.proofing.sentence_lengths import find_long_sentences
from anfrage.steps.proofing.spelling import find_misspelt_words

Check = Callable[[ProofMaterial], Iterator[ProofFinding]]

CHECKS: Final[tuple[Check, ...]] = (
    find_wrong_salutation,
    find_open_questions,
    find_doubtful_parts,
    find_changed_questions,
    find_stale_entries,
    find_old_facts,
    find_contradictions,
    find_premises,
    find_gaps,
    find_personal_data,
    find_outdated_law,
    find_gender_forms,
    find_long_sentences,
    find_misspelt_words,
)


def proof_letter(material: ProofMaterial) -> tuple[ProofFinding, ...]:
    """Return what the checks find, question by question, then the letter; each once."""
    order = {one.question_id: at for at, one in enumerate(material.items, 1)}
    found = [
        one
        for check in CHECKS
        for one in check(material)
        if material.rules.severity(one.kind) is not Severity.OFF
    ]
    found.sort(key=lambda one: (order.get(one.place.question_id, len(order) + 1), one.place.start))
    return tuple(dict.fromkeys(found))
