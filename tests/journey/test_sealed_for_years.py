"""A sealed letter given out where the programs or the layout are others than on its day."""

import os
from pathlib import Path

import pytest
from case_office import NR, CaseOffice


@pytest.fixture
def office(tmp_path: Path) -> CaseOffice:
    made = CaseOffice(tmp_path, '["docx", "txt"]')
    assert made.sign().code == 0
    return made


def told(office: CaseOffice, **variables: str) -> str:
    """Export the Word file and return what is said about writing it anew."""
    (office.folder / "x.docx").unlink(missing_ok=True)
    ran = office.run("export", NR, "--ausgabe", "x.docx", **variables)
    assert ran.code == 0, ran
    return ran.err.strip()


def newer(folder: Path, name: str, version: str) -> dict[str, str]:
    """An environment in which a library says that it has another version."""
    info = folder / "newer" / f"{name}-{version}.dist-info"
    info.mkdir(parents=True)
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    (info / "METADATA").write_text(metadata, encoding="utf-8")
    inherited = os.environ.get("PYTHONPATH", "")
    return {"PYTHONPATH": os.pathsep.join([str(info.parent), inherited])}


def test_in_the_same_environment_the_same_would_be_written(office: CaseOffice) -> None:
    said = told(office)
    assert "der versiegelte Brief, unverändert" in said
    assert "heute gleich." in said


def test_with_newer_libraries_the_stored_bytes_come_and_the_versions_are_named(
    office: CaseOffice, tmp_path: Path
) -> None:
    before = office.export("docx")
    variables = newer(tmp_path, "lxml", "99.1")
    said = told(office, **variables)
    assert "statt heute 99.1" in said
    assert "heute gleich" in said, "only the version's name is another one"
    assert (tmp_path / "x.docx").read_bytes() == before
    assert office.export("txt", **variables) == office.export("txt")


@pytest.mark.parametrize("layout", ["formular", "gibt-es-nicht"])
def test_with_another_layout_or_none_the_stored_bytes_come(
    office: CaseOffice, tmp_path: Path, layout: str
) -> None:
    before = office.export("docx")
    settings = tmp_path / "buero/einstellungen.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f'{text}\n[brief]\nlayout = "{layout}"\n', encoding="utf-8")
    said = told(office)
    assert "heute anders (die Briefvorlage ist heute eine andere)" in said
    assert (tmp_path / "x.docx").read_bytes() == before
