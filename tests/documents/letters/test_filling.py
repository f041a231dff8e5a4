"""Placeholders are found wherever Word puts them, and filled once."""

import re
from dataclasses import replace

import pytest
from docx_parts import part_text, part_tree, parts_of, text_of
from letters import SHIPPED, item, letter, paragraph, shipped, with_body, with_parts

from anfrage.documents import docx_names as w
from anfrage.documents.docx_letter import write_docx
from anfrage.documents.layout import Layout
from anfrage.documents.reading_back import letter_text
from anfrage.domain.letter import Signer

TEXT_BOX = (
    "<w:p><w:r><w:t>Vor dem Feld</w:t></w:r><w:r><w:pict><v:shape"
    ' xmlns:v="urn:schemas-microsoft-com:vml" id="feld" style="width:90pt;height:40pt">'
    "<v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)
TABLE = (
    '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/>'
    "</w:tblGrid><w:tr><w:tc><w:tcPr/>{inner}</w:tc></w:tr></w:tbl>"
)


def read(layout: Layout, **changes: object) -> list[str]:
    return [one.text for one in letter_text(write_docx(letter(**changes), layout))]


@pytest.mark.parametrize(
    "runs",
    [
        ("{{ betreff }}",),
        ("Zu: {", "{ betr", "eff }", "}!"),
        ("{", "{", " ", "betreff", " ", "}", "}"),
        ("{{betreff}}", " und {{ ", "anrede", "}} zusammen"),
        ("{{ betreff }}{{ anrede }}{{ betreff }}",),
    ],
)
def test_a_placeholder_is_found_however_word_splits_it(runs: tuple[str, ...]) -> None:
    one = letter()
    expected = "".join(runs)
    for name, value in (("betreff", one.subject), ("anrede", one.salutation)):
        expected = re.sub(rf"\{{\{{ ?{name} ?\}}\}}", value, expected)
    assert "{{" not in expected
    assert read(with_body(paragraph(*runs))) == [expected]


def test_the_value_takes_the_form_of_the_run_in_which_the_mark_begins() -> None:
    body = (
        "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>A {{ bet</w:t></w:r>"
        "<w:r><w:rPr><w:u/></w:rPr><w:t>reff }} Z</w:t></w:r></w:p>"
    )
    tree = part_tree(write_docx(letter(subject="Wert"), with_body(body)), "word/document.xml")
    forms = {
        text_of(run): [one.tag.rpartition("}")[2] for one in run[0]] for run in tree.iter(w.RUN)
    }
    assert forms == {"A ": ["i"], "Wert": ["i"], " Z": ["u"]}


@pytest.mark.parametrize("shell", [TEXT_BOX, TABLE])
def test_placeholders_and_blocks_in_text_boxes_and_tables_are_filled(shell: str) -> None:
    inner = (
        paragraph("{{ betreff }}")
        + paragraph("{{#empfaenger}}") + paragraph("{{ zeile }}") + paragraph("{{/empfaenger}}")
    )  # fmt: skip
    found = read(with_body(shell.format(inner=inner)), addressee=("Frau", "Ada Beispiel"))
    assert [one for one in found if one != "Vor dem Feld"] == [
        letter().subject, "Frau", "Ada Beispiel",
    ]  # fmt: skip


@pytest.mark.parametrize("part", ["word/header1.xml", "word/header2.xml", "word/footer1.xml"])
def test_placeholders_in_headers_and_footers_are_filled(part: str) -> None:
    layout = shipped()
    before, end, after = layout.parts[part].rpartition(b"</w:p>")
    story = before + b"<w:r><w:t>{{ betreff }}</w:t></w:r>" + end + after
    docx = write_docx(letter(), with_parts(layout, {part: story}))
    assert letter().subject in part_text(docx, part)


def test_nested_blocks_keep_each_answer_with_its_question() -> None:
    found = letter_text(write_docx(letter(item(1, "A\n\nB"), item(2, "C")), shipped()))
    body = [one.text for one in found if one.style in {"Heading2", "Antwort"}]
    assert body[-5:] == [
        f"1.\t{item(1).question}", "A", "B", f"2.\t{item(2).question}", "C",
    ]  # fmt: skip


def test_what_people_wrote_is_never_read_as_a_mark() -> None:
    hostile = (
        "{{ betreff }} {{#fragen}}\n\n{{/fragen}}\n\n{{ nummer }} {%p if x %} <w:p/> &amp; ]]>"
    )
    docx = write_docx(letter(item(1, hostile), subject="{{ anrede }} <b>&</b>"), shipped())
    found = [one.text for one in letter_text(docx)]
    assert "{{ anrede }} <b>&</b>" in found
    for line in hostile.split("\n\n"):
        assert line in found


def test_the_shipped_layouts_leave_no_mark_of_their_own_behind() -> None:
    for name in SHIPPED:
        for draft in (True, False):
            docx = write_docx(letter(draft=draft), shipped(name))
            assert all("{{" not in part_text(docx, part) for part in parts_of(docx))


def test_a_line_whose_fields_are_all_empty_is_left_out_with_its_label() -> None:
    body = paragraph("Funktion: {{ funktion }}") + paragraph("{{ betreff }} {{ funktion }}")
    assert read(with_body(body), signer=Signer("Alex Musterfrau")) == [f"{letter().subject} "]


def test_a_cell_whose_only_line_is_left_out_still_holds_a_paragraph() -> None:
    body = TABLE.format(inner=paragraph("{{ funktion }}")) + paragraph("Ende")
    assert read(with_body(body), signer=Signer("Alex Musterfrau")) == ["", "Ende"]


@pytest.mark.parametrize("gone", [b"List Bullet", b"List Number"])
def test_lists_are_real_also_in_a_layout_without_list_styles(gone: bytes) -> None:
    layout = shipped()
    styles = layout.parts["word/styles.xml"].replace(gone, b"Eigene Liste")
    bare = {name: data for name, data in layout.parts.items() if "numbering" not in name}
    bare |= {"word/styles.xml": styles.replace(b'<w:numPr><w:numId w:val="1"/></w:numPr>', b"")}
    answer = "- eins\n- zwei\n\n3. drei\n4. vier"
    for one in (with_parts(layout, {"word/styles.xml": styles}), replace(layout, parts=bare)):
        docx = write_docx(letter(item(1, answer)), one)
        found = [found.text for found in letter_text(docx)]
        start = found.index("- eins")
        assert found[start : start + 4] == ["- eins", "- zwei", "3. drei", "4. vier"]
        numbered = part_tree(docx, "word/document.xml").iter(w.NUMBERING)
        assert len(list(numbered)) >= 2


def test_a_repeated_block_repeats_no_name_that_must_be_unique() -> None:
    body = (
        paragraph("{{#fragen}}")
        + '<w:p><w:bookmarkStart w:id="7" w:name="Frage"/><w:r><w:t>{{ frage }}</w:t></w:r>'
        '<w:bookmarkEnd w:id="7"/></w:p>' + paragraph("{{/fragen}}")
    )
    tree = part_tree(write_docx(letter(), with_body(body)), "word/document.xml")
    assert len(list(tree.iter(w.PARAGRAPH))) == 3
    assert [mark.get(w.IDENTITY) for mark in tree.iter(w.BOOKMARKS[0])] == ["7"]
