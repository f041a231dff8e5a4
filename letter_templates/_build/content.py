"""The parts of a letter that the layouts share: questions with answers, closing, page numbers."""

from markup import LINE, Frame, block, field, paragraph, run

_DRAFT = Frame(115, 8, 75, 9)
_NONPUBLIC = Frame(25, 8, 85, 9)


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


def later_header() -> str:
    """The header of later pages: marks of a draft and of what is not public."""
    mark = paragraph("Nichtoeffentlich", "NICHTÖFFENTLICH", frame=_NONPUBLIC)
    closed = block("nichtoeffentlich", mark, style="Nichtoeffentlich", frame=_NONPUBLIC)
    return draft_header(closed)


def remarks(frame: Frame | None = None) -> str:
    """The marks in the body of the first page: headers are not read out in a PDF."""
    style = "Vermerk" if frame else "VermerkFrei"
    draft = paragraph(style, "ENTWURF – noch nicht unterzeichnet", frame=frame)
    closed = paragraph(style, "NICHTÖFFENTLICH – nicht zur Veröffentlichung bestimmt", frame=frame)
    return block("entwurf", draft, style=style, frame=frame) + block(
        "nichtoeffentlich", closed, style=style, frame=frame
    )


def addressee(frame: Frame) -> str:
    """The address, one paragraph a line."""
    line = paragraph("Anschrift", "{{ zeile }}", frame=frame)
    return block("empfaenger", line, style="Anschrift", frame=frame)


def anchor() -> str:
    """What the zones hang on; empty lines follow where an address is too long for its zone."""
    return paragraph("Anker") + block("ueberlauf", paragraph("Anker"), style="Anker")


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
    """Closing, signature, enclosures, copies; closing and name stay with the last answer."""
    return (
        block("schluss", paragraph("Closing", "{{ absatz }}"), style="Closing")
        + signature()
        + enclosures()
        + distribution()
    )


def signature() -> str:
    """Who signs: Zeichnungszusatz, room for the signature, name and function.

    On a copy "gez." stands in that room, right over the name: it is of the same style, which
    leaves no space between its paragraphs.
    """
    return (
        paragraph("Zeichnungszusatz", "{{ zusatz }}")
        + paragraph("Signature", "{{ gez }}", space_before=LINE)
        + paragraph("Signature", "{{ unterzeichner }}")
        + paragraph("Funktion", "{{ funktion }}")
    )


def enclosures() -> str:
    """The list of enclosures."""
    inner = block("anlagenliste", paragraph("Anlage", "{{ anlage }}"), style="Anlage")
    return block("anlagen", paragraph("Anlagen", "{{ anlagen_titel }}"), inner, style="Anlage")


def distribution() -> str:
    """Who gets a copy."""
    inner = block("verteilerliste", paragraph("Anlage", "{{ an }}"), style="Anlage")
    return block("verteiler", paragraph("Verteiler", "Nachrichtlich"), inner, style="Anlage")


def page_footer() -> str:
    """The version of the text on the left, "Seite 1 von 2" on the right."""
    pages = (run("\tSeite "), field("PAGE", "1"), run(" von "), field("NUMPAGES", "1"))
    return paragraph("footer", run("{{ fassung }}"), *pages)
