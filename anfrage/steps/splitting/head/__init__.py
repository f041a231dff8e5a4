"""Head data: what a paper says about itself. What it does not say stays empty."""

from anfrage.steps.splitting.head.reading import Head, read_head

__all__ = ["Head", "read_head"]
