"""What a layout lacks and what an old letter left in it: hints, and none for a good layout."""

import pytest
from layout_bodies import CLOSED, DRAFT, LETTER, body, footer
from letters import SHIPPED, shipped, with_body, with_parts

from anfrage.documents.layout import Layout
from anfrage.documents.layout_hints import layout_hints
from anfrage.german.layout_words import LACKING_KINDS, LEFTOVER_KINDS, hint_line

OTHER_PARTS = {f"word/{one}.xml": b"<x/>" for one in ("header1", "header2", "footer2")}
REST = ("{{ zusatz }}", "{{ gez }}", "{{ funktion }}", "{{#anlagen}}", "{{#anlagenliste}}",
        "{{ anlage }}", "{{/anlagenliste}}", "{{/anlagen}}", "{{#verteiler}}",
        "{{#verteilerliste}}", "{{ an }}", "{{/verteilerliste}}", "{{/verteiler}}")  # fmt: skip


def kinds(layout: Layout) -> list[str]:
    return [one.kind for one in layout_hints(layout)]


def layout_of(*lines: str, foot: tuple[str, ...] = ()) -> Layout:
    """A layout with these lines, and a footer."""
    return with_parts(with_body(body(*lines)), {**OTHER_PARTS, "word/footer1.xml": footer(*foot)})


@pytest.mark.parametrize("name", SHIPPED)
def test_the_shipped_layouts_give_no_hint(name: str) -> None:
    assert layout_hints(shipped(name)) == ()


def test_everything_that_a_letter_may_need_is_missed() -> None:
    assert kinds(layout_of(*DRAFT, *LETTER)) == [
        "anlage", "an", "nichtoeffentlich", "zusatz", "funktion", "gez", "page_number",
        "entwurf_once", "heading",
    ]  # fmt: skip
    bare = [line for line in LETTER if "journal_nr" not in line]
    assert "journal_nr" in kinds(layout_of(*bare))


def test_what_is_there_is_not_missed() -> None:
    pages = footer(*DRAFT, *CLOSED).replace(
        b"</w:ftr>",
        b'<w:p><w:fldSimple w:instr=" PAGE "/><w:fldSimple w:instr=" NUMPAGES "/></w:p></w:ftr>',
    )
    layout = with_parts(layout_of(*LETTER, *REST), {"word/footer1.xml": pages})
    assert kinds(layout) == ["heading"]


@pytest.mark.parametrize(
    ("first", "default", "expected"),
    [
        (DRAFT, DRAFT, None),
        (DRAFT, ("Bank",), "entwurf_once"),
        (("Bank",), DRAFT, "entwurf_later"),
    ],
)
def test_a_first_page_with_a_footer_of_its_own_needs_the_mark_as_well(
    first: tuple[str, ...], default: tuple[str, ...], expected: str | None
) -> None:
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    section = (
        f'<w:sectPr xmlns:r="{relation}"><w:footerReference w:type="first" r:id="a"/>'
        '<w:footerReference w:type="default" r:id="b"/><w:titlePg/></w:sectPr>'
    )
    links = (
        b"<Relationships><Relationship Id='a' Target='footer1.xml'/>"
        b"<Relationship Id='b' Target='footer2.xml'/></Relationships>"
    )
    parts = {
        **OTHER_PARTS,
        "word/footer1.xml": footer(*first),
        "word/footer2.xml": footer(*default),
        "word/_rels/document.xml.rels": links,
    }
    found = kinds(with_parts(with_body(body(*LETTER) + section), parts))
    assert [one for one in found if one.startswith("entwurf")] == ([expected] if expected else [])


def test_an_enclosure_block_without_its_list_is_missed_too() -> None:
    lines = ("{{#anlagen}}", "{{ anlagen_titel }}", "{{/anlagen}}")
    assert "anlage" in kinds(layout_of(*LETTER, *lines))


def test_a_name_that_can_be_torn_from_the_closing_is_told() -> None:
    lines = [*LETTER[:-1], "", "{{ unterzeichner }}"]
    torn = layout_of(*lines)
    assert "lonely_name" in kinds(torn)
    kept = body(*lines[-2:-1]).replace("<w:p>", "<w:p><w:pPr><w:keepNext/></w:pPr>")
    document = torn.parts["word/document.xml"].replace(body(*lines[-2:-1]).encode(), kept.encode())
    assert "lonely_name" not in kinds(with_parts(torn, {"word/document.xml": document}))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Sehr geehrte Frau Lindenau,", "salutation"),
        ("Sehr geehrte Frau Lindenau, {{ anrede }}", "salutation"),
        ("Guten Tag Frau Lindenau,", "salutation"),
        ("Mit freundlichen Grüßen", "greeting"),
        ("Mit freundlichem Gruß", "greeting"),
        ("Hochachtungsvoll", "greeting"),
        ("Im Auftrag", "capacity"),
        ("In Vertretung des Oberbürgermeisters", "capacity"),
        ("Musterlingen, 14. März 2017", "date"),
        ("Musterlingen, den 14.03.2017", "date"),
        ("Zeichen:\t13-Mo/2017-044", "file_number"),
        ("Unser Zeichen 13.2", "file_number"),
        ("Az.: 44/17", "file_number"),
        ("Auskunft: Herr Muster", "contact"),
        ("Herrn Toni Mustermann", "addressee"),
        ("Ihre Anfrage vom 9. März 2017: Laternenweg", "subject"),
        ("Wie viele Leuchten wurden umgestellt?", "question"),
        ("Im Laternenweg wurden 34 Leuchten umgestellt.", "sentence"),
    ],
)
def test_text_of_an_old_letter_is_quoted_with_what_to_do(line: str, kind: str) -> None:
    (found,) = [one for one in layout_hints(layout_of(line, *LETTER)) if one.place]
    assert found.kind == kind
    quoted = " ".join(line.split())[:40]
    assert quoted in hint_line(found.kind, found.place)


def test_an_old_name_and_function_under_the_letter_are_found() -> None:
    layout = layout_of(*LETTER, "Mommsen", "Pressesprecher")
    assert [one.place for one in layout_hints(layout) if one.kind == "signature"] == [
        "layout.docx, Brieftext, „Mommsen“", "layout.docx, Brieftext, „Pressesprecher“",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Stadt Musterlingen", "Der Oberbürgermeister", "Auskunft: {{ ansprechperson }}",
        "Zeichen:\t{{ journal_nr }}", "Zimmer: 117", "Telefon: 09999/123-456", "[Wappen]",
        "Sparkasse · IBAN DE00 1234 5678 9012 3456 78 · USt-IdNr. DE000000000",
        "Sprechzeiten: Mo bis Fr 8 bis 12 Uhr und nach Vereinbarung", "Ihr Presseteam",
    ],
)  # fmt: skip
def test_what_a_letterhead_says_of_the_city_is_left_in_peace(line: str) -> None:
    assert not [one for one in layout_hints(layout_of(line, *LETTER, foot=(line,))) if one.place]


def test_every_hint_has_its_sentence() -> None:
    lines = [hint_line(kind, "Stelle") for kind in (*LACKING_KINDS, *LEFTOVER_KINDS)]
    assert len(set(lines)) == len(lines)
    assert all(line.startswith("Hinweis: ") and line.endswith(".") for line in lines)
