"""Papers in: bytes of a file become the text that is taken apart."""

from anfrage.documents.readers.paper_reader import PaperReader, read_paper
from anfrage.documents.readers.registry import SUFFIXES

__all__ = ["SUFFIXES", "PaperReader", "read_paper"]
