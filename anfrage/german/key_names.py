"""Names of keys as they stand on a German keyboard."""

from typing import Final

_NAMES: Final = {
    "ctrl": "Strg",
    "shift": "Umschalt",
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "space": "Leertaste",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "home": "Pos1",
    "end": "Ende",
    "pageup": "Bild↑",
    "pagedown": "Bild↓",
    "delete": "Entf",
    "backspace": "Rücktaste",
    "insert": "Einfg",
    "plus": "+",
}


def key_name(key: str) -> str:
    """Return the German name: "ctrl+n" is "Strg+N", "delete" is "Entf", "f9" is "F9"."""
    return "+".join(_NAMES.get(part, part.upper()) for part in key.split("+"))
