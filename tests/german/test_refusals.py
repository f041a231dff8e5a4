"""Every refusal is a whole German sentence: nothing left to fill in, one stop at its end."""

import pytest

from anfrage.german.refusals import _REASONS, obstacle, refusal


@pytest.mark.parametrize("reason", _REASONS)
@pytest.mark.parametrize("detail", ["3", "Im Brief fehlt: Journal-Nr."])
def test_a_refusal_is_a_whole_sentence(reason: str, detail: str) -> None:
    for said in (refusal("2026-001", reason, detail), obstacle(reason, detail)):
        assert "{" not in said
        assert ".." not in said
        assert said.endswith(".")


def test_the_confirmation_names_what_has_to_be_typed() -> None:
    assert "„508a35dd“" in refusal("2026-001", "confirmation", "508a35dd")
