"""One hash for everything that a layout brings into a letter."""

import hashlib

from anfrage.documents.layout import Layout


def layout_hash(layout: Layout) -> str:
    """Return SHA-256 over a layout's parts, wordings and profile.

    The parts are taken one by one: a layout that was packed anew with the same content is the same.
    """
    digest = hashlib.sha256(b"anfrage layout 1\n")
    pieces = [(f"docx/{name}", data) for name, data in layout.parts.items()]
    pieces += [(f"text/{name}", text.encode("utf-8")) for name, text in layout.wordings.items()]
    pieces.append(("profile", repr(layout.profile).encode("utf-8")))
    for name, data in sorted(pieces):
        digest.update(f"{name}\n{len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()
