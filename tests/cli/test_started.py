"""The program as a shell starts it: a new Python for each command, nothing loaded before."""

from pathlib import Path

from program import Ran, start

PAPER = "buero/anfragen/1-soziale-medien.txt"


def test_a_day_at_the_desk_by_commands_that_each_start_anew(tmp_path: Path) -> None:
    def done(*arguments: str) -> Ran:
        ran = start(tmp_path, *arguments, office="buero")
        assert (ran.code, "Traceback" in ran.err) == (0, False), ran
        return ran

    done("einrichten", "--muster")
    (row,) = done("entwurf", PAPER, "--json").rows
    assert all(one["positions"] for one in row["questions"])
    assert (tmp_path / row["docx"]).read_bytes()[:2] == b"PK"
    (found,) = done("treffer", "--json", "Gibt es eine Netiquette?").rows
    assert found["matches"][0]["id"] == "netiquette"
    assert row["case"] in done("vorgang", "liste").out
    done("export", row["case"], "--format", "html")
    done("archiv", "suchen", "Mastodon")
    assert "unverändert" in done("pruefen").out


def test_exit_codes_and_streams_are_those_of_the_contract(tmp_path: Path) -> None:
    asked = start(tmp_path, "fragen", "--json", "-", stdin=b"1. Was ist geplant?", office="buero")
    assert (asked.code, len(asked.rows[0]["questions"]), asked.err) == (0, 1, "")
    start(tmp_path, "vorgang", "liste", office="buero").refused_in_one_sentence()
    wrong = start(tmp_path, "quatsch", office="buero")
    assert (wrong.code, wrong.out) == (2, "")
    assert wrong.err.startswith("Falscher Aufruf: ")
    version = start(tmp_path, "--version", office=None)
    assert (version.code, version.out.split()[0], version.err) == (0, "anfrage", "")
