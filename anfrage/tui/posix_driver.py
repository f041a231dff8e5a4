"""Linux and macOS: the terminal's input, with pastes and broken bytes made harmless."""

import os
import selectors
from codecs import getincrementaldecoder
from typing import Final

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from anfrage.tui.paste_filter import PasteFilter

_CHUNK: Final = 4096
_WAIT_SECONDS: Final = 0.1  # as textual: how soon the thread notices that it shall end


class PosixDriver(LinuxDriver):
    """Textual's driver with another reading loop.

    Textual's own ends with a traceback at a byte that is no UTF-8, and takes what follows an ESC
    in a pasted text for keys (`paste_filter`).
    """

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
