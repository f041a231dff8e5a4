"""After each step on the way of a letter: what comes next."""

from typing import TYPE_CHECKING

from anfrage.german.next_words import next_command

if TYPE_CHECKING:
    from anfrage.desk.desk import Desk


def next_step(desk: "Desk", number: str) -> str:
    """Return the sentence that names the next step of a case."""
    view = desk.participating.view(number)
    rules = desk.progress.rules
    return next_command(
        number,
        view.now,
        [one.unit for one in view.asked],
        approval=rules.approval,
        changed=view.changed,
    )
