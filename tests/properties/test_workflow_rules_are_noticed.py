"""Rules taken out of the program one at a time: the model of the way notices each."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from properties.test_workflow_model import WorkflowMachine

from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.workflow import Workflow
from anfrage.steps import closing, cosigning, releasing, signing

Patch = tuple[Any, str, Any]


def _nothing(*_: Any, **__: Any) -> None:
    return None


def _without(module: Any, name: str, **changed: Any) -> Callable[..., Any]:
    """A step whose office demands less than it says."""
    step = getattr(module, name)

    def lax(now: Workflow, case: Any, rules: Any, *rest: Any) -> Any:
        return step(now, case, replace(rules, **changed), *rest)

    return lax


def _settled(_now: Workflow, _unit: Any) -> bool:
    return True


RULES_TAKEN_OUT: dict[str, Patch] = {
    "what is signed can only be read": (releasing, "require_writable", _nothing),
    "a change voids standings": (
        releasing,
        "_kept",
        lambda now, _before, _content, _route: list(now.standings),
    ),
    "standings stay where nothing changed": (releasing, "_kept", lambda *_: []),
    "the head approves": (
        cosigning, "record_standing", _without(cosigning, "record_standing", approval=False),
    ),
    "nobody approves their own release": (releasing, "same_person", lambda *_: False),
    "a later step waits": (cosigning, "_too_early", lambda *_: False),
    "nobody co-signs what they wrote": (
        cosigning, "record_standing", _without(cosigning, "record_standing", four_eyes=False),
    ),
    "a Nein blocks": (cosigning, "_settled", _settled),
    "the check list is clear": (signing, "open_checks", lambda _: ()),
    "all standings are in": (signing, "open_units", lambda _: ()),
    "the signer did not write": (
        signing, "sign_letter", _without(signing, "sign_letter", four_eyes=False),
    ),
    "the signature is confirmed": (signing, "_check_act", _nothing),
    "a case goes out before the archive": (
        closing, "archive_case", lambda _now, case: NewEvent(EventKind.CASE_ARCHIVED, {}, case.id),
    ),
}  # fmt: skip


@pytest.mark.parametrize("taken_out", RULES_TAKEN_OUT)
def test_the_model_notices_a_rule_that_is_missing(
    taken_out: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module, name, lax = RULES_TAKEN_OUT[taken_out]
    monkeypatch.setattr(module, name, lax)
    for other in (cosigning, signing, closing, releasing):
        if other is not module and hasattr(other, name):
            monkeypatch.setattr(other, name, lax)
    quick = settings(
        max_examples=200, stateful_step_count=40, deadline=None, phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck), database=None,
    )  # fmt: skip
    # A fault of the changed rule itself would be another exception: that is no notice.
    with pytest.raises(AssertionError):
        run_state_machine_as_test(WorkflowMachine, settings=quick)
