"""How long a user waits for the command line: `--version`, a list, and the main job `entwurf`.

`entwurf` loads the language model: half of its time. By words alone, as where no model is
installed, it is measured beside. 10 × is about 1 s; a first search may take 1.5 s.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from timing import PYTHON, interleaved, table

PROGRAM = str(Path(PYTHON).parent / "anfrage")
PEERS = {
    "anfrage --version": ("python -c pass", 2.0),
    "wissen liste": ("python -c 'import docx'", 2.5),
    "entwurf by words": ("python -c 'import docx'", 4.0),
    "entwurf by meaning": ("python -c 'import docx'", 10.0),
}


def main(rounds: int = 21) -> int:
    """Print the table; exit 1 where a ratio is exceeded."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        commands: dict[str, Sequence[str]] = {
            "python -c pass": [PYTHON, "-c", "pass"],
            "anfrage --version": [PROGRAM, "--version"],
            "python -c 'import docx'": [PYTHON, "-c", "import docx"],
        }
        for search in ("meaning", "words"):
            office = folder / search
            setup = [PROGRAM, "--buero", str(office), "einrichten", "--muster"]
            subprocess.run(setup, check=True, capture_output=True)
            if search == "words":
                settings = office / "einstellungen.toml"
                text = settings.read_text(encoding="utf-8")
                with_none = text.replace('modell = ""', 'modell = "keines"')
                settings.write_text(with_none, encoding="utf-8")
            commands["wissen liste"] = [PROGRAM, "--buero", str(office), "wissen", "liste"]
            commands[f"entwurf by {search}"] = [
                PROGRAM, "--buero", str(office), "entwurf",
                str(office / "anfragen" / "1-soziale-medien.txt"), "--ersetzen",
                "--ausgabe", str(folder / "brief.docx"),
            ]  # fmt: skip
        timed = interleaved(commands, rounds, folder)
        return 0 if table(timed, PEERS) else 1


if __name__ == "__main__":
    sys.exit(main())
