"""The reading process as the program sees it: started when first needed, replaced when it dies."""

import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from anfrage.documents.process_tree import end_tree
from anfrage.documents.readers.pipe_frames import receive_answer, send_request
from anfrage.documents.readers.tasks import PAPER
from anfrage.domain import errors, return_errors
from anfrage.domain.errors import AnfrageError, PaperExhausting

#: Seconds from asking to the answer. Below the ten seconds of computing that the process allows
#: itself: a paper is answered for within ten seconds even where it only waits.
PATIENCE: Final = 9.0

_ROOT: Final = str(Path(__file__).resolve().parents[3])
_PROGRAM: Final = (
    "import sys; sys.path[:] = sys.argv[1:];"
    " from anfrage.documents.readers.confined_main import main; main()"
)
#: What a program needs from the environment to start at all; nothing else is handed on.
_ENVIRONMENT: Final = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
#: Failures that the process may report, by name.
_FAILURES: Final[dict[str, type[AnfrageError]]] = {
    name: kind
    for name, kind in (vars(errors) | vars(return_errors)).items()
    if isinstance(kind, type) and name.startswith(("Paper", "Returned", "Table"))
}


class Confinement:
    """Reads papers in one child process; a context manager that ends it."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """Nothing is started yet."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the child if there is one."""
        self.close()

    def read(self, name: str, content: bytes, task: str = PAPER) -> str:
        """Return the text of a paper, or what another of the `tasks` makes of a file.

        Raises:
            PaperExhausting: The child took too long, used too much memory or died.
            AnfrageError: What the reader says of the paper.
        """
        child, self._child = self._child or _start(), None
        if child.poll() is not None:  # ended by somebody else since the last paper
            _end(child)
            child = _start()
        try:
            answer = self._exchange(child, task, name, content)
            if answer is not None and not answer.get("worn_out"):
                self._child = child  # only a child that answered in good shape reads on
        finally:
            if self._child is None:
                _end(child)
        return _outcome(name, answer)

    def close(self) -> None:
        """End the child; harmless when there is none."""
        child, self._child = self._child, None
        if child is not None:
            _end(child)

    def _exchange(
        self, child: subprocess.Popen[bytes], task: str, name: str, content: bytes
    ) -> dict[str, Any] | None:
        """Return the child's answer, None if it gave none in time."""
        if child.stdin is None or child.stdout is None:
            return None
        # A timer works on every system; waiting for pipes with a limit does not.
        timer = threading.Timer(self._patience, child.kill)
        timer.start()
        try:
            send_request(child.stdin, task, name, content)
            return receive_answer(child.stdout)
        except (OSError, EOFError, ValueError):
            return None
        finally:
            timer.cancel()


def _outcome(name: str, answer: dict[str, Any] | None) -> str:
    """Return the text of an answer or raise the failure that it reports; believe nothing else."""
    if answer is None:
        raise PaperExhausting(name)
    text = answer.get("text")
    if isinstance(text, str):
        return text
    kind = _FAILURES.get(str(answer.get("error")), PaperExhausting)
    fields = answer.get("fields")
    known = isinstance(fields, list) and all(isinstance(one, str | int) for one in fields)
    try:
        failure = kind(*(fields if known and fields else [name]))
    except TypeError:
        raise PaperExhausting(name) from None
    raise failure


def _start() -> subprocess.Popen[bytes]:
    """Start a child that finds the same packages as this program, and no others."""
    # The folder that the program was called in may be full of papers: no package comes from there.
    here = str(Path.cwd())
    paths = [path for path in sys.path if path and (path != here or path == _ROOT)]
    if _ROOT not in paths:
        paths.insert(0, _ROOT)
    return subprocess.Popen(
        [sys.executable, "-I", "-S", "-B", "-c", _PROGRAM, *paths],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
        start_new_session=True,  # ignored on Windows
    )


def _end(child: subprocess.Popen[bytes]) -> None:
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            with suppress(OSError):  # what it did not take any more is not missed
                pipe.close()
    end_tree(child)
