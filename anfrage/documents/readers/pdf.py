"""PDF papers: the text of all pages, in reading order."""

from typing import Any, Final

from anfrage.documents.readers.pdf_order import write_page
from anfrage.documents.readers.pdf_pieces import read_pieces
from anfrage.domain.errors import (
    PaperOnlyImages,
    PaperProtected,
    PaperTooManyPages,
    PaperUnreadable,
)

#: An inquiry has one to ten pages; the longest council paper seen had 180.
PAGE_LIMIT: Final = 200
#: Pages are joined by a form feed, which counts as a line end.
_PAGE_END: Final = "\f"
# `fpdfview.h`, FPDF_GetLastError.
_BAD_PASSWORD: Final = (4, 5)  # password, unsupported security handler


def read_pdf(name: str, content: bytes) -> str:
    """Return the text of a PDF; words that a form was filled in with stand in their places.

    Invisible text behind scanned pages counts as text. Headers and footers stay.

    Raises:
        PaperProtected: Opens only with a password.
        PaperTooManyPages: More than 200 pages.
        PaperOnlyImages: Pictures, and no text on any page.
        PaperUnreadable: Damaged beyond what the library mends.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in _BAD_PASSWORD:
            raise PaperProtected(name) from error
        raise PaperUnreadable(name) from error
    try:
        return _read(name, document)
    except pypdfium2.PdfiumError as error:
        raise PaperUnreadable(name) from error
    finally:
        document.close()


def _read(name: str, document: Any) -> str:
    if len(document) > PAGE_LIMIT:
        raise PaperTooManyPages(name, len(document), PAGE_LIMIT)
    texts: list[str] = []
    pictures = False
    is_form = bool(document.get_formtype())
    for number in range(len(document)):
        page = document[number]
        if is_form:
            page = _filled_in(document, page, number)
        texts.append(_page(page))
        pictures = pictures or (not texts[-1].strip() and _has_pictures(page))
        page.close()
    if pictures and not any(text.strip() for text in texts):
        raise PaperOnlyImages(name)
    return _PAGE_END.join(texts).strip("\n\f") + "\n"


def _page(page: Any) -> str:
    text = page.get_textpage()
    # Places count in the unrotated page: lines of a turned page would stand upright.
    if page.get_rotation():
        words: str = text.get_text_range().replace("\r\n", "\n")
        return words.replace("\ufffe", "-\n").replace("\x02", "-\n")
    return write_page(read_pieces(text))


def _filled_in(document: Any, page: Any, number: int) -> Any:
    """Draw the fields of a form into the page; returns the page anew."""
    import pypdfium2.raw as pdfium

    pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY)
    page.close()
    return document[number]


def _has_pictures(page: Any) -> bool:
    import pypdfium2.raw as pdfium

    kinds = (pdfium.FPDF_PAGEOBJ_IMAGE,)
    return next(iter(page.get_objects(filter=kinds, max_depth=4)), None) is not None
