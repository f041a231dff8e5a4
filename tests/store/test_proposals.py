"""Drafts that went out and proposals that came back, as the office keeps them."""

import sqlite3
from pathlib import Path

import pytest
from offices import bypassing, opened_case, paper, returned_draft

from anfrage.domain.errors import StoreInconsistent
from anfrage.domain.proposal import ProposalState, SentDraft
from anfrage.store.problem import Problem
from anfrage.store.sqlite.store import SqliteStore


def test_proposals_are_numbered_on_and_come_back_as_they_were(store: SqliteStore) -> None:
    case = opened_case(store)
    first = returned_draft(store, case)
    with store.writing() as office:
        (more,) = office.proposals.add(case.id, paper(b"noch eine"), [first[0].proposal])
        kept = office.proposals.of_case(case.id)
    assert [one.number for one in kept] == [1, 2, 3, 4]
    assert [one.proposal for one in kept[:3]] == [one.proposal for one in first]
    assert more.number == 4
    assert [one.state for one in kept] == [
        ProposalState.ACCEPTED,
        ProposalState.REFUSED,
        ProposalState.OPEN,
        ProposalState.OPEN,
    ]
    assert store.check() == []


def test_a_proposal_is_settled_once(store: SqliteStore, folder: Path) -> None:
    kept = returned_draft(store, opened_case(store))
    with pytest.raises(StoreInconsistent), store.writing() as office:
        office.proposals.settle(kept[0].id, ProposalState.REFUSED)
    with (
        bypassing(folder, triggers=True) as raw,
        pytest.raises(sqlite3.IntegrityError, match="only settled"),
    ):
        raw.execute("UPDATE proposal SET state = 'refused' WHERE state = 'accepted'")


def test_the_same_draft_is_kept_once_and_the_last_one_is_found(store: SqliteStore) -> None:
    case = opened_case(store)
    with store.writing() as office:
        for letter_hash in ("a" * 64, "b" * 64, "a" * 64):
            office.proposals.keep_sent(SentDraft(case.id, letter_hash, ()))
    with store.reading() as office:
        last = office.proposals.sent(case.id)
        assert last is not None
        assert last.letter_hash == "b" * 64
        assert office.proposals.sent(case.id, "a" * 64) == SentDraft(case.id, "a" * 64, ())
        assert office.proposals.sent(case.id, "c" * 64) is None


def test_a_decision_without_its_event_is_found(store: SqliteStore, folder: Path) -> None:
    kept = returned_draft(store, opened_case(store))
    with store.writing() as office:
        office.proposals.settle(kept[2].id, ProposalState.ACCEPTED)
    (finding,) = store.check()
    assert finding.problem == Problem.PROPOSAL_EVENT
    assert kept[2].id in finding.place
    assert folder.exists()
