"""Papers that lie in the office and wait to be taken in."""

import hashlib
from pathlib import Path
from typing import Final

from anfrage.domain.frozen import frozen
from anfrage.domain.text import clean_line
from anfrage.store.base import Store

FOLDER: Final = "anfragen"
SHOWN: Final = 9  # as many as a card offers


@frozen
class WaitingPaper:
    """A paper that no case was made of yet; `name` is fit to be shown, `path` is absolute."""

    name: str
    path: Path


class Inbox:
    """The folder `anfragen` of an office: whoever wants can lay papers there."""

    def __init__(self, store: Store, folder: Path) -> None:
        self._store = store
        # Whoever opens a paper later may stand in another folder.
        self._folder = (folder / FOLDER).absolute()

    def waiting(self) -> list[WaitingPaper]:
        """Return the first papers by name; none where there is no such folder."""
        try:
            files = sorted(one for one in self._folder.iterdir() if one.is_file())
            contents = [(one, one.read_bytes()) for one in files[:SHOWN]]
        except OSError:
            return []
        with self._store.reading() as office:
            return [
                WaitingPaper(clean_line(path.name), path)
                for path, content in contents
                if office.cases.by_paper(hashlib.sha256(content).hexdigest()) is None
            ]
