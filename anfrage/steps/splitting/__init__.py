"""Taking an inquiry apart: page, frame, numbering, cutting, parts, head data."""

from anfrage.steps.splitting.splitting import split_inquiry

__all__ = ["split_inquiry"]
