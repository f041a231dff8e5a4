"""What the reading process can make of a file. Every task returns text, so that one pipe serves."""

from collections.abc import Callable
from typing import Final

#: A paper becomes its text.
PAPER: Final = "paper"
#: A table that came back becomes JSON.
TABLE: Final = "table"
#: A Word file that came back becomes JSON.
RETURNED: Final = "returned"


def _paper(name: str, content: bytes) -> str:
    from anfrage.documents.readers.reading import read_here

    return read_here(name, content)


def _returned(name: str, content: bytes) -> str:
    from anfrage.documents.readers.returned_docx import read_returned
    from anfrage.documents.readers.returned_json import to_json

    return to_json(read_returned(name, content))


def _table(name: str, content: bytes) -> str:
    from anfrage.documents.readers.answer_table import table_json

    return table_json(name, content)


TASKS: Final[dict[str, Callable[[str, bytes], str]]] = {
    PAPER: _paper,
    RETURNED: _returned,
    TABLE: _table,
}
