"""A letter as a Word file: complete, in order, valid, and always the same bytes."""

import io
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import docx
import pytest
from docx_parts import part_bytes, part_text, part_tree, parts_of, text_of
from letters import LETTER_LIKE, SHIPPED, item, letter, shipped
from openxml_audit import OpenXmlValidator

from anfrage.documents import docx_names as w
from anfrage.documents.docx_letter import write_docx
from anfrage.documents.docx_runs import GAP_FILL
from anfrage.documents.reading_back import letter_text
from anfrage.domain.errors import FieldUnprintable
from anfrage.domain.letter import Letter, LetterItem, Sender, Signer
from anfrage.german.letter_words import GAPS

EMPTY = Letter(Sender("", ""), (), "", "", "", (), "", Signer(""))


def body_text(written: bytes) -> str:
    return "\n".join(one.text for one in letter_text(written))


def shaded(written: bytes) -> list[str]:
    """Texts of all runs that are shaded as gaps."""
    return [
        text_of(run)
        for run in part_tree(written, "word/document.xml").iter(w.RUN)
        for shade in run.iter(w.SHADING)
        if shade.get(w.FILL) == GAP_FILL
    ]


@pytest.mark.parametrize("name", SHIPPED)
def test_a_letter_names_every_answer_once_and_questions_as_often_as_the_profile_says(
    name: str,
) -> None:
    many = letter(*(item(number) for number in range(1, 51)))
    layout = shipped(name)
    text = body_text(write_docx(many, layout))
    questions, answers = [one.question for one in many.items], [one.answer for one in many.items]
    assert [text.count(one) for one in questions] == [layout.profile.question_count] * 50
    assert [text.count(one) for one in answers] == [1] * 50
    for places in ([text.rindex(one) for one in questions], [text.index(one) for one in answers]):
        assert places == sorted(places)
    assert all(text.index(one.question) < text.index(one.answer) for one in many.items)


@pytest.mark.parametrize("name", LETTER_LIKE)
def test_everything_else_that_the_letter_says_stands_in_it_once(name: str) -> None:
    one = letter()
    text = body_text(write_docx(one, shipped(name)))
    said = [one.subject, one.salutation, one.introduction, one.closing, one.signer.name]
    said += [one.signer.function, one.sender.return_line, "03.02.2026", one.file_number]
    said += [*one.enclosures, *one.addressee[:3]]
    assert {part: text.count(part) for part in said} == dict.fromkeys(said, 1) | {
        one.signer.function: 2  # "Oberbürgermeisterin" is part of "Die Oberbürgermeisterin"
        + one.sender.return_line.count(one.signer.function)
    }


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("draft", [True, False])
@pytest.mark.parametrize("count", [1, 10])
def test_the_audit_finds_no_error(name: str, draft: bool, count: int, tmp_path: Path) -> None:  # noqa: FBT001 - a parameter of pytest
    items = [item(number, "A **fett**\n\n- b\n- c", ("offen?",)) for number in range(count)]
    path = tmp_path / "brief.docx"
    path.write_bytes(write_docx(letter(*items, draft=draft), shipped(name)))
    assert [str(one) for one in OpenXmlValidator().validate(path).errors] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_an_empty_letter_is_valid_too_and_shows_a_gap_in_every_place(
    name: str, tmp_path: Path
) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(write_docx(EMPTY, shipped(name)))
    assert [str(one) for one in OpenXmlValidator().validate(path).errors] == []
    gaps = set(shaded(path.read_bytes()))
    asked = set(shipped(name).profile.required_fields)
    assert {GAPS[one] for one in asked & GAPS.keys() - {"frage"}} <= gaps
    assert {"[Datum]", "[Betreff]", "[Fragen]"} <= gaps


def test_python_docx_opens_the_letter() -> None:
    opened = docx.Document(io.BytesIO(write_docx(letter(), shipped())))
    assert opened.core_properties.title == letter().subject
    assert letter().subject in [one.text for one in opened.paragraphs]


@pytest.mark.parametrize("name", SHIPPED)
def test_a_draft_is_marked_on_the_first_and_every_later_page_and_a_final_letter_nowhere(
    name: str,
) -> None:
    marked = write_docx(letter(draft=True), shipped(name))
    clean = write_docx(letter(draft=False), shipped(name))
    for part in ("word/header1.xml", "word/header2.xml", "word/document.xml"):
        assert part_text(marked, part).count("ENTWURF") == 1
    assert not any("ENTWURF" in part_text(clean, part) for part in parts_of(clean))


def test_gaps_are_shaded_and_say_what_is_missing() -> None:
    open_item = item(1, "Drei Auftritte.", ("welche Kosten entstehen?",))
    missing = LetterItem("2", "Und nun?", "")
    written = write_docx(letter(open_item, missing, date=None, addressee=()), shipped())
    assert shaded(written) == [
        "[Anschrift]", "[Datum]", "[Noch offen: welche Kosten entstehen?]", "[Antwort fehlt noch]",
    ]  # fmt: skip
    assert "Musterlingen, [Datum]" in body_text(written)
    assert shaded(write_docx(letter(), shipped())) == []


