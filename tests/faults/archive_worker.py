"""Takes a folder of papers into the archive until it is killed or done.

Usage: archive_worker.py FOLDER POINT NTH; the papers lie in FOLDER/alt.
"""

import sys
from pathlib import Path

from faults.main_job_worker import die_at

from anfrage.cli.running import run

if __name__ == "__main__":
    folder, point, nth = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    if point != "-":
        die_at(point, nth)
    office = ["--buero", str(folder / "buero")]
    sys.exit(run([*office, "archiv", "import", "--json", str(folder / "alt")]))
