"""Layouts are found by name and checked before use, each fault with its place."""

import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from letters import LAYOUTS, SHIPPED, letter, paragraph, shipped, with_body, with_parts

from anfrage.documents.docx_letter import write_docx
from anfrage.documents.docx_package import MAX_BYTES, write_package
from anfrage.documents.fillings import Scope
from anfrage.documents.layout import Layout, list_layouts, load_layout, read_layout
from anfrage.documents.layout_check import check_layout
from anfrage.documents.letter_fields import letter_scope
from anfrage.documents.letter_names import BLOCKS, FIELDS
from anfrage.domain.errors import LayoutBroken, LayoutUnknown
from anfrage.domain.letter import LetterVersion
from anfrage.german.letter_words import GAPS, LAYOUT_PROBLEMS
from anfrage.german.messages import sentence
from anfrage.german.toml_words import toml_fault

AFTER = "Expected newline or end of document"
QUESTIONS = (
    paragraph("{{#fragen}}") + paragraph("{{ frage }}") + paragraph("{{#absaetze}}")
    + paragraph("{{ absatz }}") + paragraph("{{/absaetze}}") + paragraph("{{/fragen}}")
)  # fmt: skip
DRAFT = paragraph("{{#entwurf}}") + paragraph("ENTWURF") + paragraph("{{/entwurf}}")
WORD = "word/document.xml"


def own_layout(folder: Path, source: str = "brief") -> Path:
    """A copy of a shipped layout as a city's own, named "eigen"."""
    return Path(shutil.copytree(LAYOUTS / source, folder / "eigen"))


def problems(body: str) -> list[tuple[str, str]]:
    """Codes and nearest names of what is wrong with a letter that consists of `body`."""
    found = check_layout(with_body(body + DRAFT))
    return [(one.problem, one.nearest) for one in found if "missing" not in one.problem]


def test_the_shipped_layouts_are_listed_and_have_no_faults() -> None:
    assert set(SHIPPED) <= set(list_layouts([LAYOUTS, LAYOUTS / "nicht da"]))
    assert [check_layout(shipped(name)) for name in SHIPPED] == [()] * len(SHIPPED)


def test_an_unknown_name_is_refused_with_the_nearest_and_all_names() -> None:
    with pytest.raises(LayoutUnknown) as caught:
        load_layout("din5008b", [LAYOUTS])
    assert caught.value.nearest == "din5008-b"
    assert set(SHIPPED) <= set(caught.value.known)


@pytest.mark.parametrize("name", ["", "..", "../letter_templates/brief", "/etc", "_build"])
def test_a_name_is_never_a_path(name: str) -> None:
    with pytest.raises(LayoutUnknown):
        load_layout(name, [LAYOUTS])


def test_an_offices_own_layout_goes_before_the_shipped_one(tmp_path: Path) -> None:
    own = tmp_path / "brief"
    shutil.copytree(LAYOUTS / "din5008-b", own)
    assert load_layout("brief", [tmp_path, LAYOUTS]).profile.din5008 == "B"
    assert load_layout("brief", [LAYOUTS, tmp_path]).profile.din5008 == "none"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph("{{ betref }}"), ("unknown_field", "betreff")),
        (paragraph("{{ xyzxyz }}"), ("unknown_field", "")),
        (paragraph("{{ frage }}"), ("misplaced_field", "")),
        (paragraph("{{#fragn}}") + paragraph("{{/fragn}}"), ("unknown_block", "fragen")),
        (paragraph("{{#absaetze}}") + paragraph("{{/absaetze}}"), ("misplaced_block", "")),
        (paragraph("{{#fragen}}") + paragraph("{{ frage }}"), ("unclosed_block", "")),
        (paragraph("{{/fragen}}"), ("unopened_block", "")),
        (paragraph("Text {{#fragen}}"), ("block_not_alone", "")),
        (paragraph("{{ betreff }"), ("broken_mark", "")),
        (paragraph("{{ betreff | upper }}"), ("bad_name", "")),
        ("<w:p><w:ins w:id='1' w:author='x'><w:r/></w:ins></w:p>", ("revision", "")),
        (
            '<w:p><w:r><w:instrText>INCLUDETEXT "http://x"</w:instrText></w:r></w:p>',
            ("external_reference", ""),
        ),
    ],
)
def test_each_fault_is_found_and_named(body: str, expected: tuple[str, str]) -> None:
    assert problems(QUESTIONS + body) == [expected]
    assert problems(QUESTIONS) == []


def test_a_fault_says_part_neighbour_and_mark(tmp_path: Path) -> None:
    layout = with_body(paragraph("Gut") + paragraph("{{ betref }}"))
    folder = own_layout(tmp_path)
    (folder / "layout.docx").write_bytes(write_package(layout.parts))
    with pytest.raises(LayoutBroken) as caught:
        load_layout("eigen", [tmp_path])
    assert caught.value.place == "layout.docx, Brieftext, nach „Gut“: {{ betref }}"
    assert "betreff" in sentence(caught.value)


def test_required_fields_of_the_profile_have_to_be_there(tmp_path: Path) -> None:
    folder = own_layout(tmp_path)
    docx = write_package(with_body(QUESTIONS + DRAFT).parts)
    (folder / "layout.docx").write_bytes(docx)
    missing = {one.place for one in check_layout(read_layout("eigen", folder))}
    assert {"{{ betreff }}", "{{#empfaenger}}", "{{ unterzeichner }}"} <= missing
    assert "{{ frage }}" not in missing


