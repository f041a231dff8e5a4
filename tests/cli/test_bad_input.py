"""Bad input gets one clear German sentence, and nothing is lost."""

import json
import os
import resource
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from program import Anfrage, Ran

PAPER = "buero/anfragen/1-soziale-medien.txt"
# The header of an OLE compound file: what Word writes for a document with a password.
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le")
HOSTILE = "Was kostet [/] und {{ 7*7 }} mit <b> & \x1b[31mrot\x1b[0m \x07 [@click=app.bell()]?"


def kept_cases(anfrage: Anfrage) -> list[str]:
    return [row["case"] for row in anfrage("vorgang", "liste", "--json").rows]


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("leer.txt", b"", "keinen Text"),
        ("leerzeichen.txt", b" \n\t\r\n \x0c", "keinen Text"),
        ("kaputt.docx", b"PK\x03\x04 kein Archiv", "beschädigt"),
        ("geheim.docx", OLE, "Kennwort"),
        ("gross.txt", b"1. Warum?\n" * 600_000, "zu groß"),
        ("bild.png", b"\x89PNG\r\n\x1a\n\0\0", "Format"),
    ],
)
def test_an_unreadable_paper_is_refused_and_nothing_is_taken_in(
    sample: Anfrage, tmp_path: Path, name: str, content: bytes, word: str
) -> None:
    (tmp_path / name).write_bytes(content)
    for command in ("entwurf", "fragen"):
        sentence = sample(command, name).refused_in_one_sentence()
        assert word in sentence
        assert name in sentence
    assert kept_cases(sample) == []


@pytest.mark.parametrize("name", ["fehlt.txt", ".", "\x1b[2Jfehlt.txt"])
def test_a_missing_file_is_named_without_its_escape_sequences(sample: Anfrage, name: str) -> None:
    sentence = sample("entwurf", name).refused_in_one_sentence()
    assert "\x1b" not in sentence


