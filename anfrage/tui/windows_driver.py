"""Windows: the terminal without the Kitty keyboard protocol.

Windows Terminal 1.25 and newer loses characters typed with AltGr under that protocol
(microsoft/terminal#19977). Textual's Windows driver asks for it whatever the environment says;
this one takes it back at once.
"""

from textual.drivers.windows_driver import WindowsDriver


class PlainKeysDriver(WindowsDriver):
    """Textual's driver, with ordinary key codes."""

    def start_application_mode(self) -> None:
        """Start, then pop the protocol that was just pushed (CSI < u)."""
        super().start_application_mode()
        self.write("\x1b[<u")
        self.flush()
