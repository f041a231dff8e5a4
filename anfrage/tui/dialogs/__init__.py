"""Modal dialogs: each asks one thing and gives the answer, or `None` when it is cancelled."""