def test_a_layout_in_which_a_draft_cannot_be_told_from_a_letter_is_refused() -> None:
    parts = {f"word/header{n}.xml": b"<hdr/>" for n in (1, 2)} | {WORD: QUESTIONS_ONLY}
    assert "missing_mark" in [one.problem for one in check_layout(with_parts(shipped(), parts))]


QUESTIONS_ONLY = with_body(QUESTIONS).parts[WORD]


@pytest.mark.parametrize(
    ("part", "data", "problem"),
    [
        ("word/vbaProject.bin", b"\xd0\xcf", "macro"),
        ("word/embeddings/tabelle.xlsx", b"PK", "macro"),
        ("word/comments.xml", b"<c/>", "comment"),
        ("word/header1.xml", b"<w:hdr", "unreadable_part"),
        ("word/header1.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "doctype"),
        (
            "word/_rels/settings.xml.rels",
            b"<R><Relationship Type='x/attachedTemplate' TargetMode='External' Target='//x'/></R>",
            "external_reference",
        ),
    ],
)
def test_dangerous_parts_are_refused(part: str, data: bytes, problem: str) -> None:
    found = check_layout(with_parts(shipped(), {part: data}))
    assert problem in [one.problem for one in found]


def test_a_hyperlink_is_no_danger() -> None:
    links = (
        b"<R><Relationship Type='x/hyperlink' TargetMode='External'"
        b" Target='https://www.musterlingen.example'/></R>"
    )
    assert check_layout(with_parts(shipped(), {"word/_rels/footer1.xml.rels": links})) == ()


@pytest.mark.parametrize(
    ("text", "place", "problem", "nearest"),
    [
        ("title = 'x' 2", "profile.toml, Zeile 1: title = 'x' 2", toml_fault(AFTER), ""),
        ("titel = 'x'", "profile.toml: titel", "profile_unknown", "title"),
        ("din5008 = 'B'", "profile.toml: title", "profile_value", ""),
        ("title = 'x'\ndin5008 = 'C'", "profile.toml: din5008", "profile_value", ""),
        ("title = 'x'\nquestion_count = 0", "profile.toml: question_count", "profile_value", ""),
        (
            "title = 'x'\nrequired_fields = ['y']",
            "profile.toml: required_fields",
            "profile_value",
            "",
        ),
    ],
)
def test_a_faulty_profile_is_refused(
    tmp_path: Path, text: str, place: str, problem: str, nearest: str
) -> None:
    (own_layout(tmp_path) / "profile.toml").write_text(text, encoding="utf-8")
    with pytest.raises(LayoutBroken) as caught:
        load_layout("eigen", [tmp_path])
    found = caught.value
    assert (found.place, found.problem, found.nearest) == (place, problem, nearest)


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * (MAX_BYTES + 1))
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "problem"),
    [(b"", "not_a_docx"), (b"PK\x03\x04kaputt", "not_a_docx"), (bomb(), "too_large")],
)
def test_what_is_no_word_file_is_refused(tmp_path: Path, data: bytes, problem: str) -> None:
    (own_layout(tmp_path) / "layout.docx").write_bytes(data)
    with pytest.raises(LayoutBroken) as caught:
        load_layout("eigen", [tmp_path])
    assert caught.value.problem == problem


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    (own_layout(tmp_path) / "layout.docx").unlink()
    with pytest.raises(LayoutBroken) as caught:
        load_layout("eigen", [tmp_path])
    assert (caught.value.place, caught.value.problem) == ("layout.docx", "unreadable")


def test_every_declared_field_and_block_has_a_value_and_every_value_is_declared() -> None:
    def names(scope: Scope, block: str) -> dict[str, set[str]]:
        found = {block: set(scope.fields)}
        for name, scopes in scope.blocks.items():
            assert BLOCKS[name] == block
            for one in scopes:
                for inner, fields in names(one, name).items():
                    found[inner] = found.get(inner, set()) | fields
        return found

    full = letter(
        draft=True,
        version=LetterVersion.FULL,
        preamble="Vorab.",
        distribution=("Ratsbüro",),
        addressee=("Zeile",) * 12,
    )
    found = names(letter_scope(full, show_hash=True), "")
    assert found == {block: set(fields) for block, fields in FIELDS.items()}


def test_the_page_for_cities_names_exactly_the_fields_and_blocks_that_there_are() -> None:
    page = (LAYOUTS / "LIESMICH.md").read_text(encoding="utf-8")
    rows = [row.split("|")[1:-1] for row in page.splitlines() if row.startswith("| `")]
    named = {
        name for row in rows for name in re.findall(r"`(\w+)`", row[0] + row[-1] * (len(row) > 2))
    }
    assert named == set().union(*FIELDS.values(), BLOCKS)


def test_every_fault_and_gap_has_german_words() -> None:
    assert all(LAYOUT_PROBLEMS.values())
    assert all(gap.startswith("[") and gap.endswith("]") for gap in GAPS.values())


def test_a_layout_that_was_saved_with_compression_still_works(tmp_path: Path) -> None:
    layout: Layout = shipped()
    folder = own_layout(tmp_path)
    with zipfile.ZipFile(folder / "layout.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in layout.parts.items():
            archive.writestr(name, data)
    assert write_docx(letter(), load_layout("eigen", [tmp_path])) == write_docx(letter(), layout)
