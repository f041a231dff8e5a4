"""What is said to each question: answers, joint answers, refusals, references to other papers."""

from collections.abc import Sequence

from anfrage.domain.case import Case, CaseQuestion
from anfrage.domain.letter import LetterDetails, LetterItem, LetterVersion
from anfrage.domain.treatment import QuestionTreatment, Treatment
from anfrage.german import treatment_words as words


def letter_items(case: Case, version: LetterVersion) -> tuple[LetterItem, ...]:
    """Return our questions once each, as asked and in their order, with what is said to them.

    A group of questions with one answer: where they follow each other, the answer stands under
    the last of them; else under the first, and the others refer to it. What is not public stays
    out of the public version with all that would give it away.
    """
    asked = case.own_questions
    groups = _groups(case.details, asked)
    return tuple(_item(case, at, groups.get(at, (at,)), version) for at in range(len(asked)))


def withholds(details: LetterDetails) -> bool:
    """Whether the public letter of a case says less than the full one."""
    return bool(details.full_only_enclosures) or any(
        one.kind is Treatment.NONPUBLIC for one in details.treatments
    )


def hidden_questions(case: Case, version: LetterVersion) -> frozenset[str]:
    """Return the numbers of the questions whose answers a version withholds.

    One question that is not public withholds the joint answer of its whole group.
    """
    if version is LetterVersion.FULL:
        return frozenset()
    asked = case.own_questions
    groups = _groups(case.details, asked)
    numbers = [one.question.number for one in asked]
    found = set()
    for at, number in enumerate(numbers):
        treatment = _treatment(case.details, [numbers[i] for i in groups.get(at, (at,))])
        if treatment is not None and treatment.kind is Treatment.NONPUBLIC:
            found.add(number)
    return frozenset(found)


def enclosures_of(details: LetterDetails, version: LetterVersion) -> tuple[str, ...]:
    """Return the enclosures that a version names; those of the full one alone come last."""
    more = details.full_only_enclosures if version is LetterVersion.FULL else ()
    return (*details.enclosures, *more)


def _groups(details: LetterDetails, asked: Sequence[CaseQuestion]) -> dict[int, tuple[int, ...]]:
    """Return for each question in a group the places of all of them, in order."""
    found: dict[int, tuple[int, ...]] = {}
    for group in details.joint:
        places = tuple(
            at for at, one in enumerate(asked) if one.question.number in group and at not in found
        )
        if len(places) > 1:
            found.update(dict.fromkeys(places, places))
    return found


def _item(case: Case, at: int, group: tuple[int, ...], version: LetterVersion) -> LetterItem:
    asked = case.own_questions
    question = asked[at].question
    members = [asked[i] for i in group]
    treatment = _treatment(case.details, [one.question.number for one in members])
    hidden = (
        treatment is not None
        and treatment.kind is Treatment.NONPUBLIC
        and version is not LetterVersion.FULL
    )
    own = _treatment(case.details, [question.number])
    wording_hidden = hidden and own is not None and own.wording_too
    wording = words.WORDING_WITHHELD if wording_hidden else question.text
    followed = group == tuple(range(group[0], group[0] + len(group)))
    bearer = group[-1] if followed else group[0]
    number = asked[bearer].question.number
    if at != bearer and followed:
        return LetterItem(question.number, wording, "", answered_with=number)
    if at != bearer:
        return LetterItem(question.number, wording, words.joint_elsewhere(number))
    text, open_parts = _said(members)
    if hidden and treatment is not None:
        text, open_parts = words.withheld(treatment.ground), ()
    elif treatment is not None:
        text = _treated(treatment, text, case.details)
    if text and len(members) > 1:
        text = f"{words.joint_lead([one.question.number for one in members])}\n\n{text}"
    return LetterItem(question.number, wording, text, open_parts)


def _treatment(details: LetterDetails, numbers: Sequence[str]) -> QuestionTreatment | None:
    """Return what was decided on any of these questions; what is not public goes first."""
    found = [one for one in details.treatments if one.question in numbers]
    return min(found, key=lambda one: one.kind is not Treatment.NONPUBLIC, default=None)


def _said(members: Sequence[CaseQuestion]) -> tuple[str, tuple[str, ...]]:
    """Return the texts of the members, one after the other, and what they leave open."""
    given = [one for one in members if not one.answer.empty]
    parts = tuple(one.question.parts[i].text for one in given for i in one.answer.open_parts)
    return "\n\n".join(one.answer.text.strip() for one in given), parts


def _treated(treatment: QuestionTreatment, text: str, details: LetterDetails) -> str:
    ground = treatment.ground
    if treatment.kind is Treatment.DECLINED:
        lead = words.declined(ground)
    elif treatment.kind is Treatment.REFERRED:
        lead = words.referred(ground)
    elif treatment.kind is Treatment.ENCLOSED:
        known = [*details.enclosures, *details.full_only_enclosures]
        place = known.index(ground) + 1 if len(known) > 1 and ground in known else 0
        lead = words.enclosed("" if ground in known else ground, place)
    elif not text:
        return ""  # still to be answered in the full letter
    else:
        lead = words.nonpublic_lead(ground)
    return f"{lead}\n\n{text}" if text else lead
