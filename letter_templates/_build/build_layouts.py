"""Build `layout.docx` of every shipped layout, always with the same bytes.

Usage: python letter_templates/_build/build_layouts.py [FOLDER]

FOLDER gets one folder a layout; without it, the layouts beside this script are rebuilt.
"""

import sys
from pathlib import Path

from brief import brief
from brief_fliesstext import brief_fliesstext
from din5008 import din5008_a, din5008_b
from formular import formular
from package import sheet_docx
from ratsantwort import ratsantwort
from zuarbeit import zuarbeit

LAYOUTS = {
    "brief": brief,
    "brief-fliesstext": brief_fliesstext,
    "din5008-a": din5008_a,
    "din5008-b": din5008_b,
    "formular": formular,
    "ratsantwort": ratsantwort,
    "zuarbeit": zuarbeit,
}


def build(folder: Path) -> None:
    """Write `<folder>/<layout>/layout.docx` for every layout."""
    for name, make in LAYOUTS.items():
        target = folder / name / "layout.docx"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(sheet_docx(make()))
        sys.stdout.write(f"{target}\n")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[1])
