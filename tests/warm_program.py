"""The program, loaded once and waiting: each command is run by a forked process of its own.

Usage: warm_program.py DESCRIPTOR, that of a socket. `program.call` sends it a folder, arguments and
an environment, with three files for the streams; the answer is how the process ended. Nine tenths
of a command are the start of Python, its modules and the language model; what is left is the
command, with its own exit code, streams and end.
"""

import contextlib
import gc
import importlib
import json
import os
import pkgutil
import runpy
import socket
import sys
from collections.abc import Sequence
from typing import Any

LONGEST = 1 << 20  # bytes of a request
STREAMS = 3
UNLOADED = ("anfrage.tui", "anfrage.__main__")  # no command loads the screens; the other is run


def load() -> None:
    """Import what commands need, and the language model where it is installed."""
    import anfrage
    from anfrage.domain.model_errors import ModelMissing

    for module in pkgutil.walk_packages(anfrage.__path__, "anfrage."):
        if not module.name.startswith(UNLOADED):
            importlib.import_module(module.name)
    for name in ("docx", "jinja2.sandbox", "lxml.etree", "numpy", "rapidfuzz", "sqlite3"):
        importlib.import_module(name)
    from anfrage.search.model import load_model

    with contextlib.suppress(ModelMissing):
        load_model(None)
    gc.freeze()  # what is loaded is shared with the forked processes, not copied


def become(wanted: dict[str, Any], streams: Sequence[int]) -> None:
    """Be the process of one command, as `python -m anfrage` would."""
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(wanted["folder"])
    os.environ.clear()
    os.environ.update(wanted["environment"])
    sys.argv[1:] = wanted["arguments"]
    runpy.run_module("anfrage", run_name="__main__", alter_sys=True)


def main() -> None:
    with socket.socket(fileno=int(sys.argv[1])) as door:
        load()
        while True:
            request, streams, _, _ = socket.recv_fds(door, LONGEST, STREAMS)
            if not request:
                return
            child = os.fork()
            if child == 0:
                break
            for stream in streams:
                os.close(stream)
            _, status = os.waitpid(child, 0)
            door.send(str(os.waitstatus_to_exitcode(status)).encode())
    become(json.loads(request), streams)


if __name__ == "__main__":
    main()
