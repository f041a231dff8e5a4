"""Papers in: bytes of a file become the text that is taken apart."""

from anfrage.documents.readers.paper_reader import PaperReader, read_paper

__all__ = ["PaperReader", "read_paper"]
