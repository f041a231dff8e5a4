"""Nothing that was said about a letter is dropped in silence."""

import dataclasses

import pytest
from layout_bodies import CLOSED, DRAFT, LETTER, body
from letters import SHIPPED, letter, shipped, with_body, with_parts

from anfrage.documents.docx_letter import write_docx
from anfrage.documents.layout_losses import unprinted
from anfrage.domain.errors import LayoutBroken
from anfrage.domain.letter import CopyKind, LetterVersion, Signer
from anfrage.german.layout_words import UNPRINTED, unprinted_words
from anfrage.german.messages import sentence

BARE = {f"word/{kind}{n}.xml": b"<x/>" for kind in ("header", "footer") for n in (1, 2)}
FULL = letter(
    distribution=("Ratsbüro",),
    signer=Signer("Alex Musterfrau", "Sprecherin", "Im Auftrag", CopyKind.COPY),
)


def test_what_has_no_place_is_named() -> None:
    poor = with_parts(with_body(body(*DRAFT, *LETTER)), BARE)
    lost = unprinted(FULL, poor)
    assert set(lost) == set(UNPRINTED) - {"journal_nr"}
    said = unprinted_words("eigen", [UNPRINTED[one] for one in lost])
    assert all(word in said for word in ("Anlagen", "Nachrichtlich", "Zeichnungszusatz", "eigen"))
    silent = letter(enclosures=(), file_number="", signer=Signer("Alex Musterfrau"))
    assert unprinted(silent, poor) == ()


@pytest.mark.parametrize("name", sorted(set(SHIPPED) - {"ratsantwort", "zuarbeit"}))
def test_the_shipped_letters_have_a_place_for_everything(name: str) -> None:
    assert unprinted(FULL, shipped(name)) == ()


def test_the_full_version_is_refused_where_nothing_would_say_that_it_is_closed() -> None:
    closed = dataclasses.replace(FULL, version=LetterVersion.FULL)
    poor = with_parts(with_body(body(*DRAFT, *LETTER)), BARE)
    with pytest.raises(LayoutBroken) as caught:
        write_docx(closed, poor)
    assert "nicht als nicht öffentlich zu erkennen" in sentence(caught.value)
    assert "kein Brief geschrieben" in sentence(caught.value)
    assert write_docx(FULL, poor)
    assert "NICHTÖFFENTLICH".encode() in write_docx(
        closed, with_body(body(*DRAFT, *LETTER, *CLOSED), poor)
    )
