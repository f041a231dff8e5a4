"""How well and how fast papers are taken apart: head data and time.

Run from the repository: ``python benchmarks/intake.py [FOLDER]``. FOLDER holds
`dev/inquiries.jsonl` with labelled papers (default: ANFRAGE_EVAL, else ``../shared/eval``). The
questions themselves are scored by that folder's own scorer.

A label counts only where it stands in the paper: it is searched in the text, letters and digits
alone. Two kinds of labels say something else than the field: titles to which the registry appended
the line of the askers ("… Anfrage der Fraktion M"), which may be left out, and dates of papers with
answers, which are the answer's: they are compared with the day that the archive reads. "right" is
the share of those labels that were found; "false" is the share of papers for which something was
given that is not the label although the label stands in the paper, or that does not stand in the
paper at all.
"""

import json
import os
import re
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from anfrage.domain.inquiry import Inquiry
from anfrage.steps.linking import link_answers
from anfrage.steps.splitting.splitting import split_inquiry

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "eval"
#: Titles may differ from their label by a slip of the pen that the registry mended.
ALIKE = 0.9
#: What counts as a paper's head when a title is searched in it, in characters.
HEAD = 3000
#: The line of the askers behind a title.
ASKERS = re.compile(r" Anfrage (?:der|des|von) \S+(?: \S+){0,3}$")


@dataclass
class Tally:
    """Labels that stand in the papers, those found, and papers for which another was given."""

    standing: int = 0
    right: int = 0
    false: int = 0
    papers: int = 0
    wrong: list[str] = field(default_factory=list)

    def row(self, name: str) -> str:
        """One line of the table."""
        share = self.right / self.standing if self.standing else 0.0
        wrong = self.false / self.papers if self.papers else 0.0
        return f"{name:12} {self.standing:5} {share:7.3f} {wrong:7.3f}"


def folded(text: str) -> str:
    """Letters and digits alone, without hyphens at line ends."""
    return re.sub(r"\W+", "", re.sub(r"-\s*\n\s*", "", text)).casefold()


def count(
    tally: Tally, label: str, *, given: str, stands: bool, right: bool, invented: bool, where: str
) -> None:
    """Count one field of one paper; `invented`: what was given does not stand in it."""
    tally.papers += 1
    if stands:
        tally.standing += 1
        tally.right += right
    if given and not right and (stands or invented):
        tally.false += 1
    if (stands and not right) or invented:
        tally.wrong.append(f"{where}: {label!r} <> {given!r}")


def title_alike(label: str, given: str) -> bool:
    """Whether a title is the label's, slips of the pen apart."""
    a, b = folded(label), folded(given)
    return a == b or SequenceMatcher(None, a, b, autojunk=False).ratio() >= ALIKE


def days(day: str) -> tuple[str, ...]:
    """The ways in which a day may be printed."""
    at = date.fromisoformat(day)
    return f"{at.day:02}.{at.month:02}.{at.year}", f"{at.day}.{at.month}.{at.year}"


def measure(item: dict[str, Any], inquiry: Inquiry, tallies: dict[str, Tally]) -> None:
    """Compare one paper with its labels."""
    text, where = item["raw_text"], item["id"]
    whole = folded(text)
    label = (item["reference"] or "").removeprefix("Drs. ")
    stands = bool(label) and re.search(rf"(?<![\w/]){re.escape(label)}(?![\w/])", text) is not None
    count(
        tallies["reference"], label, given=inquiry.reference, stands=stands,
        right=inquiry.reference == label, invented=folded(inquiry.reference) not in whole,
        where=where,
    )  # fmt: skip
    label = item["title"] or ""
    subjects = (label, ASKERS.sub("", label))
    count(
        tallies["title"], label, given=inquiry.title,
        stands=bool(label) and folded(label) in folded(text[:HEAD]),
        right=any(title_alike(one, inquiry.title) for one in subjects),
        invented=folded(inquiry.title) not in whole, where=where,
    )  # fmt: skip
    label = item["date"] or ""
    read = [inquiry.date, inquiry.received]
    if "answers" in item["doc_role"].replace("(answers in a second paper)", ""):
        read = [link_answers(inquiry).answered_on]
    found = [day.isoformat() for day in read if day]
    count(
        tallies["date"], label, given=" ".join(found),
        stands=bool(label) and any(day in text[:HEAD] for day in days(label)),
        right=label in found, invented=False, where=where,
    )  # fmt: skip
    _measure_inquirers(item, inquiry, tallies)


def _measure_inquirers(item: dict[str, Any], inquiry: Inquiry, tallies: dict[str, Tally]) -> None:
    text = item["raw_text"]
    label = item["submitter"] or ""
    shown = "; ".join(f"{one.name} ({one.group})" for one in inquiry.inquirers)
    count(
        tallies["inquirers"], label, given=shown,
        stands=bool(label) and folded(label.split(";")[0]) in folded(text[:HEAD]),
        right=any(
            folded(f"{one.name} {one.group}") in folded(label)
            or (one.group and folded(one.group) in folded(label))
            for one in inquiry.inquirers
        ),
        invented=False, where=item["id"],
    )  # fmt: skip


def main() -> int:
    """Print the table; ``--wrong`` lists what differs."""
    arguments = [word for word in sys.argv[1:] if not word.startswith("--")]
    folder = Path(arguments[0] if arguments else os.environ.get("ANFRAGE_EVAL", DEFAULT))
    path = folder / "dev" / "inquiries.jsonl"
    if not path.is_file():
        print(f"no labelled papers at {path}")
        return 1
    items = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    tallies: dict[str, Tally] = defaultdict(Tally)
    times = []
    for item in items:
        start = time.perf_counter()
        inquiry = split_inquiry(item["raw_text"], item["id"])
        times.append(time.perf_counter() - start)
        measure(item, inquiry, tallies)
    print(f"{'field':12} {'stand':>5} {'right':>7} {'false':>7}")
    for name, tally in tallies.items():
        print(tally.row(name))
        if "--wrong" in sys.argv:
            print("\n".join(f"    {line}" for line in tally.wrong))
    times.sort()
    print(
        f"{len(items)} papers in {sum(times):.2f} s; median {times[len(times) // 2] * 1000:.1f} ms,"
        f" slowest {times[-1] * 1000:.1f} ms"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
