"""The way in for tables that come back: always through the confined process."""

from anfrage.documents.readers.answer_table import from_json
from anfrage.documents.readers.confinement import Confinement
from anfrage.documents.readers.gate import is_zip
from anfrage.documents.readers.reading import check_file
from anfrage.documents.readers.tasks import TABLE
from anfrage.domain.contribution import FilledTable
from anfrage.domain.errors import PaperExhausting
from anfrage.domain.return_errors import TableForeign


def read_filled_table(name: str, content: bytes) -> FilledTable:
    """Return what a returned XLSX or Word table says.

    Raises:
        TableForeign: Another format, or no table of ours.
        PaperTooLarge, PaperEmpty, PaperUnreadable, PaperProtected, PaperHostile, PaperExhausting:
            As for papers, see `PaperReader.read`.
    """
    check_file(name, content)
    if not is_zip(content):
        raise TableForeign(name)
    with Confinement() as confinement:
        text = confinement.read(name, content, TABLE)
    try:
        return from_json(text)
    except (KeyError, TypeError, ValueError) as error:
        raise PaperExhausting(name) from error  # believe nothing else that a child says
