"""The profile of a layout: what `profile.toml` beside its `layout.docx` says."""

import difflib
from dataclasses import fields
from typing import Any, Final

from anfrage.documents.letter_names import BLOCKS, FIELDS
from anfrage.domain.errors import LayoutBroken
from anfrage.domain.frozen import frozen
from anfrage.german.toml_words import toml_fault, toml_place

FILE_NAME: Final = "profile.toml"
_FORMS: Final = ("A", "B", "none")
_NAMES: Final = frozenset().union(*FIELDS.values(), BLOCKS)


@frozen
class LayoutProfile:
    """What a layout promises.

    Attributes:
        title: German name to show, such as "Brief der Behördenleitung".
        din5008: "A" or "B" where the measures of that form are kept, else "none".
        paper: Paper size; "A4" is the only one.
        fonts: Fonts that have to be there; a missing one is replaced silently by other programs.
        required_fields: Fields and blocks that `layout.docx` has to hold.
        hash_in_footer: Whether `{{ fassung }}` shows the start of the content hash.
        question_count: How often each question is printed.
        headings: Headings of the second level that every letter has.
        heading_per_question: Whether each question is one more of them.
        address_lines: Lines that the address has room for; 0 where it may grow.
        information_lines: The same for the information block beside it.
        internal: Whether it goes to another unit and not to those who asked.
    """

    title: str
    din5008: str = "none"
    paper: str = "A4"
    fonts: tuple[str, ...] = ()
    required_fields: tuple[str, ...] = ("betreff", "fragen", "frage", "absaetze", "absatz")
    hash_in_footer: bool = False
    question_count: int = 1
    headings: int = 0
    heading_per_question: bool = True
    address_lines: int = 0
    information_lines: int = 0
    internal: bool = False


def read_profile(layout: str, text: str) -> LayoutProfile:
    """Read a profile, strictly.

    Args:
        layout: Name of the layout, for errors.
        text: The file's text.

    Raises:
        LayoutBroken: no TOML, an unknown key (with the nearest known one) or a wrong value.
    """
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        line = toml_place(message, text)
        place = f"{FILE_NAME}, {line}" if line else FILE_NAME
        raise LayoutBroken(layout, place, toml_fault(message)) from error
    known = {one.name for one in fields(LayoutProfile)}
    for key in table:
        if key not in known:
            nearest = difflib.get_close_matches(key, known, 1, 0.5)
            place = f"{FILE_NAME}: {key}"
            raise LayoutBroken(layout, place, "profile_unknown", nearest[0] if nearest else "")
    values: dict[str, Any] = {
        key: tuple(one) if isinstance(one, list) else one for key, one in table.items()
    }
    for key, value in {"title": "", **values}.items():
        if not _allowed(key, value):
            raise LayoutBroken(layout, f"{FILE_NAME}: {key}", "profile_value")
    return LayoutProfile(**values)


def _allowed(key: str, value: Any) -> bool:
    if key == "title":
        return isinstance(value, str) and bool(value.strip())
    if key in {"hash_in_footer", "heading_per_question", "internal"}:
        return isinstance(value, bool)
    if key in {"question_count", "headings", "address_lines", "information_lines"}:
        least = 1 if key == "question_count" else 0
        return isinstance(value, int) and not isinstance(value, bool) and value >= least
    if key == "fonts":
        return isinstance(value, tuple) and all(isinstance(one, str) for one in value)
    if key == "required_fields":
        return isinstance(value, tuple) and all(one in _NAMES for one in value)
    return value in (_FORMS if key == "din5008" else ("A4",))
