"""The command line: German command words, data to stdout, messages to stderr. Thin."""
