"""Whether a letter names people of all genders in one way, and in the office's."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from anfrage.domain.proof import GenderForm, ProofFinding, ProofKind
from anfrage.steps.proofing.material import ProofItem, ProofMaterial

_FORMS: Final = {
    GenderForm.STAR: re.compile(r"\b[A-ZÄÖÜ][\wäöüß-]*\*(?:innen|in|r|n)\b"),
    GenderForm.COLON: re.compile(r"\b[A-ZÄÖÜ][\wäöüß-]*[a-zäöüß]:(?:innen|in)\b"),
    GenderForm.UNDERSCORE: re.compile(r"\b[A-ZÄÖÜ][a-zäöüß-]*_(?:innen|in)\b"),
    GenderForm.SLASH: re.compile(r"\b[A-ZÄÖÜ][\wäöüß-]*/-?(?:innen|in)\b"),
    GenderForm.CAPITAL: re.compile(r"\b[A-ZÄÖÜ][a-zäöüß-]+(?:Innen|In)\b"),
    GenderForm.PAIR: re.compile(
        r"\b([A-ZÄÖÜ][a-zäöüß-]{2,}?)e?(?:innen|in) (?:und|oder|bzw\.|sowie) (?:\w+ )?"
        r"\1[a-zäöüß]*\b"
        r"|\b([A-ZÄÖÜ][a-zäöüß-]{2,}?)[ern]{0,2} (?:und|oder|bzw\.|sowie) (?:\w+ )?\2(?:innen|in)\b"
    ),
}
_QUOTED: Final = re.compile(r"„[^“”]*[“”]|\"[^\"]*\"")


def find_gender_forms(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find forms in the answers that are not the office's, or not the letter's usual one.

    Questions and quotations keep their own form. Where the office has no rule, the form that
    the letter uses most (at first, where equal) counts as its own.
    """
    found = [
        (form, one, *place, text)
        for one in material.answered()
        for form, place, text in _forms(one)
    ]
    if not found:
        return
    wanted = material.rules.gender_form or Counter(each[0] for each in found).most_common(1)[0][0]
    for form, one, start, end, text in found:
        if form is not wanted:
            yield ProofFinding(
                ProofKind.GENDER_FORM, one.place(start, end), text, wanted.value, form.value
            )


def _forms(one: ProofItem) -> Iterator[tuple[GenderForm, tuple[int, int], str]]:
    text = _QUOTED.sub(lambda found: " " * len(found.group()), one.item.answer)
    places = [
        (found.start(), form, found.span(), found.group())
        for form, pattern in _FORMS.items()
        for found in pattern.finditer(text)
    ]
    for _, form, span, group in sorted(places):
        yield form, span, group
