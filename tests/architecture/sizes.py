"""Files of at most 300 lines, functions of at most 40: `python sizes.py ROOT`; exit 1 if not.

A limit in CI is what keeps one screen or one module from becoming the one that does everything.
"""

import ast
import subprocess
import sys
from pathlib import Path

FILE_LINES = 300
FUNCTION_LINES = 40


def oversized(path: Path, name: str) -> list[str]:
    """Return a line for each thing in `path` that is too long; docstrings count."""
    text = path.read_text(encoding="utf-8")
    lines = text.count("\n")
    found = [f"{name}: {lines} lines, at most {FILE_LINES}"] if lines > FILE_LINES else []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LINES:
                found.append(f"{name}:{node.lineno}: {node.name} {length} lines")
    return found


def main(root: Path) -> int:
    """Check every Python file that git knows or would add."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.py"],
        cwd=root, capture_output=True, text=True, check=True,
    )  # fmt: skip
    names = [name for name in listed.stdout.splitlines() if (root / name).is_file()]
    found = [line for name in names for line in oversized(root / name, name)]
    print("\n".join(found) or f"{len(names)} files: sizes kept")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
