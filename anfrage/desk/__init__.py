"""The use cases: the only door for command line and terminal UI; one file per stage."""
