"""Letters with one planted fault each, and clean ones.

`steps/proofing/letters.json` was written with the checks, `other_letters.json` by another person
who did not know them, `unseen_letters.json` after both, in other words and on other subjects.
`further_letters.json` holds faults and clean letters of the kinds that are hardest to tell apart:
parts that are left out or answered in other words, names of history, offices and buildings.
"""

import json
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from anfrage.domain.answer import AnswerOrigin, DraftAnswer, EntryUse
from anfrage.domain.case import Case, CaseQuestion
from anfrage.domain.fact import Fact, FactRecord
from anfrage.domain.inquiry import Inquirer, Inquiry, Part, Question, Span
from anfrage.domain.letter import Letter, LetterItem, Sender, Signer
from anfrage.domain.position import Position, PositionRecord, Publicity
from anfrage.domain.proof import GenderForm, ProofRules
from anfrage.steps.fact_filling import fill_facts
from anfrage.steps.proofing.material import EarlierAnswer, ProofItem, ProofMaterial, UsedEntry
from anfrage.steps.splitting.parting import part_question

FOLDER = Path(__file__).parent / "steps" / "proofing"
TODAY = date(2026, 11, 23)
PEOPLE = {
    "f": ("Stadträtin Clara Feldkamp", "Fraktion Grüne Mitte", "Sehr geehrte Frau Feldkamp,"),
    "l": (
        "Stadtrat Jakob Lindner",
        "Fraktion Bürger für Musterlingen",
        "Sehr geehrter Herr Lindner,",
    ),
}
FORMS = {"f": "Frau", "l": "Herrn"}
SENDER = Sender(
    "Stadt Musterlingen", "Musterlingen", "Die Oberbürgermeisterin", "Pressestelle",
    "Rathausplatz 1", "99999", "01234 567-0", "pressestelle@musterlingen.example",
    "www.musterlingen.example", "Jonas Beispiel",
)  # fmt: skip


@cache
def letters(name: str = "letters.json") -> tuple[dict[str, Any], ...]:
    return tuple(json.loads((FOLDER / name).read_text(encoding="utf-8")))


@cache
def other_letters() -> tuple[dict[str, Any], ...]:
    return letters("other_letters.json")


@cache
def unseen_letters() -> tuple[dict[str, Any], ...]:
    return letters("unseen_letters.json")


@cache
def further_letters() -> tuple[dict[str, Any], ...]:
    return letters("further_letters.json")


def misspelt() -> frozenset[str]:
    return frozenset({"barierefrei", "verwaltng", "bibliotehk", "begint"})


@cache
def _vocabulary() -> frozenset[str]:
    each = (*letters(), *other_letters(), *unseen_letters(), *further_letters())
    said = " ".join(q["answer"] for one in each for q in one["questions"])
    return frozenset(re.findall(r"[^\W\d_]+", said.casefold())) - misspelt()


def knows_word(word: str) -> bool:
    """A dictionary that knows every word of the letters but the planted mistakes."""
    return word.casefold() in _vocabulary()


def material(one: dict[str, Any]) -> ProofMaterial:
    """Return what the checks look at for one letter of the file."""
    positions = {p["id"]: _record(p) for p in one.get("positions", [])}
    facts = {f["key"]: FactRecord(_fact(f), 1) for f in one.get("facts", [])}
    asked = [_question(q) for q in one["questions"]]
    name, group, salutation = PEOPLE[one["inquirer"]]
    text = "\n".join(f"{q.number}. {q.text}" for q in asked)
    spans = _spans(text, asked)
    asked = [
        Question(q.number, q.text, s, parts=q.parts) for q, s in zip(asked, spans, strict=True)
    ]
    case = _case(one, asked, Inquirer(name, group), text)
    details = one.get("letter", {})
    person = name.split(maxsplit=1)[1]
    letter = Letter(
        sender=SENDER, addressee=(FORMS[one["inquirer"]], person, group, "Rathausplatz 1"),
        subject="Anfrage nach § 12 der Geschäftsordnung – öffentlich",
        salutation=details.get("salutation", salutation),
        introduction="Ihre Anfrage beantworte ich wie folgt:",
        items=tuple(_item(q) for q in one["questions"]),
        closing="Mit freundlichen Grüßen",
        signer=Signer("Dr. Helene Mustermann", "Oberbürgermeisterin"),
        place="Musterlingen", date=TODAY, reference="AF/012/2026", file_number="PS-7/26",
    )  # fmt: skip
    rules = ProofRules(
        public=details.get("publicity", "öffentlich") == "öffentlich",
        gender_form=GenderForm(one.get("rules", {}).get("gender_form", "")),
    )
    items = tuple(
        ProofItem(
            f"q{q.number}",
            q,
            letter.items[at],
            tuple(one["questions"][at].get("open_parts", ())),
            used=tuple(_used(positions[n], facts) for n in one["questions"][at].get("uses", ())),
            earlier=tuple(_earlier(e) for e in one.get("earlier", []) if e["question"] == q.number),
        )
        for at, q in enumerate(asked)
    )
    return ProofMaterial(case, letter, items, TODAY, rules, facts, knows_word)


def _question(q: dict[str, Any]) -> Question:
    parts = tuple(Part(text) for text in q.get("parts", ())) or part_question(q["text"])
    return Question(q["number"], q["text"], Span(0, 0), parts=parts)


def _spans(text: str, asked: list[Question]) -> list[Span]:
    starts = [text.index(one.text) for one in asked]
    return [Span(at, at + len(one.text)) for at, one in zip(starts, asked, strict=True)]


def _case(one: dict[str, Any], asked: list[Question], who: Inquirer, text: str) -> Case:
    questions = tuple(
        CaseQuestion(
            f"q{question.number}", question,
            DraftAnswer(
                f"q{question.number}", said["answer"], tuple(said.get("open_parts", ())),
                tuple(EntryUse(name, 1) for name in said.get("uses", ())), AnswerOrigin.EDITED, 1,
            ),
        )
        for question, said in zip(asked, one["questions"], strict=True)
    )  # fmt: skip
    inquiry = Inquiry(one["name"], text, tuple(asked), "AF/012/2026", "Anfrage", inquirers=(who,))
    opened = datetime(2026, 11, 9, 9, 30, tzinfo=UTC)
    return Case("c1", "2026-001", inquiry, questions, "0" * 64, opened)


def _item(q: dict[str, Any]) -> LetterItem:
    return LetterItem(q["number"], q.get("printed", q["text"]), q["answer"])


def _record(p: dict[str, Any]) -> PositionRecord:
    days: dict[str, Any] = {
        key: date.fromisoformat(p[key])
        for key in ("as_of", "valid_from", "valid_until", "review_on")
        if key in p
    }
    position = Position(
        p["id"], p["id"], p["text"], publicity=Publicity(p.get("publicity", "public")), **days
    )
    adopted = None if p["state"] == "template" else 1
    return PositionRecord(position, 1, adopted, withdrawn=p["state"] == "withdrawn")


def _used(record: PositionRecord, facts: dict[str, FactRecord]) -> UsedEntry:
    text = fill_facts(record.position.text, {key: one.fact for key, one in facts.items()})
    return UsedEntry(record.position.id, 1, text, record.position, record)


def _fact(f: dict[str, Any]) -> Fact:
    return Fact(
        f["key"], f["title"], Decimal(f["value"]), f["unit"], date.fromisoformat(f["as_of"])
    )


def _earlier(e: dict[str, Any]) -> EarlierAnswer:
    return EarlierAnswer(e["label"], "", e["text"], date.fromisoformat(e["day"]))
