"""Findings in a letter have their sentences."""

from anfrage.german.findings import finding_sentence
from anfrage.steps.checking import FindingKind


def test_every_kind_of_finding_has_a_sentence() -> None:
    said = [finding_sentence(one.value, "1", "Anlagen", (1, 2)) for one in FindingKind]
    assert len(set(said)) == len(FindingKind)
    assert "Anlagen" in finding_sentence(FindingKind.UNPRINTED.value, detail="Anlagen")
