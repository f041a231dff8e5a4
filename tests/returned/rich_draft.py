"""The draft with tables, lists and footnotes that goes out in the tests of the way back."""

import sys
from pathlib import Path

from returned.sent_draft import FOLDER, sent_case, sent_docx

from anfrage.domain.case import Case

WENT_OUT = FOLDER / "reich_ausgegeben.docx"
RETURNED = FOLDER / "reich_bearbeitet.docx"
TABLE = """Die Stadt ist in zwei Kanälen vertreten.

| Kanal | Follower |
|:------|---------:|
| Kanal A | 12.000 |
| Kanal B | 900 |

Weitere gibt es nicht."""
LIST = """Im Jahr fallen an:

- Personalkosten von **96.000 Euro**,
- Sachkosten von 4.800 Euro"""
NOTE = """Drei Stellen[^1] sind im Haushalt vorgesehen.

[^1]: Ohne die Eigenbetriebe."""


def rich_case() -> Case:
    return sent_case(TABLE, LIST, NOTE)


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(sent_docx(rich_case()))
