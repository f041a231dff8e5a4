"""What is withheld stays out of every public file, metadata included."""

import io
import json
import os
import shutil
import zipfile
from functools import partial
from pathlib import Path

import pypdfium2
import pytest
from program import Anfrage, call

from anfrage.documents.pdf_letter import find_soffice
from anfrage.german.output_words import OUTPUTS

PAPER = (
    "Anfrage\n\nDrucksache DS 0815/26\nHintergrund ist Kanal Blaubart. Wir fragen:\n\n"
    "1. Wie viele Stellen betreuen die sozialen Medien der Stadt?\n"
    "2. Wie heißt die Person, die Kanal Blaubart betreut, und wer ist ihre Tante?\n"
    "3. Welche Kosten entstehen im Jahr?\n"
)
POSITIONS = [
    {
        "id": "stellen",
        "title": "Stellen für soziale Medien",
        "text": "Drei Stellen betreuen die sozialen Medien der Stadt.",
        "examples": ["Wie viele Stellen betreuen die sozialen Medien der Stadt?"],
    },
    {
        "id": "person",
        "title": "Quittenakte",
        "text": "Die Person heißt Rübezahl und betreut den Kanal.",
        "sources": [{"title": "Mispelbericht"}],
        "examples": ["Wie heißt die Person, die Kanal Blaubart betreut?"],
    },
]
SECRETS = ("Blaubart", "Rübezahl", "Quittenakte", "Mispelbericht", "Personalbogen", "Tante")
WORDING, ANSWER, ENCLOSURE = "Blaubart", "Rübezahl", "Personalbogen"


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with a case whose second question is withheld, wording and all."""
    folder = tmp_path_factory.mktemp("vorlage")
    anfrage = partial(call, folder, office="buero")
    assert anfrage("einrichten", "--leer").code == 0
    positions = folder / "positionen.jsonl"
    lines = [json.dumps(one) for one in POSITIONS]
    positions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert anfrage("wissen", "import", "--angenommen", positions).code == 0
    paper = folder / "anfrage.txt"
    paper.write_text(PAPER, encoding="utf-8")
    assert anfrage("entwurf", paper, "--ausgabe", folder / "e.docx").code == 0
    ran = anfrage(
        "vorgang", "frage", "2026-001", "2", "--art", "nichtoeffentlich", "--grund",
        "Schutz der Person", "--wortlaut",
    )  # fmt: skip
    assert ran.code == 0, ran
    ran = anfrage("vorgang", "angaben", "2026-001", "--anlage-nichtoeffentlich", ENCLOSURE)
    assert ran.code == 0, ran
    return folder / "buero"


@pytest.fixture
def withheld(anfrage: Anfrage, pattern: Path, tmp_path: Path) -> Anfrage:
    shutil.copytree(pattern, tmp_path / "buero")
    return anfrage


def exported(anfrage: Anfrage, folder: Path, file_format: str, *options: str) -> str:
    """All that a file says: its text, and every part of it as it lies on the disk."""
    target = folder / f"{file_format}{len(options)}.{OUTPUTS[file_format][2]}"
    ran = anfrage(
        "export", "2026-001", "--format", file_format, "--ausgabe", target, "--ersetzen", *options
    )
    assert ran.code == 0, ran
    data = target.read_bytes()
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [
                *archive.namelist(),
                *(archive.read(one).decode() for one in archive.namelist()),
            ]
        return "\n".join(parts)
    if not data.startswith(b"%PDF"):
        return data.decode()
    document = pypdfium2.PdfDocument(data)
    texts = [page.get_textpage().get_text_range() for page in document]
    texts += [*document.get_metadata_dict().values()]
    texts += [one.get_title() for one in document.get_toc()]
    document.close()
    return "\n".join([*texts, data.decode("latin-1"), data.decode("utf-8", "replace")])


@pytest.mark.parametrize("file_format", OUTPUTS)
def test_nothing_that_is_withheld_gets_into_a_public_file(
    withheld: Anfrage, tmp_path: Path, file_format: str
) -> None:
    if OUTPUTS[file_format][2] == "pdf" and find_soffice() is None:
        assert os.environ.get("CI") != "true"
        pytest.skip("LibreOffice is not installed")
    public = exported(withheld, tmp_path, file_format)
    assert [one for one in SECRETS if one in public] == []
    assert "Schutz der Person" in public
    full = exported(withheld, tmp_path, file_format, "--umfang", "vollstaendig")
    assert ANSWER in full
    assert WORDING in full
    if file_format != "sprechzettel":
        assert ENCLOSURE in full
    else:
        assert "Quittenakte" in full
        assert "Mispelbericht" in full


def test_a_joint_answer_with_a_withheld_question_gives_away_neither(
    withheld: Anfrage, tmp_path: Path
) -> None:
    assert withheld("vorgang", "gemeinsam", "2026-001", "1", "2").code == 0
    for file_format in ("txt", "sprechzettel", "json"):
        public = exported(withheld, tmp_path, file_format)
        found = [one for one in (*SECRETS, "Drei Stellen betreuen") if one in public]
        assert found == [], file_format
    assert "Stellen für soziale Medien" not in exported(withheld, tmp_path, "sprechzettel")
    assert "Drei Stellen betreuen" in exported(
        withheld, tmp_path, "sprechzettel", "--umfang", "vollstaendig"
    )
