"""The same thing in other spellings, and what belongs to an office and to nobody in person."""

from dataclasses import replace

import pytest
from planted_letters import material

from anfrage.domain.proof import ProofKind
from anfrage.german.numerals import numeral
from anfrage.steps.proofing.agreement import differences
from anfrage.steps.proofing.proofing import proof_letter


def kinds(answer: str, question: str = "Was ist geplant?") -> list[ProofKind]:
    return of_parts(answer, question)


def of_parts(answer: str, *parts: str, still_open: tuple[int, ...] = ()) -> list[ProofKind]:
    asked = {
        "number": "1", "text": " und ".join(parts), "answer": answer, "parts": list(parts),
        "open_parts": list(still_open),
    }  # fmt: skip
    one = {"name": "x", "planted": None, "inquirer": "f", "questions": [asked]}
    return [f.kind for f in proof_letter(material(one)) if f.kind is not ProofKind.SPELLING]


@pytest.mark.parametrize(
    ("word", "value"),
    [("vierunddreißig", 34), ("Zwölf", 12), ("hundertzwei", 102), ("zweitausenddreihundert", 2300),
     ("zweitausenddreihundertfünf", 2305), ("dreitausend", 3000), ("ein", None), ("haus", None)],
)  # fmt: skip
def test_numbers_in_words_are_read(word: str, value: int | None) -> None:
    assert numeral(word) == value


@pytest.mark.parametrize(
    ("text", "other"),
    [("Das kostet 3,8 Mio. Euro im Jahr.", "Das kostet 3.800.000 € im Jahr."),
     ("Die Fläche hat 2,5 Hektar und liegt hier.", "Die Fläche hat 25.000 m² und liegt hier."),
     ("Er läuft bis 1.3.27 dort weiter.", "Er läuft bis zum 1. März 2027 dort weiter."),
     ("Im Schuljahr 2025/2026 gab es 12 Fälle.", "Im Schuljahr 2025/26 gab es zwölf Fälle."),
     ("Bis März 2027 bleibt sie zu.", "Bis 31. März 2027 bleibt sie zu.")],
)  # fmt: skip
def test_another_spelling_is_no_difference(text: str, other: str) -> None:
    assert list(differences(text, other)) == []


def test_another_size_in_another_unit_is_a_difference() -> None:
    told = differences("Die Fläche hat 2,5 Hektar am Fluss.", "Die Fläche hat 26.000 m² am Fluss.")
    assert [one.kind for one in told] == [ProofKind.FIGURE_DIFFERS]


@pytest.mark.parametrize(
    "text",
    ["Rückfragen unter 07999 4831-72.", "Er ist unter (07999) 48 31 72 zu sprechen.",
     "Er ist unter 0049 7999 483172 da.", "Er ist unter +49 (0) 7999/48 31-72 zu sprechen.",
     "Er ist unter 0170.123.45.67 zu sprechen.", "Er ist unter 0151/23456789 zu sprechen."],
)  # fmt: skip
def test_phone_numbers_are_known_in_every_spelling(text: str) -> None:
    assert kinds(text) == [ProofKind.PERSONAL_PHONE]


@pytest.mark.parametrize(
    "text",
    ["Die Vorlage 0171/2026 und 0151-23 gilt.", "Das Bürgertelefon 07999 48310 hilft.",
     "Der Zeitraum reicht vom 01.03.2027 bis zum 05.04.2027.",
     "Das Jugendhaus in der Lerchenstraße 5 öffnet am Montag.",
     "Hinweise gehen an info@verein.example oder baeder@musterlingen.example.",
     "Die Dr. Anna-Berger-Straße bleibt offen."],
)  # fmt: skip
def test_what_belongs_to_an_office_is_not_personal(text: str) -> None:
    assert kinds(text) == []


