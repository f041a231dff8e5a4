"""All benchmarks, one after the other: `make bench`. Exit 1 if one of them misses its figures."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
NOT_A_BENCHMARK = {"run_all.py", "timing.py", "ship_vectors.py"}


def main() -> int:
    """Run every benchmark script of this folder."""
    code = 0
    for script in sorted(HERE.glob("*.py")):
        if script.name in NOT_A_BENCHMARK or script.name.startswith("fit_"):
            continue
        print(f"== {script.stem}", flush=True)
        code |= subprocess.run([sys.executable, str(script)], check=False, cwd=HERE).returncode
    return min(code, 1)


if __name__ == "__main__":
    sys.exit(main())
