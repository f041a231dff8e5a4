"""Numbered steps of the database's structure; a published step never changes."""
