"""The reading process: reads paper after paper from its input, under limits.

Run as ``python -I -S -B -c "…; main()"`` by `confinement`. Whatever a file does here stays here:
the process may hold 1 GB, compute 10 s for each paper, write no file and open no connection.
"""

import os
import signal
import sys
from typing import IO, Any, Final

from anfrage.documents.readers.pipe_frames import receive_request, send_answer
from anfrage.documents.readers.tasks import TASKS
from anfrage.domain.errors import AnfrageError, PaperExhausting, PaperHostile, PaperUnreadable
from anfrage.os_specific import allow_computing, confine_process, held_addresses

MEMORY: Final = 1 << 30
SECONDS: Final = 10
#: A process that still holds this much is not used again: it would count against the next paper.
_WORN_OUT: Final = 400_000_000
#: Python reports these before it does them (PEP 578): connections, other programs, changed files.
_FORBIDDEN: Final = (
    *("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.system", "os.remove"),
    *("os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod"),
)
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def main() -> None:
    """Answer requests until the input ends."""
    requests = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints is no answer
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program, which ends this one
    confine_process(MEMORY)
    sys.addaudithook(_forbid)
    _serve(requests, answers)


def _serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    while (request := receive_request(requests)) is not None:
        allow_computing(SECONDS)
        text, failure = _read(*request)
        worn_out = held_addresses() > _WORN_OUT
        if worn_out and isinstance(failure, PaperUnreadable):
            failure = PaperExhausting(request[1])  # a parser without memory says "damaged"
        answer: dict[str, Any] = {"text": text, "worn_out": worn_out}
        if failure is not None:
            answer |= {"text": None, "error": type(failure).__name__, "fields": failure.args}
        send_answer(answers, answer)


def _read(task: str, name: str, content: bytes) -> tuple[str, AnfrageError | None]:
    try:
        return TASKS[task](name, content), None
    except AnfrageError as error:
        return "", error
    except MemoryError:
        return "", PaperExhausting(name)
    except RecursionError:
        return "", PaperHostile(name, "depth")
    except Exception:  # noqa: BLE001 - parsers of mails raise anything; here it harms nobody
        return "", PaperUnreadable(name)


def _forbid(event: str, arguments: tuple[Any, ...]) -> None:
    writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING
    if writes or event.startswith(_FORBIDDEN):
        message = f"{event} {arguments[:1]!r:.80}"
        raise PermissionError(message)
