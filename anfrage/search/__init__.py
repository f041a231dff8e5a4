"""The index: German words, how near an entry is to a question, and how sure that is."""
