"""How long a user waits for the command line: `--version` and the main job `entwurf`."""

import subprocess
import sys
import tempfile
from pathlib import Path

from timing import PYTHON, interleaved, table

PROGRAM = str(Path(PYTHON).parent / "anfrage")
PEERS = {
    "anfrage --version": ("python -c pass", 2.0),
    "entwurf, 3 questions": ("python -c 'import docx'", 2.5),
}


def main(rounds: int = 21) -> int:
    """Print the table; exit 1 where a ratio is exceeded."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        office = folder / "buero"
        setup = [PROGRAM, "--buero", str(office), "einrichten", "--muster"]
        subprocess.run(setup, check=True, capture_output=True)
        paper = office / "anfragen" / "1-soziale-medien.txt"
        timed = interleaved(
            {
                "python -c pass": [PYTHON, "-c", "pass"],
                "anfrage --version": [PROGRAM, "--version"],
                "python -c 'import docx'": [PYTHON, "-c", "import docx"],
                "entwurf, 3 questions": [
                    PROGRAM, "--buero", str(office), "entwurf", str(paper), "--ersetzen",
                    "--ausgabe", str(folder / "brief.docx"),
                ],
            },
            rounds, folder,
        )  # fmt: skip
        return 0 if table(timed, PEERS) else 1


if __name__ == "__main__":
    sys.exit(main())