def test_bold_passages_are_bold_and_their_asterisks_are_gone() -> None:
    written = write_docx(letter(item(1, "Es sind **96.000 Euro** im Jahr.")), shipped())
    runs = list(part_tree(written, "word/document.xml").iter(w.RUN))
    assert [text_of(run) for run in runs if run.find(f".//{w.BOLD}") is not None] == ["96.000 Euro"]
    assert "*" not in part_text(written, "word/document.xml")


def test_gap_words_of_a_wording_are_shaded_but_not_those_that_people_wrote() -> None:
    asked = item(1, "Siehe [Datum].")
    written = write_docx(letter(asked, introduction="Ihre Anfrage vom [Datum]:"), shipped())
    assert shaded(written) == ["[Datum]"]
    assert "Siehe [Datum]." in body_text(written)


def test_a_missing_journal_number_is_a_gap_in_a_draft_and_no_line_in_a_final_letter() -> None:
    draft = write_docx(letter(file_number="", draft=True), shipped())
    final = write_docx(letter(file_number=""), shipped())
    assert "Journal-Nr.: [Journal-Nr.]" in body_text(draft)
    assert "Journal" not in body_text(final)


def test_the_last_answer_the_closing_and_the_name_stay_together() -> None:
    tree = part_tree(write_docx(letter(), shipped()), "word/document.xml")
    styles = part_tree(write_docx(letter(), shipped()), "word/styles.xml")
    kept = {
        one.get(w.STYLE_ID)
        for one in styles.iter(w.STYLE)
        if one.find(f".//{w.KEEP_NEXT}") is not None
    }
    paragraphs = list(tree.iter(w.PARAGRAPH))
    texts = [text_of(one) for one in paragraphs]
    last = texts.index("Auftritt 3 wuchs.")
    assert paragraphs[last].find(f".//{w.KEEP_NEXT}") is not None
    between = paragraphs[last + 1 : texts.index("Anlage") + 1]
    assert len(between) == 4
    for one in between:
        assert next(one.iter(w.PARAGRAPH_STYLE)).get(w.VALUE) in kept


def test_the_same_letter_gives_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    program = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parents[2])!r})\n"
        "from letters import letter, shipped\n"
        "from anfrage.documents.docx_letter import write_docx\n"
        "sys.stdout.buffer.write(write_docx(letter(), shipped()))"
    )
    written = {write_docx(letter(), shipped())}
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        environment = {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(Path.cwd())}
        run = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, check=True, env=environment,
            cwd=tmp_path,
        )  # fmt: skip
        written.add(run.stdout)
    assert len(written) == 1


def test_another_letter_gives_other_bytes_and_the_hash_stands_in_properties_and_footer() -> None:
    one, other = letter(), letter(place="Neustadt")
    written = write_docx(one, shipped())
    assert written != write_docx(other, shipped())
    assert one.content_hash() in part_text(written, "docProps/custom.xml")
    assert f"Fassung {one.content_hash()[:12]}" in part_text(written, "word/footer1.xml")


def test_properties_come_from_the_letter_alone() -> None:
    core = part_bytes(write_docx(letter(), shipped()), "docProps/core.xml").decode()
    values = re.findall(r">([^<>\n]+)<", core)
    assert Counter(values) == Counter(
        [letter().subject, "Die Oberbürgermeisterin", "Die Oberbürgermeisterin", "de-DE"]
        + ["2026-02-03T00:00:00Z"] * 2
    )


@pytest.mark.parametrize(
    ("changes", "field", "position", "code"),
    [
        ({"subject": "Betreff\x0b"}, "Betreff", 8, "U+000B"),
        ({"addressee": ("Frau", "A\x00")}, "Anschrift", 2, "U+0000"),
        ({"signer": Signer("\ud800")}, "Unterzeichnung", 1, "U+D800"),
        ({"items": (LetterItem("4", "Was?", "ja\x0cnein"),)}, "Antwort zu Frage 4", 3, "U+000C"),
        ({"items": (LetterItem("4", "\uffff", ""),)}, "Frage 4", 1, "U+FFFF"),
        (
            {"items": (LetterItem("4", "W?", "j", ("\r",)),)},
            "offener Teil von Frage 4",
            1,
            "U+000D",
        ),
    ],
)
def test_what_no_document_can_hold_is_refused_with_field_and_position(
    changes: dict[str, object], field: str, position: int, code: str
) -> None:
    with pytest.raises(FieldUnprintable) as caught:
        write_docx(letter(**changes), shipped())
    assert (caught.value.field, caught.value.position) == (field, position)
    assert caught.value.code_point == code
