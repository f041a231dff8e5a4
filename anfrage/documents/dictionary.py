"""A dictionary for the spelling check: Hunspell's, where its package is there, or a word list.

German Hunspell dictionaries are under the GPL and are not shipped; an office names the one that
its system has. The package `chunspell` (MIT, with Hunspell inside) reads them.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from anfrage.domain.knowledge_errors import DictionaryUnusable

# The word list of a large dictionary has a few megabytes; more is something else. In bytes.
_LARGEST: Final = 50_000_000


def load_dictionary(path: Path) -> Callable[[str], bool]:
    """Return a function that says whether a word is spelt so.

    Args:
        path: `de_DE.dic` with `de_DE.aff` beside it, or a text file with one word a line
            (UTF-8); a word of a list is known in lower case too.

    Raises:
        DictionaryUnusable: the file or the package is missing, or it is no dictionary.
    """
    if not path.is_file() or path.stat().st_size > _LARGEST:
        raise DictionaryUnusable(path, "missing")
    return _hunspell(path) if path.suffix.lower() == ".dic" else _word_list(path)


def _word_list(path: Path) -> Callable[[str], bool]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DictionaryUnusable(path, "missing") from error
    words = {line.strip().casefold() for line in text.splitlines()}
    return lambda word: word.casefold() in words


def _hunspell(path: Path) -> Callable[[str], bool]:
    if not path.with_suffix(".aff").is_file():
        raise DictionaryUnusable(path, "broken")
    try:
        from hunspell import Hunspell  # type: ignore[import-not-found,unused-ignore]  # optional
    except ImportError as error:
        raise DictionaryUnusable(path, "no_package") from error
    loaded = Hunspell(path.stem, hunspell_data_dir=str(path.parent.absolute()))
    return lambda word: bool(loaded.spell(word))
