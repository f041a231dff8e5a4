"""The office in one SQLite file."""
