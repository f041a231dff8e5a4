"""`kennzahl`, `auftritt` and `anlass` from the command line."""

import json
from pathlib import Path

import jsonschema
from program import Anfrage

SCHEMAS = Path(__file__).resolve().parents[2] / "docs" / "schemas"
POSITION = {"id": "insta", "title": "Instagram", "text": "Es sind {{ fakt.follower }} Personen."}


def valid(name: str, row: dict[str, object]) -> dict[str, object]:
    jsonschema.validate(row, json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8")))
    return row


def test_a_fact_is_kept_changed_and_told_with_what_it_reaches(
    anfrage: Anfrage, tmp_path: Path
) -> None:
    assert anfrage("einrichten", "--leer").code == 0
    (tmp_path / "p.jsonl").write_text(json.dumps(POSITION), encoding="utf-8")
    assert anfrage("wissen", "import", "--angenommen", "p.jsonl").code == 0
    assert "follower" in anfrage("kennzahl", "liste").err
    new = ["kennzahl", "neu", "follower", "--wert", "18.400", "--stand", "31.10.2026"]
    anfrage(*new).refused_in_one_sentence()
    ran = anfrage(*new, "--einheit", "Personen", "--titel", "Abonnements auf Instagram")
    assert ran.code == 0
    assert "18.400 Personen" in ran.out
    changed = anfrage(
        "kennzahl", "setzen", "follower", "--wert", "19.000", "--stand", "20.11.2026", "--json"
    )
    row = valid("kennzahl", changed.rows[0])
    assert (row["text"], row["positions"]) == ("19.000", ["insta"])
    valid("kennzahl", anfrage("kennzahl", "liste", "--json").rows[0])
    anfrage("kennzahl", "loeschen", "follower").refused_in_one_sentence()
    anfrage("kennzahl", "zeigen", "folower").refused_in_one_sentence()
    assert anfrage("kennzahl", "export", "k.toml").code == 0
    anfrage("kennzahl", "import", "k.toml").refused_in_one_sentence()
    assert anfrage("kennzahl", "import", "k.toml", "--ersetzen").code == 0
    assert anfrage("pruefen").code == 0


def test_the_register_is_kept_and_told_as_a_table(anfrage: Anfrage) -> None:
    assert anfrage("einrichten", "--leer").code == 0
    kept = anfrage(
        "auftritt", "neu", "instagram", "--kanal", "Instagram", "--stelle", "Pressestelle",
        "--seit", "01.03.2019", "--rolle", "Redaktion",
    )  # fmt: skip
    assert kept.code == 0
    row = valid("auftritt", anfrage("auftritt", "liste", "--json").rows[0])
    assert row["since"] == "2019-03-01"
    assert "| Instagram | Pressestelle | 01.03.2019 |" in anfrage("auftritt", "tabelle").out
    anfrage("auftritt", "setzen", "instagram", "--bis", "01.01.2018").refused_in_one_sentence()
    assert anfrage("auftritt", "loeschen", "instagram").code == 0
    assert "fehlt" in anfrage("auftritt", "tabelle").out


def test_a_ruling_names_what_it_reaches(anfrage: Anfrage, tmp_path: Path) -> None:
    assert anfrage("einrichten", "--leer").code == 0
    (tmp_path / "p.jsonl").write_text(json.dumps(POSITION), encoding="utf-8")
    assert anfrage("wissen", "import", "--angenommen", "p.jsonl").code == 0
    new = ["anlass", "neu", "urteil", "BGH, Urteil", "--stichwort", "personen", "--json"]
    assert anfrage(*new, "--nur-zeigen").rows[0]["positions"] == ["insta"]
    assert anfrage("anlass", "liste").out == ""
    assert anfrage(*new).rows[0]["positions"] == ["insta"]
    assert anfrage("anlass", "liste", "--json").rows[0]["title"] == "BGH, Urteil"
    assert anfrage("anlass", "offen").out.startswith("insta: BGH, Urteil")
