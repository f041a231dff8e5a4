"""Papers as they came in, byte for byte."""

import hashlib
from typing import Final

from anfrage.store.base import Paper
from anfrage.store.identity import new_id
from anfrage.store.sqlite.session import Session

_ADD: Final = """
    INSERT INTO paper (id, name, media_type, sha256, row_hash, content)
    VALUES (:id, :name, :media_type, :sha256, :row_hash, :content)"""


def keep_paper(session: Session, paper: Paper) -> str:
    """Keep a paper; returns its id."""
    paper_id = new_id()
    session.write(
        _ADD,
        "paper",
        id=paper_id,
        name=paper.name,
        media_type=paper.media_type,
        sha256=paper.sha256,
        content=paper.content,
    )
    return paper_id


def kept_paper(session: Session, statement: str, **values: str) -> Paper | None:
    """Return the paper that `statement` finds, as it came in.

    Raises:
        OfficeDamaged: its bytes are not the ones that came in.
    """
    row = session.one("paper", statement, **values)
    if row is None:
        return None
    if hashlib.sha256(row["content"]).hexdigest() != row["sha256"]:
        raise session.damaged("paper", row)
    return Paper(row["name"], row["media_type"], row["content"], row["sha256"])