def test_a_bomb_is_refused_before_it_is_opened(sample: Anfrage, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bombe.docx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("[Content_Types].xml", "<x/>")
        bomb.writestr("word/document.xml", b"0" * 100_000_000)
    assert "Sicherheitsgründen" in sample("entwurf", "bombe.docx").refused_in_one_sentence()


def test_hostile_words_come_through_as_words(sample: Anfrage, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"1. {HOSTILE}\n", encoding="utf-8")
    row = sample("entwurf", "a.txt", "--json", "--ausgabe", "a.docx").rows[0]
    assert row["questions"][0]["text"] == (
        "Was kostet [/] und {{ 7*7 }} mit <b> & rot [@click=app.bell()]?"
    )
    shown = sample("vorgang", "zeigen", row["case"])
    assert "\x1b" not in shown.out
    with zipfile.ZipFile(tmp_path / "a.docx") as letter:
        body = letter.read("word/document.xml").decode()
    assert "{{ 7*7 }}" in body
    assert "&lt;b&gt; &amp;" in body


def test_an_unknown_layout_is_answered_with_the_nearest_name(sample: Anfrage) -> None:
    sentence = sample("entwurf", PAPER, "--layout", "brif").refused_in_one_sentence()
    assert "„brief“" in sentence
    assert kept_cases(sample) == ["2026-001"] or len(kept_cases(sample)) == 1, "the case is kept"


def test_an_unknown_case_and_an_unknown_position_are_answered_with_the_nearest(
    sample: Anfrage,
) -> None:
    case = sample("entwurf", PAPER, "--json").rows[0]["case"]
    assert case in sample("export", case[:-1] + "7").refused_in_one_sentence()
    known = sample("wissen", "liste", "--json").rows[0]["id"]
    assert known in sample("wissen", "annehmen", known + "x").err


def test_an_office_of_a_newer_version_is_left_alone(sample: Anfrage, tmp_path: Path) -> None:
    database = tmp_path / "buero" / "buero.sqlite3"
    with closing(sqlite3.connect(database)) as raw:
        raw.execute("PRAGMA user_version = 999")
    before = database.read_bytes()
    assert "neueren" in sample("wissen", "liste").refused_in_one_sentence()
    assert database.read_bytes() == before


@pytest.mark.parametrize("content", [b"kein SQLite", b"", b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_damaged_office_says_so(sample: Anfrage, tmp_path: Path, content: bytes) -> None:
    for name in ("buero.sqlite3-wal", "buero.sqlite3-shm"):
        (tmp_path / "buero" / name).unlink(missing_ok=True)
    (tmp_path / "buero" / "buero.sqlite3").write_bytes(content)
    assert "Sicherung" in sample("wissen", "liste").refused_in_one_sentence()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('[stadt]\nnmae = "X"\n', "name"),
        ("[stadt]\nname = 5\n", "stadt.name"),
        ("[stadt\n", "einstellungen.toml"),
        ('stadt = "X"\n', "stadt"),
    ],
)
def test_a_fault_in_the_settings_names_file_and_key(
    sample: Anfrage, tmp_path: Path, text: str, named: str
) -> None:
    (tmp_path / "buero" / "einstellungen.toml").write_text(text, encoding="utf-8")
    sentence = sample("entwurf", PAPER).refused_in_one_sentence()
    assert "einstellungen.toml" in sentence
    assert named in sentence


def as_ordinary_user(folder: Path, *arguments: str, file_limit: int = 0) -> Ran:
    """Run the program without the right to write everywhere, which root has."""
    command = [sys.executable, "-m", "anfrage", *arguments]
    if os.getuid() == 0:
        command = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", *command]

    def limit() -> None:
        if file_limit:
            resource.setrlimit(resource.RLIMIT_FSIZE, (file_limit, file_limit))

    done = subprocess.run(
        command, capture_output=True, cwd=folder, check=False, timeout=60, preexec_fn=limit
    )  # fmt: skip
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_without_permission_to_write_the_office_reads_and_refuses_to_change(
    sample: Anfrage, tmp_path: Path
) -> None:
    sample("entwurf", PAPER)
    office = tmp_path / "buero"
    for path in [office, *office.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        ran = as_ordinary_user(tmp_path, "--buero", "buero", "vorgang", "liste", "--json")
        assert (ran.code, len(ran.rows)) == (0, 1), ran
        ran = as_ordinary_user(tmp_path, "--buero", "buero", "wissen", "annehmen", "x")
        assert "Schreibrechte" in ran.refused_in_one_sentence()
        ran = as_ordinary_user(tmp_path, "--buero", "buero", "entwurf", PAPER)
        ran.refused_in_one_sentence()
    finally:
        for path in [office, *office.rglob("*")]:
            path.chmod(0o755 if path.is_dir() else 0o644)


def test_a_target_that_may_not_be_written_is_named_and_nothing_breaks(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1. Was ist geplant?\n", encoding="utf-8")
    (tmp_path / "zu").mkdir(mode=0o555)
    assert as_ordinary_user(tmp_path, "--buero", "buero", "einrichten", "--leer").code == 0
    arguments = ("--buero", "buero", "entwurf", "a.txt", "--ausgabe", "zu/brief.docx")
    sentence = as_ordinary_user(tmp_path, *arguments).refused_in_one_sentence()
    assert "zu/brief.docx" in sentence
    ran = as_ordinary_user(tmp_path, "--buero", "buero", "vorgang", "liste", "--json")
    assert len(ran.rows) <= 1
    assert as_ordinary_user(tmp_path, "--buero", "buero", "pruefen").code == 0


def test_a_full_disk_is_named_and_what_was_kept_stays(tmp_path: Path) -> None:
    """The limit on file size plays the full disk: every write past it fails."""
    assert as_ordinary_user(tmp_path, "--buero", "buero", "einrichten").code == 0
    (tmp_path / "a.txt").write_text("1. Was ist geplant?\n" + "Text. " * 300_000, encoding="utf-8")
    ran = as_ordinary_user(tmp_path, "--buero", "buero", "entwurf", "a.txt", file_limit=900_000)
    assert "voll" in ran.refused_in_one_sentence()
    assert as_ordinary_user(tmp_path, "--buero", "buero", "pruefen").code == 0
    rows = as_ordinary_user(tmp_path, "--buero", "buero", "wissen", "liste", "--json").rows
    assert len(rows) >= 30


def test_a_broken_batch_names_its_line(sample: Anfrage, tmp_path: Path) -> None:
    (tmp_path / "s.jsonl").write_text('{"id":"1","text":"Was?"}\n[1]\n', encoding="utf-8")
    sentence = sample("treffer", "--json", "--stapel", "s.jsonl").refused_in_one_sentence()
    assert "Zeile 2" in sentence


@pytest.mark.skipif(os.name == "nt", reason="file names are bytes on POSIX alone")
def test_a_file_name_that_is_no_text_is_still_answered_with_valid_json(
    sample: Anfrage, tmp_path: Path
) -> None:
    name = os.fsdecode(b"fr\xe4ge.txt")
    (tmp_path / name).write_text("1. Was ist geplant?", encoding="utf-8")
    ran = sample("fragen", "--json", name)
    assert ran.code == 0
    assert json.loads(ran.out)["questions"]


@pytest.mark.usefixtures("sample")
def test_a_reader_that_goes_away_early_is_no_failure(tmp_path: Path) -> None:
    command = f"{sys.executable} -m anfrage --buero buero wissen liste --json | head -n 1"
    done = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 0
    assert done.stderr == b""
