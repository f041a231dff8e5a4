"""Reasons and verdicts read as short German."""

import pytest

from anfrage.domain.match import Reason, ReasonKind, Verdict
from anfrage.german.reasons import reason_sentence, verdict_words


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
        (Reason(ReasonKind.MEANING, "Lohn", "Gehälter"), "sinnverwandt: Lohn – Gehälter"),
        (Reason(ReasonKind.MISSING, "Krankenstand"), "ohne Entsprechung: Krankenstand"),
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
