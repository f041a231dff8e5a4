"""The checks that every letter has to pass; each returns what is wrong, one sentence a finding."""

import re

from pdf_content import PdfContent, marks_of

from anfrage.documents.answer_text import answer_blocks
from anfrage.documents.layout_profile import LayoutProfile
from anfrage.domain.letter import Letter


def packed(text: str) -> str:
    return "".join(text.split())


def printed(answer: str) -> str:
    """An answer as it is printed, without white space; not for tables and footnotes."""
    lines = []
    for block in answer_blocks(answer):
        mark = block.place.mark.replace("-", "–") if block.place and block.place.first else ""
        lines.append(mark + "".join(piece.text for piece in block.pieces))
    return packed("".join(lines))


def text_problems(content: PdfContent, letter: Letter, profile: LayoutProfile) -> list[str]:
    """Answers once, questions as often as the profile says, both in order, each under its own."""
    text = content.text
    questions = [packed(one.question) for one in letter.items]
    answers = [printed(one.answer) for one in letter.items]
    problems = [
        f"question {one[:40]} stands {text.count(one)} times"
        for one in questions
        if text.count(one) != profile.question_count
    ]
    problems += [
        f"answer {one[:40]} stands {text.count(one)} times"
        for one in answers
        if text.count(one) != 1
    ]
    if problems:
        return problems
    asked, said = [text.rindex(one) for one in questions], [text.index(one) for one in answers]
    if asked != sorted(asked) or said != sorted(said):
        problems.append("questions or answers are out of order")
    if any(question > answer for question, answer in zip(asked, said, strict=True)):
        problems.append("an answer stands before its question")
    if "{{" in text.replace(packed("".join(one.question for one in letter.items)), ""):
        problems.append("a placeholder is left")
    return problems


def accessibility_problems(content: PdfContent, letter: Letter) -> list[str]:
    """Tagged, German, with its title shown, declared as PDF/UA-1 and PDF/A-2b and being both."""
    claims = ("<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>B<")
    checks = {
        "is not tagged": content.marked and bool(content.tree),
        "is not German": content.language == "de-DE",
        "does not show its title": content.shows_title and content.title == letter.subject,
        "does not say what it conforms to": all(one in content.metadata for one in claims),
        "has figures without words": not content.nodes("Figure"),
    }
    return [*(problem for problem, kept in checks.items() if not kept), *content.conformance]


def heading_problems(content: PdfContent, letter: Letter, profile: LayoutProfile) -> list[str]:
    """One H1, the subject; as many H2 as the profile declares; lists are lists."""
    wanted = profile.headings + len(letter.items) * profile.heading_per_question
    found = len(content.nodes("H2"))
    problems = [] if found == wanted else [f"{found} headings of level 2, not {wanted}"]
    if [content.text_of(one) for one in content.nodes("H1")] != [packed(letter.subject)]:
        problems.append("the subject is not the one heading of level 1")
    items = sum(
        block.place is not None and block.place.first
        for one in letter.items
        for block in answer_blocks(one.answer)
    )
    if len(content.nodes("LI")) != items:
        problems.append(f"{len(content.nodes('LI'))} items of lists, not {items}")
    return problems


def page_problems(content: PdfContent, letter: Letter) -> list[str]:
    """Every page says which it is; the last one holds text of the last answer."""
    pages = content.page_texts
    problems = [
        f"page {number} is not counted"
        for number, page in enumerate(pages, 1)
        if f"Seite{number}von{len(pages)}" not in page
    ]
    if printed(letter.items[-1].answer)[-6:] not in pages[-1]:
        problems.append("the last page carries nothing but the signature")
    return problems


def font_problems(content: PdfContent, profile: LayoutProfile) -> list[str]:
    """The fonts of the profile and no others, embedded.

    Six letters and a plus sign stand before the name of an embedded subset (ISO 32000-1, 9.6.4).
    """
    wanted = {font.replace(" ", "") for font in profile.fonts}
    problems = [
        f"{one} is not embedded" for one in content.fonts if not re.match("[A-Z]{6}[+]", one)
    ]
    families = {re.split(r"[+-]", one)[1] if "+" in one else one for one in content.fonts}
    return problems + [f"{one} is not in the profile" for one in families - wanted]


def lonely_headings(content: PdfContent) -> list[str]:
    """Headings with nothing of their own under them on their page."""
    problems = []
    for node in [*content.nodes("H1"), *content.nodes("H2")]:
        page = content.pages[node["page_number"] - 1]
        marks = set(marks_of(node))
        own = [one for one in page if one["mcid"] in marks]
        bottom = max(one["bottom"] for one in own)
        here = [one for one in content.nodes("Note") if one["page_number"] == node["page_number"]]
        notes = {mark for one in here for mark in marks_of(one)}
        under = [
            one
            for one in page
            if one["tag"] != "Artifact"
            and one["mcid"] not in notes | marks
            and one["top"] > bottom - 1
            and one["tag"] not in {"H1", "H2"}
        ]
        if not under:
            problems.append(f"page {node['page_number']}: {content.text_of(node)[:40]}")
    return problems
