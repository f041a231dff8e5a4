"""`vorgang zurueck|vorschlaege|annehmen|ablehnen`: drafts that come back, proposal by proposal."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from anfrage.cli.output import DONE, REFUSED, print_json, refuse, say, tell
from anfrage.cli.parser import add_command
from anfrage.domain.case import Case
from anfrage.domain.errors import AnfrageError
from anfrage.domain.proposal import KeptProposal, ProposalState
from anfrage.german import return_words as words


def declare_actions(actions: Any) -> None:
    """Declare the commands below `vorgang`."""
    command = add_command(
        actions, "zurueck", "liest einen bearbeiteten Word-Entwurf als Vorschläge ein", _read
    )
    command.add_argument("number", metavar="NR")
    command.add_argument("path", type=Path, metavar="DATEI")
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt")
    command = add_command(actions, "vorschlaege", "zeigt, was andere vorschlagen", _list)
    command.add_argument("number", metavar="NR")
    command.add_argument("--alle", action="store_true", help="auch die entschiedenen")
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Vorschlag")
    for name, sentence, run in (
        ("annehmen", "nimmt Vorschläge in die Antwort auf", _accept),
        ("ablehnen", "lehnt Vorschläge ab", _refuse),
    ):
        command = add_command(actions, name, sentence, run)
        command.add_argument("number", metavar="NR")
        command.add_argument("proposals", nargs="+", type=int, metavar="VORSCHLAG")


def _read(args: argparse.Namespace) -> int:
    from anfrage.desk.intake import read_file  # noqa: PLC0415 - start-up time
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        content = read_file(args.path)
        read = desk.returning.read(args.number, args.path.name, content)
    sentences = [words.note_sentence(one.kind.value, one.detail) for one in read.notes]
    if args.json:
        print_json(
            {
                "case": read.case.number,
                "proposals": [proposal_json(read.case, one) for one in read.proposals],
                "notes": [{"kind": one.kind.value, "detail": one.detail} for one in read.notes],
            }
        )
        return DONE
    if read.proposals:
        say(words.read_sentence(len(read.proposals), read.case.number))
    for sentence in sentences:
        tell(sentence)
    for one in read.proposals:
        say_proposal(read.case, one)
    return DONE


def _list(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        case = desk.casework.get(args.number).case
        kept = desk.returning.proposals(args.number)
    for one in kept:
        if one.state is ProposalState.OPEN or args.alle:
            if args.json:
                print_json(proposal_json(case, one))
            else:
                say_proposal(case, one)
    if not args.json:
        tell(words.open_sentence(sum(one.state is ProposalState.OPEN for one in kept)))
    return DONE


def _accept(args: argparse.Namespace) -> int:
    return _settle(args, "accept")


def _refuse(args: argparse.Namespace) -> int:
    return _settle(args, "refuse")


def _settle(args: argparse.Namespace, decision: str) -> int:
    """Settle one after the other; one that cannot be settled does not keep the others back."""
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    code = DONE
    with open_desk(args.buero) as desk:
        desk.casework.get(args.number)
        settle: Callable[..., Any] = getattr(desk.returning, decision)
        for number in args.proposals:
            try:
                settled = settle(args.number, number)
            except AnfrageError as error:
                refuse(error)
                code = REFUSED
                continue
            kept: KeptProposal = settled.kept
            text = kept.proposal.changes_text
            say(
                words.settled_sentence(number, kept.state.value, changed=settled.changed, text=text)
            )
    return code


def proposal_json(case: Case, kept: KeptProposal) -> dict[str, Any]:
    """Return a proposal with the field names of its model."""
    one = kept.proposal
    return {
        "number": kept.number,
        "question": question_number(case, one.question_id) or None,
        "place": one.place.value,
        "kind": one.kind.value,
        "author": one.author or None,
        "at": one.at.isoformat() if one.at else None,
        "tracked": one.tracked,
        "before": one.before,
        "after": one.after,
        "nil": one.nil,
        "state": kept.state.value,
    }


def say_proposal(case: Case, kept: KeptProposal) -> None:
    """Print a proposal for people."""
    one = kept.proposal
    place = words.place_words(one.place.value, question_number(case, one.question_id))
    who = words.author_words(one.author, one.at, tracked=one.tracked)
    state = "" if kept.state is ProposalState.OPEN else f" · {words.STATES[kept.state.value]}"
    say(f"{kept.number:>3}  {place} · {words.KINDS[one.kind.value]} · {who}{state}")
    for label, text in ((words.BEFORE, one.before), (words.AFTER, one.after)):
        if text.strip():
            say(f"     {label:8} {_one_line(text)}")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def question_number(case: Case, question_id: str) -> str:
    """Return the number of a question as asked, "" for none."""
    return next((one.question.number for one in case.questions if one.id == question_id), "")
