"""Papers in: bytes of a file become the text that is taken apart."""

from anfrage.documents.readers.registry import read_paper

__all__ = ["read_paper"]
