"""How far a change reaches, as JSON and for people."""

from typing import Any

from anfrage.cli.output import say, tell
from anfrage.desk.reach import Reach
from anfrage.german.dates import short_date
from anfrage.german.fact_words import touched, use_line


def reach_json(reach: Reach) -> dict[str, Any]:
    """Return positions by id, drafts and sent answers by label."""
    return {
        "positions": [one.position.id for one in reach.positions],
        **{
            name: [
                {
                    "label": one.label,
                    "question": one.question,
                    "day": one.day.isoformat() if one.day else None,
                }
                for one in answers
            ]
            for name, answers in (("drafts", reach.drafts), ("sent", reach.sent))
        },
    }


def show_reach(reach: Reach) -> None:
    """Print what a change reaches."""
    for record in reach.positions:
        say(use_line("position", record.position.id, record.position.title, ""))
    for name, answers in (("draft", reach.drafts), ("sent", reach.sent)):
        for one in answers:
            say(use_line(name, one.label, one.question, short_date(one.day) if one.day else ""))
    tell(touched(len(reach.positions), len(reach.drafts), len(reach.sent)))
