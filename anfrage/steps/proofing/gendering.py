"""Whether a letter names people of all genders in one way, and in the office's."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from anfrage.domain.proof import GenderForm, ProofFinding, ProofKind
from anfrage.steps.proofing.material import ProofItem, ProofMaterial
from anfrage.steps.proofing.quotations import without_quotations

# Forms with a sign stand inside of words, too ("Bürger*innenrat"), and behind pronouns ("jede*r").
_FORMS: Final = {
    GenderForm.STAR: re.compile(
        r"\b[A-ZÄÖÜ][\wäöüß-]*\*(?:innen|in|r|n)\w*|\b[a-zäöüß]{2,}e\*[nrms]\b"
    ),
    GenderForm.COLON: re.compile(
        r"\b[A-ZÄÖÜ][\wäöüß-]*[a-zäöüß]:(?:innen|in)\w*|\b[a-zäöüß]{2,}e:[nrms]\b"
    ),
    GenderForm.UNDERSCORE: re.compile(r"\b[A-ZÄÖÜ][a-zäöüß-]*_(?:innen|in)(?![A-ZÄÖÜ])[a-zäöüß]*"),
    GenderForm.DOT: re.compile(r"\b[A-ZÄÖÜ][a-zäöüß-]*[·•](?:innen|in)\b"),
    GenderForm.SLASH: re.compile(
        r"\b[A-ZÄÖÜ][\wäöüß-]*/-?(?:innen|in)\b|\b[A-ZÄÖÜ][\wäöüß-]*(?:e|er)/-?[nr]\b"
    ),
    GenderForm.BRACKET: re.compile(r"\b[A-ZÄÖÜ][\wäöüß-]*\(-?(?:innen|in|r|n)\)\w*"),
    # "LinkedIn", "LogIn" and "PlugIn" are no people.
    GenderForm.CAPITAL: re.compile(
        r"\b[A-ZÄÖÜ][a-zäöüß-]+Innen\w*|\b[A-ZÄÖÜ][a-zäöüß-]*(?:er|ent|ist|ant|at|or|eur|og|ge)In\b"
    ),
}
_PAIR: Final = re.compile(
    r"\b(?P<one>[A-ZÄÖÜ][\wäöüß-]{2,}) (?:und|oder|bzw\.|beziehungsweise|sowie|und/oder)"
    r" (?:[a-zäöüß]+ ){0,2}(?P<other>[A-ZÄÖÜ][\wäöüß-]{2,})\b"
)
_FEMALE: Final = re.compile(r"(?:in|innen)$")
_PLAIN: Final = str.maketrans("äöü", "aou")


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
    text = without_quotations(one.item.answer)
    places = [
        (found.start(), form, found.span(), found.group())
        for form, pattern in _FORMS.items()
        for found in pattern.finditer(text)
    ]
    places += [
        (found.start(), GenderForm.PAIR, found.span(), found.group())
        for found in _PAIR.finditer(text)
        if _is_pair(found["one"], found["other"])
    ]
    for _, form, span, group in sorted(places):
        yield form, span, group


def _is_pair(one: str, other: str) -> bool:
    """Whether both are the same people, one of them women: "Ärztinnen und Ärzte"."""
    first, second = _FEMALE.search(one), _FEMALE.search(other)
    if bool(first) is bool(second):
        return False
    woman, man = (one, other) if first else (other, one)
    stem = _FEMALE.sub("", woman).casefold().translate(_PLAIN).removesuffix("e")
    return len(stem) > 1 and man.casefold().translate(_PLAIN).startswith(stem)
