"""Make `reich_bearbeitet.docx` anew: answers with table, list and footnote, changed by two authors.

    python tests/returned/rich_draft.py reich_ausgegeben.docx
    /usr/bin/python3 tests/returned/edit_rich_in_libreoffice.py reich_ausgegeben.docx \
        reich_bearbeitet.docx

Anna Amt changes a cell, a paragraph before the table and an item; Bernd Bau changes the paragraph
behind the footnote's mark and adds an item. What is expected of it stands in
tests/steps/returning/test_rich_answers.py.
"""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

Office: Any = import_module("edit_in_libreoffice").Office  # beside this file when it runs


def main(source: str, target: str) -> None:
    office = Office(Path(source).resolve())
    office.work_as("Anna", "Amt")
    office.replace("12.000", "12.500")
    office.insert_after("in zwei Kanälen", " und einem Blog")
    office.replace("Sachkosten", "Mittel")
    office.work_as("Bernd", "Bau")
    office.replace("im Haushalt", "im Stellenplan")
    office.insert_after("von 4.800 Euro", "\nSchulungen von 300 Euro")
    office.save(Path(target).resolve())
    office.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
