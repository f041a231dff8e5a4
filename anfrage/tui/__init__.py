"""The terminal UI: the only package that imports textual. `starting.py` is its entrance."""
