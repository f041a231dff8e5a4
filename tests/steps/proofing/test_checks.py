"""Single checks where the planted letters do not reach."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from planted_letters import TODAY, letters, material

from anfrage.domain.fact import FactRecord
from anfrage.domain.proof import ProofKind, ProofRules, Severity
from anfrage.german.proofing_words import finding_words, ground_words, way_out
from anfrage.steps.proofing.agreement import differences
from anfrage.steps.proofing.material import ProofMaterial
from anfrage.steps.proofing.proofing import proof_letter
from anfrage.steps.proofing.prose import measures


def named(name: str) -> dict[str, Any]:
    return next(one for one in letters() if one["name"] == name)


def saying(answer: str, question: str = "Was ist geplant?") -> ProofMaterial:
    one: dict[str, Any] = {"name": "x", "planted": None, "inquirer": "f", "questions": []}
    asked = {"number": "1", "text": question, "answer": answer}
    return replace(material({**one, "questions": [asked]}), knows_word=None)


def found(answer: str, question: str = "Was ist geplant?") -> list[tuple[ProofKind, str]]:
    return [(one.kind, one.found) for one in proof_letter(saying(answer, question))]


def test_every_finding_of_the_planted_letters_has_its_german_words() -> None:
    for one in letters():
        for finding in proof_letter(material(one)):
            for text in (finding_words(finding), ground_words(finding), way_out(finding)):
                assert text.strip()
                assert "{" not in text.replace(finding.found, "")


def test_a_deleted_fact_in_a_used_position_is_named() -> None:
    fresh = material(named("sauber-kennzahl-frisch"))
    record = fresh.facts["newsletter"]
    gone = {"newsletter": FactRecord(record.fact, 2, deleted=True)}
    for facts in (gone, {}):
        kinds = [one.kind for one in proof_letter(replace(fresh, facts=facts))]
        assert kinds == [ProofKind.FACT_UNKNOWN]


def test_a_fact_s_own_limit_comes_before_the_office_s() -> None:
    fresh = material(named("sauber-kennzahl-frisch"))
    fact = replace(fresh.facts["newsletter"].fact, as_of=date(2026, 8, 31), months=2)
    strict = replace(fresh, facts={"newsletter": FactRecord(fact, 1)})
    assert [one.kind for one in proof_letter(strict)] == [ProofKind.FACT_OLD]


def test_a_position_whose_review_has_passed_is_named() -> None:
    one = named("sauber-theater")
    position = {**one["positions"][0], "review_on": "2026-11-22"}
    findings = proof_letter(material({**one, "positions": [position]}))
    assert [(f.kind, f.day) for f in findings] == [(ProofKind.REVIEW_DUE, date(2026, 11, 22))]
    position["review_on"] = TODAY.isoformat()
    assert proof_letter(material({**one, "positions": [position]})) == ()


def test_what_is_switched_off_is_not_found() -> None:
    letter = material(named("luecke-im-text"))
    rules = ProofRules(severities=((ProofKind.GAP, Severity.OFF),))
    assert proof_letter(replace(letter, rules=rules)) == ()


def test_a_letter_without_date_has_a_gap() -> None:
    letter = material(named("sauber-theater"))
    bare = replace(letter, letter=replace(letter.letter, date=None))
    assert [(f.kind, f.found) for f in proof_letter(bare)] == [(ProofKind.LETTER_GAP, "date")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Es gibt 1.912 Hydranten.", ["1912"]),
        ("Das kostet 1,24 Millionen Euro.", ["1240000"]),
        ("Zwei Stellen und 3,5 Prozent", ["2", "3.5"]),
        ("nach § 25 Abs. 2 des Gesetzes vom 1. März 2024", []),
        ("Frage 3 der Drucksache 12/2024", []),
    ],
)
def test_figures_are_read_with_what_they_count(text: str, values: list[str]) -> None:
    assert [one.value for one in measures(text)] == [Decimal(one) for one in values]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Die Verwaltung prüft das.", "Die Stadt prüft das."),
        ("Im Jahr 2024 gab es 12 Fälle.", "Im Jahr 2025 gab es 15 Fälle."),
        ("Es gibt zwölf Schulen.", "Es gibt 12 Schulen."),
        ("Die Halle hat 300 Plätze.", "Das Parkhaus hat 450 Plätze am Bahnhof im Westen."),
    ],
)
def test_what_is_no_contradiction_is_not_called_one(text: str, other: str) -> None:
    assert list(differences(text, other)) == []


def test_the_new_law_may_be_told_with_the_old() -> None:
    assert found("An die Stelle des TMG ist das DDG getreten.") == []
    assert found("Damals galt § 5 TMG.") == []
    assert found("Die Anfrage spricht von „§ 5 TMG“.") == []
    assert (ProofKind.LAW_OUTDATED, "TMG") in found("Es gilt § 5 TMG.")


@pytest.mark.parametrize(
    "text",
    ["Nach § 25 Abs. 2 TDDDG ist das zulässig.", "Art. 6 Abs. 1 Buchst. e DSGVO gilt.",
     "Nach den §§ 3 und 4 BauGB wird beteiligt.", "Grundlage ist § 5 DDG."],
)  # fmt: skip
def test_whole_references_are_not_called_broken(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["Die Konrad-Adenauer-Straße wird gesperrt.", "Die Anna Stiftung gibt es nicht mehr.",
     "Der Weg führt über die Marienbrücke 2027 nicht mehr.", "Das Rathaus hat 14 Büros.",
     "Die Hotline 115 hilft weiter."],
)  # fmt: skip
def test_streets_and_figures_are_no_personal_data(text: str) -> None:
    assert found(text) == []


def test_an_answer_that_denies_a_premise_needs_no_date() -> None:
    assert found("Nein. Das trifft nicht zu.", "Trifft es zu, dass gespart wird?") == []
    assert found("Ja.", "Trifft es zu, dass gespart wird?") == [(ProofKind.PREMISE, "Ja.")]


def test_a_replaced_position_is_named_with_its_successor() -> None:
    one = named("sauber-theater")
    position = {**one["positions"][0]}
    letter = material({**one, "positions": [position]})
    (item,) = [each for each in letter.items if each.used]
    now = item.used[0].now
    assert now is not None
    gone = replace(now, position=replace(now.position, replaced_by="neu"))
    changed = replace(item, used=(replace(item.used[0], now=gone),))
    items = tuple(changed if each is item else each for each in letter.items)
    found = proof_letter(replace(letter, items=items))
    assert [(f.kind, f.expected) for f in found] == [(ProofKind.REPLACED, "neu")]
