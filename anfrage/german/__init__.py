"""Every German sentence and label; typed codes elsewhere, words here."""
