"""`pruefliste` from the command line."""

import json
from pathlib import Path

import jsonschema
from program import Anfrage

SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "schemas" / "pruefliste.json"
PAPER = "Anfrage: Bäume\n\n1. Wie viele Bäume wurden gefällt?\n"


def test_the_check_blocks_until_every_finding_is_mended_or_overridden(
    anfrage: Anfrage, tmp_path: Path
) -> None:
    assert anfrage("einrichten", "--leer").code == 0
    (tmp_path / "a.txt").write_text(PAPER, encoding="utf-8")
    assert anfrage("entwurf", "a.txt").code == 0
    ran = anfrage("pruefliste", "2026-001", "--json")
    assert ran.code == 1
    jsonschema.validate(ran.rows[0], json.loads(SCHEMA.read_text(encoding="utf-8")))
    keys = [one["key"] for one in ran.rows[0]["findings"] if one["open"]]
    assert keys
    anfrage("pruefliste", "2026-001", "--uebergehen", keys[0]).refused_in_one_sentence()
    for key in keys:
        ran = anfrage(
            "pruefliste", "2026-001", "--uebergehen", key, "--grund", "Mit der Leitung abgestimmt.",
            "--json",
        )  # fmt: skip
    assert ran.code == 0
    assert ran.rows[0]["ready"] is True
    reasons = [one["override"]["reason"] for one in ran.rows[0]["findings"] if one["override"]]
    assert reasons == ["Mit der Leitung abgestimmt."] * len(keys)
    plain = anfrage("pruefliste", "2026-001")
    assert "übergangen: Mit der Leitung abgestimmt." in plain.out
    assert anfrage("pruefen").code == 0


def test_an_unknown_case_is_refused(anfrage: Anfrage) -> None:
    assert anfrage("einrichten", "--leer").code == 0
    anfrage("pruefliste", "2026-999").refused_in_one_sentence()
