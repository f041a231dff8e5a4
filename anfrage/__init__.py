"""Answering council inquiries: questions apart, positions found, letter out, proof kept."""

__version__ = "0.1.0"
