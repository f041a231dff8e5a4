"""Decisions on matches, made up with a seed."""

import random
from datetime import date, timedelta

from anfrage.domain.decision import Correction, Decision
from anfrage.domain.match import EntryKind, Verdict
from anfrage.steps.correcting import chance, log_odds

FIRST_DAY = date(2026, 8, 3)


def decision(score: float, *, taken: bool, may_fit: bool = True, day: int = 0) -> Decision:
    shown = Verdict.FITS if score >= 80 else Verdict.UNSURE if score >= 40 else Verdict.NONE
    when = FIRST_DAY + timedelta(days=day)
    return Decision(when, EntryKind.POSITION, may_fit, shown, log_odds(score), taken)


def decisions_of(truth: Correction, number: int, seed: int = 7) -> list[Decision]:
    """Decisions of officers who take an entry as often as `truth` says of its score."""
    rng = random.Random(seed)
    scores = [rng.uniform(40, 99) for _ in range(number)]
    return [
        decision(score, taken=rng.random() < chance(log_odds(score), truth), day=at // 4)
        for at, score in enumerate(scores)
    ]
