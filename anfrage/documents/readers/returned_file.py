"""The way in for Word files that come back: light ones are read here, others in the child."""

from anfrage.documents.readers.confinement import Confinement
from anfrage.documents.readers.reading import check_file
from anfrage.documents.readers.returned_docx import read_returned
from anfrage.documents.readers.returned_json import from_json
from anfrage.documents.readers.signatures import is_heavy_archive
from anfrage.documents.readers.tasks import RETURNED
from anfrage.domain.errors import PaperExhausting
from anfrage.domain.returned import ReturnedFile


def read_returned_file(name: str, content: bytes) -> ReturnedFile:
    """Return what a Word file says that came back.

    Raises:
        ReturnedNotWord: Another format.
        PaperTooLarge, PaperEmpty, PaperUnreadable, PaperProtected, PaperHostile, PaperExhausting:
            As for papers, see `PaperReader.read`.
    """
    check_file(name, content)
    if not is_heavy_archive(content):
        return read_returned(name, content)
    with Confinement() as confinement:
        text = confinement.read(name, content, RETURNED)
    try:
        return from_json(text)
    except (KeyError, TypeError, ValueError) as error:
        raise PaperExhausting(name) from error  # believe nothing else that a child says