def test_a_home_beside_a_school_and_a_named_mailbox_stay_personal() -> None:
    assert kinds("Er wohnt an der Schule, Lerchenstraße 7.") == [ProofKind.PERSONAL_ADDRESS]
    assert kinds("Anfragen an svea.ahlers@musterlingen.example.") == [ProofKind.PERSONAL_EMAIL]
    assert kinds("Geprüft hat das Dipl.-Ing. Ahlers.") == [ProofKind.PERSONAL_NAME]


@pytest.mark.parametrize(
    "text",
    ["Es sind 5 Euro (noch klären).", "Es sind 5 Euro (Rücksprache mit der Kämmerei).",
     "Es sind 5 Euro. Bitte Zahlen von Amt 40 nachtragen!"],
)  # fmt: skip
def test_a_note_to_oneself_is_found(text: str) -> None:
    assert kinds(text) == [ProofKind.DRAFT_LEFT]


@pytest.mark.parametrize(
    "text",
    ["Die Verwaltung wird das noch mit dem Land klären.", "Bitte wenden Sie sich an das Amt.",
     "Noch vor dem Sommer lässt die Stadt die Statik prüfen.", "Das ist noch nicht entschieden."],
)  # fmt: skip
def test_a_sentence_with_a_verb_is_no_note(text: str) -> None:
    assert kinds(text) == []


def test_a_reference_without_its_number_is_broken_and_a_roman_one_is_not() -> None:
    assert kinds("Es gilt § 45 Absatz StVO.") == [ProofKind.LAW_BROKEN]
    assert kinds("Es gilt § 13 Abs. II BauGB.") == []


def test_a_reason_takes_a_judging_premise_over_and_a_denial_does_not() -> None:
    asked = "Warum ist die Zahl der Unfälle so hoch, obwohl Tempo 30 gilt?"
    assert kinds("Die hohe Zahl liegt am Durchgangsverkehr.", asked) == [ProofKind.PREMISE]
    assert kinds("Die Zahl der Unfälle ist nicht hoch.", asked) == []
    plain = "Warum gibt es keinen Kanal bei WhatsApp?"
    assert kinds("Die Stadt nutzt ihn nicht, weil der Datenschutz entgegensteht.", plain) == []


def test_a_part_that_asks_for_a_number_needs_one_that_counts() -> None:
    parts = ("Wie lang wird der Radweg", "wie viele Parkplätze entfallen?")
    assert of_parts("Er wird 1,4 Kilometer lang.", *parts) == [ProofKind.PART_DOUBTFUL]
    assert of_parts("Er wird 1,4 Kilometer lang, es entfallen zwölf Plätze.", *parts) == []
    parts = ("Was kostet ein Essen", "bis wann läuft der Vertrag?")
    since = "Ein Essen kostet seit dem 1. September 2026 einheitlich 4,60 Euro."
    assert of_parts(since, *parts) == [ProofKind.PART_DOUBTFUL]
    assert of_parts(f"{since} Der Vertrag gilt bis Juli 2028.", *parts) == []


def test_an_open_part_or_a_mere_dash_is_told_once() -> None:
    parts = ("Wie viele Stellen gibt es", "bis wann werden sie besetzt?")
    assert of_parts("Dazu berät der Ausschuss.", *parts, still_open=(1,)) == [ProofKind.PART_OPEN]
    assert of_parts("–", *parts) == [ProofKind.ANSWER_MISSING]
    assert of_parts("–", *parts, still_open=(0,)) == [ProofKind.ANSWER_MISSING]


def test_a_compound_of_known_words_is_known_and_a_misspelt_one_is_not() -> None:
    words = {"Gutachter", "Ausschuss", "Planung", "Büro", "Verfahren", "Stadt", "stadt"}
    one: dict[str, object] = {
        "name": "x", "planted": None, "inquirer": "f",
        "questions": [{"number": "1", "text": "?", "answer": "Gutachterausschuss Planungsbüro"
                       " BauGB Planungsverfaren Gutachterauschuss"}],
    }  # fmt: skip
    found = proof_letter(replace(material(one), knows_word=words.__contains__))
    assert [f.found for f in found] == ["Planungsverfaren", "Gutachterauschuss"]
