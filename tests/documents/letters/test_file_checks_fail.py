"""Every check of a letter's file refuses a broken one: a check that cannot fail checks nothing."""

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from docx_validity import file_problems
from letters import item, letter, shipped

from anfrage.documents.docx_letter import write_docx

DOCUMENT, NOTES = "word/document.xml", "word/footnotes.xml"
COMMENTED = '<w:commentRangeStart w:id="0"/>'
TRACKED = '<w:ins w:id="9901" w:author="A"><w:r><w:t>neu</w:t></w:r></w:ins>'
START, END = '<w:bookmarkStart w:id="{}" w:name="{}"/>', '<w:bookmarkEnd w:id="{}"/>'
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'


def edited(docx: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The file with one part changed; a change that changes nothing is a fault of the test."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(kept, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == part:
                text = change(data.decode())
                assert text != data.decode()
                data = text.encode()
            new.writestr(name, data)
    return kept.getvalue()


def in_paragraph(piece: str) -> Callable[[str], str]:
    """Put a piece at the end of the first paragraph."""
    return lambda text: text.replace("</w:p>", f"{piece}</w:p>", 1)


def same_again(pattern: str) -> Callable[[str], str]:
    """Give the second element of a kind the attribute of the first."""

    def change(text: str) -> str:
        first, second, *_ = re.finditer(pattern, text)
        return text[: second.start(1)] + first[1] + text[second.end(1) :]

    return change


@pytest.fixture(scope="module")
def sound() -> bytes:
    """A letter with two answers, a footnote in each."""
    answer = "Das ist bekannt[^1].\n\n[^1]: Bericht {}."
    return write_docx(letter(*(item(n, answer.format(n)) for n in (1, 2))), shipped())


def test_a_sound_letter_has_no_finding(sound: bytes) -> None:
    assert file_problems(sound) == []


@pytest.mark.parametrize(
    ("part", "change", "finding"),
    [
        (DOCUMENT, in_paragraph(START.format(7, "a")), "a bookmark is not closed"),
        (DOCUMENT, in_paragraph(START.format(7, "a") + END.format(7) + START.format(7, "b")
                                + END.format(7)), "two bookmarks have one id"),
        (DOCUMENT, in_paragraph(START.format(7, "a") + END.format(7) + START.format(8, "a")
                                + END.format(8)), "two bookmarks have one name"),
        (NOTES, same_again(r'<w:footnote (?!w:type)[^>]*?w:id="(\d+)"'),
         "two footnotes have one id"),
        (DOCUMENT, in_paragraph(FIELD), "a field is not closed"),
        (DOCUMENT, in_paragraph(TRACKED), "a change is tracked"),
        (DOCUMENT, in_paragraph(COMMENTED), "a comment is left"),
        (DOCUMENT, lambda x: x.replace("<w:body>", "<w:body><w:unbekannt/>"), "audit: "),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)  # fmt: skip
def test_a_broken_file_is_refused_by_name(
    sound: bytes, part: str, change: Callable[[str], str], finding: str
) -> None:
    assert any(finding in one for one in file_problems(edited(sound, part, change)))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice_and_a_part_of_comments_are_refused(sound: bytes) -> None:
    kept = io.BytesIO(sound)
    with zipfile.ZipFile(kept, "a") as package:
        package.writestr(DOCUMENT, package.read(DOCUMENT))
        package.writestr("word/comments.xml", "<x/>")
    found = file_problems(kept.getvalue())
    assert f"{DOCUMENT} is in the file twice" in found
    assert "word/comments.xml holds comments" in found
