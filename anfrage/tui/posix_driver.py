"""Linux and macOS: a terminal whose pastes, broken bytes and sudden end are harmless."""

import contextlib
import os
import selectors
from codecs import getincrementaldecoder
from typing import IO, Any, Final

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from anfrage.tui.paste_filter import PasteFilter

_CHUNK: Final = 4096
_WAIT_SECONDS: Final = 0.1  # as textual: how soon the thread notices that it shall end


class _Output:
    """The program's output; what is written to a terminal that is gone is dropped.

    Textual's writing thread would end there, and once its queue is full the event loop would wait
    for it for ever, with what was typed still on its way to the editor.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> None:
        with contextlib.suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with contextlib.suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()


class PosixDriver(LinuxDriver):
    """Textual's driver with another reading loop, and an output that may fail.

    Textual's own ends with a traceback at a byte that is no UTF-8, and takes what follows an ESC
    in a pasted text for keys (`paste_filter`).
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._file: Any = _Output(self._file)

    def run_input_thread(self) -> None:
        """Read keys until the app ends."""
        parser, paste = XTermParser(), PasteFilter()
        decode = getincrementaldecoder("utf-8")("replace").decode
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(_WAIT_SECONDS):
                    try:
                        data = os.read(self.fileno, _CHUNK)
                    except OSError:
                        return  # the terminal is gone; SIGHUP ends the program
                    if not data:
                        return
                    if text := paste.feed(decode(data)):
                        for event in parser.feed(text):
                            self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
