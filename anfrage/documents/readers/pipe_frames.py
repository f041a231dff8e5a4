"""What goes through the pipes between the program and its reading process: lengths, then bytes.

A request is a name and a file; an answer is JSON. Nothing that comes back is ever run.
"""

import json
import struct
from typing import IO, Any, Final

_REQUEST: Final = struct.Struct(">IIQ")
_ANSWER: Final = struct.Struct(">Q")
#: Six letters of JSON for each of the five million characters that a paper may have at most.
_ANSWER_LIMIT: Final = 40_000_000


def send_request(pipe: IO[bytes], task: str, name: str, content: bytes) -> None:
    """Send a paper to be read; `task` says what as, see `tasks`.

    Raises:
        OSError: The other side is gone.
    """
    title = name.encode("utf-8", "surrogatepass")
    job = task.encode("ascii")
    pipe.write(_REQUEST.pack(len(job), len(title), len(content)) + job + title)
    pipe.write(content)
    pipe.flush()


def receive_request(pipe: IO[bytes]) -> tuple[str, str, bytes] | None:
    """Return task, name and content of the next paper, None when there is none any more."""
    head = pipe.read(_REQUEST.size)
    if len(head) < _REQUEST.size:
        return None
    task_length, name_length, length = _REQUEST.unpack(head)
    task = pipe.read(task_length).decode("ascii")
    name = pipe.read(name_length).decode("utf-8", "surrogatepass")
    content = pipe.read(length)
    return (task, name, content) if len(content) == length else None


def send_answer(pipe: IO[bytes], answer: dict[str, Any]) -> None:
    """Send what became of a paper."""
    data = json.dumps(answer).encode("ascii")
    pipe.write(_ANSWER.pack(len(data)) + data)
    pipe.flush()


def receive_answer(pipe: IO[bytes]) -> dict[str, Any]:
    """Return what became of a paper.

    Raises:
        EOFError: The other side is gone.
        ValueError: What came is no answer.
        OSError: The pipe is broken.
    """
    head = pipe.read(_ANSWER.size)
    if len(head) < _ANSWER.size:
        raise EOFError
    (length,) = _ANSWER.unpack(head)
    if length > _ANSWER_LIMIT:
        message = f"answer of {length} bytes"
        raise ValueError(message)
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    answer = json.loads(data)
    if not isinstance(answer, dict):
        message = "answer is no object"
        raise ValueError(message)  # noqa: TRY004 - one kind of failure for the caller
    return answer
