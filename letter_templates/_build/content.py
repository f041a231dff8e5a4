"""The parts of a letter that the layouts share: questions with answers, closing, page numbers."""

from markup import Frame, block, field, paragraph, run

_DRAFT = Frame(115, 8, 75, 9)


def draft_header(*others: str) -> str:
    """A header with the mark of a draft in the upper right corner of the page.

    A framed paragraph must not be the last of its story, so an empty one ends the header.
    """
    mark = paragraph("Entwurf", "ENTWURF", frame=_DRAFT)
    return (
        "".join(others)
        + block("entwurf", mark, style="Entwurf", frame=_DRAFT)
        + paragraph("header")
    )


def draft_remark(frame: Frame) -> str:
    """The mark in the body of the first page: headers are not read out in a PDF."""
    remark = paragraph("Vermerk", "ENTWURF – noch nicht unterzeichnet", frame=frame)
    return block("entwurf", remark, style="Vermerk", frame=frame)


def addressee(frame: Frame) -> str:
    """The address, one paragraph a line."""
    line = paragraph("Anschrift", "{{ zeile }}", frame=frame)
    return block("empfaenger", line, style="Anschrift", frame=frame)


def questions() -> str:
    """Every question as a heading, its answer below."""
    heading = paragraph("Heading2", "{{ nummer }}\t{{ frage }}")
    answer = block("absaetze", paragraph("Antwort", "{{ absatz }}"), style="Antwort")
    return block("fragen", heading, answer)


def introduction() -> str:
    """Salutation and introduction."""
    return paragraph("Anrede", "{{ anrede }}") + block(
        "einleitung", paragraph("Antwort", "{{ absatz }}"), style="Antwort"
    )


def ending() -> str:
    """Closing, signature and enclosures; all stay with the last answer."""
    enclosures = block("anlagenliste", paragraph("Anlage", "{{ anlage }}"), style="Anlage")
    return (
        block("schluss", paragraph("Closing", "{{ absatz }}"), style="Closing")
        + paragraph("Zeichnungszusatz", "{{ zusatz }}")
        + paragraph("Signature", "{{ unterzeichner }}")
        + paragraph("Funktion", "{{ funktion }}")
        + block("anlagen", paragraph("Anlagen", "Anlagen"), enclosures, style="Anlage")
    )


def page_footer() -> str:
    """The version of the text on the left, "Seite 1 von 2" on the right."""
    pages = (run("\tSeite "), field("PAGE", "1"), run(" von "), field("NUMPAGES", "1"))
    return paragraph("footer", run("{{ fassung }}"), *pages)
