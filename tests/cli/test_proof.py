"""`anker` and `loeschen` on the command line."""

from pathlib import Path

from program import Anfrage


def test_an_anchor_outside_shows_that_the_chain_was_cut(anfrage: Anfrage, tmp_path: Path) -> None:
    assert anfrage("einrichten", "--leer").code == 0
    old = (tmp_path / "buero/buero.sqlite3").read_bytes()
    (tmp_path / "a.txt").write_text("1. Wie viele Stellen gibt es?\n", encoding="utf-8")
    assert anfrage("entwurf", "a.txt").code == 0
    assert anfrage("anker", "anker.txt").code == 0
    assert anfrage("anker", "anker.txt").code == 0
    assert len((tmp_path / "anker.txt").read_text(encoding="utf-8").splitlines()) == 2
    assert anfrage("anker", "anker.txt", "--pruefen").code == 0
    for file in (tmp_path / "buero").glob("buero.sqlite3*"):
        file.unlink()
    (tmp_path / "buero/buero.sqlite3").write_bytes(old)
    assert anfrage("pruefen").code == 0, "an older state is sound in itself"
    refused = anfrage("anker", "anker.txt", "--pruefen")
    assert "gekürzt" in refused.refused_in_one_sentence()


def test_a_case_is_deleted_once_with_a_basis_and_its_number_stays(
    anfrage: Anfrage, tmp_path: Path
) -> None:
    assert anfrage("einrichten", "--leer").code == 0
    (tmp_path / "a.txt").write_text("1. Wie heißt Xaver Geheimnis?\n", encoding="utf-8")
    assert anfrage("entwurf", "a.txt").code == 0
    erase = ("loeschen", "2026-001", "--bestaetigung", "2026-001")
    assert "bestätigen" in anfrage("loeschen", "2026-001").refused_in_one_sentence()
    assert "Rechtsgrundlage" in anfrage(*erase).refused_in_one_sentence()
    basis = (*erase, "--rechtsgrundlage", "Art. 17 Abs. 1 DSGVO")
    assert "Aufbewahrung" in anfrage(*basis).refused_in_one_sentence()
    assert anfrage(*basis, "--vorzeitig").code == 0
    assert "schon gelöscht" in anfrage(*basis, "--vorzeitig").refused_in_one_sentence()
    for file in (tmp_path / "buero").glob("buero.sqlite3*"):
        assert b"Geheimnis" not in file.read_bytes()
    (row,) = anfrage("vorgang", "liste", "--json").rows
    assert (row["case"], row["state"]) == ("2026-001", "erased")
    assert anfrage("beteiligen", "2026-001").code == 1
    assert anfrage("pruefen").code == 0
