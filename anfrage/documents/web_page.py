"""The letter as one accessible web page: no script, nothing loaded, every value escaped.

Headings, language, landmarks and a title of its own are what EN 301 549 (chapter 9, WCAG 2.1:
1.3.1, 2.4.2, 2.4.6, 3.1.1) asks of such a page. The postal address of the inquirer is left out:
the page is public.
"""

import re
from html import escape
from typing import Final

from anfrage.documents.answer_html import answer_html, text_html
from anfrage.documents.printable import check_printable
from anfrage.domain.letter import Letter, LetterItem
from anfrage.german import letter_words as words
from anfrage.german.dates import short_date

# Nothing may be loaded or run, whatever a site puts around the page.
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"

# Colours of the browser stay: the reader's own settings hold. Lines of at most 75 letters.
_STYLE: Final = """\
body { font-family: sans-serif; line-height: 1.5; margin: 0 auto; max-width: 75ch; padding: 1rem }
h2 { font-size: 1.1rem; margin-top: 2rem }
dt { float: left; clear: left; margin-right: .5em }
dt::after { content: ":" }
dd { margin: 0 }
mark { outline: 1px solid }"""
_GAP_WORDS: Final = re.compile(f"({'|'.join(map(re.escape, words.GAPS.values()))})")


def write_html(letter: Letter) -> str:
    """Return the letter as a complete HTML page, one line feed at the end.

    Raises:
        FieldUnprintable: a value holds a character that no document can hold.
    """
    check_printable(letter)
    title = " ".join(letter.subject.split()) or words.GAPS["betreff"]
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="de">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(title)}</title>",
            f"<style>\n{_STYLE}\n</style>",
            "</head>",
            "<body>",
            *_header(letter),
            "<main>",
            *_main(letter, title),
            "</main>",
            "</body>",
            "</html>",
            "",
        ]
    )


def _header(letter: Letter) -> list[str]:
    sender = letter.sender
    lines = [one for one in (sender.authority, sender.unit) if one]
    return ["<header>", f"<p>{'<br>'.join(map(escape, lines))}</p>", "</header>"] if lines else []


def _main(letter: Letter, title: str) -> list[str]:
    lines = [f"<p><strong>{words.DRAFT_MARK}</strong></p>"] if letter.draft else []
    lines += [f"<h1>{_marked(title)}</h1>", *_facts(letter)]
    lines += [f"<p>{_marked(one)}</p>" for one in (letter.salutation, letter.introduction) if one]
    for place, item in enumerate(letter.items, 1):
        lines += _section(item, place)
    return lines + _ending(letter)


def _facts(letter: Letter) -> list[str]:
    facts = {
        words.LABELS["reference"]: letter.reference,
        words.LABELS["file_number"]: letter.file_number,
        words.LABELS["place"]: letter.place,
        words.DATE: short_date(letter.date) if letter.date else "",
    }
    rows = [f"<dt>{label}</dt><dd>{escape(text)}</dd>" for label, text in facts.items() if text]
    return ["<dl>", *rows, "</dl>"] if rows else []


def _section(item: LetterItem, place: int) -> list[str]:
    """One question with its answer; `place` names it, since numbers may be of any kind."""
    number = words.question_number(item.number)
    gaps = [words.open_part(part) for part in item.open_parts]
    if not item.answer.strip():
        gaps.insert(0, words.ANSWER_MISSING)
    return [
        f'<section aria-labelledby="frage-{place}">',
        f'<h2 id="frage-{place}">{text_html(f"{number} {item.question}".strip())}</h2>',
        *filter(None, [answer_html(item.answer)]),
        *(f"<p><mark>{text_html(gap)}</mark></p>" for gap in gaps),
        "</section>",
    ]


def _ending(letter: Letter) -> list[str]:
    signer = letter.signer
    lines = [one for one in (signer.capacity, signer.name, signer.function) if one]
    ending = [f"<p>{_marked(letter.closing)}</p>"] if letter.closing else []
    if lines:
        ending.append(f"<p>{'<br>'.join(map(escape, lines))}</p>")
    if letter.enclosures:
        listed = [f"<li>{escape(one)}</li>" for one in letter.enclosures]
        ending += [f"<h2>{words.LABELS['enclosures']}</h2>", "<ul>", *listed, "</ul>"]
    return ["<footer>", *ending, "</footer>"] if ending else []


def _marked(text: str) -> str:
    """Plain text in which the words for gaps are marked."""
    parts = _GAP_WORDS.split(text)
    return "".join(
        f"<mark>{text_html(part)}</mark>" if at % 2 else text_html(part)
        for at, part in enumerate(parts)
    )
