"""Reasons and verdicts read as short German."""

import pytest

from anfrage.domain.match import Reason, ReasonKind, Verdict
from anfrage.german.reasons import reason_sentence, reason_sentences, verdict_words


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        (
            Reason(ReasonKind.SHARED, "personalkosten", "Personalkosten"),
            "gemeinsam: Personalkosten",
        ),
        (
            Reason(ReasonKind.SPELLING, "Personlkosten", "Personalkosten"),
            "Schreibweise: Personlkosten → Personalkosten",
        ),
        (Reason(ReasonKind.PART, "Kosten", "Personalkosten"), "Wortteil: Kosten – Personalkosten"),
        (Reason(ReasonKind.MEANING, "Lohn", "Gehälter"), "sinnverwandt: Lohn ~ Gehälter"),
        (Reason(ReasonKind.NEAREST, "", "Es gibt zwei."), "am nächsten: „Es gibt zwei.“"),
        (Reason(ReasonKind.UNSAID, "Krankenstand"), "nicht wörtlich: Krankenstand"),
        (Reason(ReasonKind.MISSING, "Krankenstand"), "ohne Entsprechung: Krankenstand"),
        (Reason(ReasonKind.EXAMPLE, "kanals", "Kanals"), "in einer Beispielfrage: Kanals"),
        (
            Reason(ReasonKind.TITLED, "Freibads", "Freibad"),
            "gemeinsam mit dem Titel der Anfrage: Freibad",
        ),
        (
            Reason(ReasonKind.TITLE_UNSAID, "Freibad"),
            "aus dem Titel der Anfrage nicht wörtlich: Freibad",
        ),
    ],
)
def test_each_reason_has_its_words(reason: Reason, sentence: str) -> None:
    assert reason_sentence(reason) == sentence


def test_words_in_braces_stay_as_they_are() -> None:
    assert reason_sentence(Reason(ReasonKind.MISSING, "{found}")) == "ohne Entsprechung: {found}"


def test_each_verdict_has_its_words() -> None:
    assert {verdict: verdict_words(verdict) for verdict in Verdict} == {
        Verdict.FITS: "passt",
        Verdict.UNSURE: "bitte prüfen",
        Verdict.NONE: "nichts Passendes",
    }


def test_reasons_of_one_kind_stand_together() -> None:
    reasons = [
        Reason(ReasonKind.SHARED, "auflage", "Auflage"),
        Reason(ReasonKind.MEANING, "Blatt", "Amtsblatt"),
        Reason(ReasonKind.SHARED, "Stadt", "Stadt"),
    ]
    assert reason_sentences(reasons) == [
        "gemeinsam: Auflage, Stadt",
        "sinnverwandt: Blatt ~ Amtsblatt",
    ]
    assert reason_sentences([]) == []


def test_a_question_that_is_near_as_a_whole_has_words_for_it() -> None:
    assert reason_sentence(Reason(ReasonKind.MEANING, "")) == (
        "ähnlich im Ganzen, ohne ein gemeinsames Wort"
    )


def test_a_long_sentence_is_cut_at_a_word_and_its_quotes_are_inner_ones() -> None:
    told = reason_sentence(Reason(ReasonKind.NEAREST, "", "Das „Wort“ " + "wird lang " * 40))
    assert told.startswith("am nächsten: „Das ‚Wort‘ wird lang")
    assert told.endswith(" …“")
    assert len(told) < 370
