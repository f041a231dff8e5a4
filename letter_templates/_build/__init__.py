"""Builds the shipped layouts; run `python letter_templates/_build/build_layouts.py`."""
