"""The check before signing in a real office: found, overridden with a reason, recorded."""

from dataclasses import replace
from pathlib import Path

import pytest
from builders import position

from anfrage.desk.desk import Desk
from anfrage.domain.answer import EntryUse
from anfrage.domain.errors import SettingsBroken
from anfrage.domain.event import EventKind
from anfrage.domain.knowledge_errors import DictionaryUnusable, FindingUnknown, ReasonTooShort
from anfrage.domain.letter import LetterDetails
from anfrage.domain.proof import ProofKind, ProofLine, Severity
from anfrage.settings import ProofSettings
from anfrage.store.base import Store
from anfrage.wiring import open_desk

PAPER = """Stadträtin Clara Feldkamp
Musterlingen, 02.11.2026

Anfrage: Stadtbäume

1. Wie viele Straßenbäume wurden 2025 gefällt?
2. Welche Straßenbäume werden nachgepflanzt?
"""
REASON = "Die Zahl wurde am Montag mit dem Fachamt abgestimmt."


def answered(desk: Desk, *texts: str, uses: tuple[EntryUse, ...] = ()) -> str:
    case = desk.intake.open_paper("a.txt", PAPER.encode()).case
    for asked, text in zip(case.questions, texts, strict=False):
        desk.drafting.save(case, replace(asked.answer, text=text, uses=uses))
    return case.number


def kinds(lines: tuple[ProofLine, ...]) -> list[ProofKind]:
    return [one.finding.kind for one in lines]


def test_an_unanswered_question_stands_against_the_signature(desk: Desk) -> None:
    number = answered(desk, "Im Jahr 2025 wurden 187 Bäume gefällt.")
    open_ones = desk.proofing.open_findings(number)
    missing = [one for one in open_ones if one.finding.kind is ProofKind.ANSWER_MISSING]
    assert [one.finding.place.number for one in missing] == ["2"]


def test_an_override_needs_a_reason_and_is_recorded(desk: Desk, office: Path) -> None:
    number = answered(desk, "Es wurden XXX Bäume gefällt.", "Vor allem Linden.")
    (gap,) = [one for one in desk.proofing.report(number).lines if one.finding.kind == "gap"]
    with pytest.raises(ReasonTooShort):
        desk.proofing.override(number, gap.finding.key, "ok")
    assert desk.proofing.report(number).lines.count(gap) == 1
    after = desk.proofing.override(number, gap.finding.key, REASON)
    (line,) = [one for one in after.lines if one.finding == gap.finding]
    assert not line.open
    assert line.override is not None
    assert line.override.reason == REASON
    with desk.store.reading() as reading:
        kinds_of_case = [one.kind for one in reading.events.facts(None)]
    assert kinds_of_case[-1] is EventKind.CHECK_OVERRIDDEN
    desk.casework.check()
    with open_desk(str(office)) as again:
        assert gap.finding.key not in [
            one.finding.key for one in again.proofing.open_findings(number)
        ]


def test_an_override_ends_with_the_text_it_was_given_for(desk: Desk) -> None:
    number = answered(desk, "Es wurden XXX Bäume gefällt.", "Vor allem Linden.")
    (gap,) = [one for one in desk.proofing.report(number).lines if one.finding.kind == "gap"]
    desk.proofing.override(number, gap.finding.key, REASON)
    case = desk.casework.get(number).case
    asked = case.questions[0]
    moved = replace(asked.answer, text="Vorweg ein Satz. Es wurden XXX Bäume gefällt.")
    saved = desk.drafting.save(case, moved)
    assert "gap" not in kinds(desk.proofing.open_findings(number))
    desk.drafting.save(case, replace(saved, text="Es wurden ??? Bäume gefällt."))
    assert "gap" in kinds(desk.proofing.open_findings(number))
    with pytest.raises(FindingUnknown):
        desk.proofing.override(number, gap.finding.key, REASON)


def test_a_figure_that_differs_from_a_sent_answer_is_shown_beside_it(
    desk: Desk, tmp_path: Path
) -> None:
    past = (
        "AF/003/2026\nAnfrage: Stadtbäume\n\n1. Wie viele Straßenbäume wurden 2025 gefällt?\n"
        "Antwort: Im Jahr 2025 wurden 205 Straßenbäume gefällt.\n"
    )
    (tmp_path / "alt.txt").write_text(past, encoding="utf-8")
    assert [one.error for one in desk.archiving.take_in([tmp_path / "alt.txt"])] == [None]
    number = answered(desk, "Im Jahr 2025 wurden 187 Straßenbäume gefällt.", "Linden.")
    (line,) = [
        one
        for one in desk.proofing.report(number).lines
        if one.finding.kind is ProofKind.FIGURE_DIFFERS
    ]
    assert (line.finding.found, line.finding.expected) == ("187", "205")
    assert line.severity is Severity.WARN
    (said, other) = desk.proofing.earlier(number)
    ((before, changes),) = said.answers
    assert (before.label, [one.expected for one in changes]) == ("AF/003/2026", ["205"])
    assert other.number == "2"
    assert desk.checking.view(number).cursor(line.finding) == (0, 20)


def keep(store: Store, text: str, *, adopt: bool) -> None:
    with store.writing() as office:
        record = office.positions.add(position("baum", text))
        if adopt:
            office.positions.adopt("baum", record.version)


def test_a_position_that_was_changed_after_it_was_used_is_named(desk: Desk) -> None:
    keep(desk.store, "Gefällt wird nur im Winter.", adopt=True)
    uses = (EntryUse("baum", 1),)
    number = answered(desk, "Gefällt wird nur im Winter.", "Linden.", uses=uses)
    assert ProofKind.CHANGED not in kinds(desk.proofing.report(number).lines)
    keep(desk.store, "Gefällt wird nur im Januar.", adopt=True)
    found = kinds(desk.proofing.report(number).lines)
    assert ProofKind.CHANGED in found
    assert ProofKind.NOT_ADOPTED not in found


def test_a_used_position_that_was_never_kept_is_named(desk: Desk) -> None:
    number = answered(desk, "Nur im Winter.", "Linden.", uses=(EntryUse("weg", 1),))
    assert ProofKind.ENTRY_GONE in kinds(desk.proofing.report(number).lines)


def test_a_complete_letter_has_nothing_open(desk: Desk) -> None:
    number = answered(desk, "Im Jahr 2025 wurden 187 Bäume gefällt.", "Vor allem Linden.")
    details = LetterDetails(
        addressee=("Frau", "Clara Feldkamp"), salutation="Sehr geehrte Frau Feldkamp,",
        date=desk.clock().date(), file_number="PS-7/26", signer_name="Dr. Helene Mustermann",
    )  # fmt: skip
    desk.casework.save_details(desk.casework.get(number).case, details)
    left = [one.finding.found for one in desk.proofing.open_findings(number)]
    assert left == ["sender"], "only the empty office's own letterhead is missing"


def with_settings(desk: Desk, **said: object) -> None:
    desk.settings = replace(desk.settings, proofing=ProofSettings(**said))  # type: ignore[arg-type]  # a few of its fields


def test_settings_say_what_blocks_what_warns_and_what_is_not_sought(desk: Desk) -> None:
    with_settings(
        desk, blocks=("satz-zu-lang",), warns=("luecke",), off=("antwort-fehlt",), most_words=5
    )
    number = answered(desk, "Dieser Satz hat mit XXX mehr als fünf Wörter.")
    lines = {one.finding.kind: one.severity for one in desk.proofing.report(number).lines}
    assert lines[ProofKind.SENTENCE_LONG] is Severity.BLOCK
    assert lines[ProofKind.GAP] is Severity.WARN
    assert ProofKind.ANSWER_MISSING not in lines


def test_a_misspelt_setting_is_named_with_the_nearest_name(desk: Desk) -> None:
    with_settings(desk, off=("anwort-fehlt",))
    with pytest.raises(SettingsBroken) as raised:
        desk.proofing.report(answered(desk))
    assert raised.value.nearest == "antwort-fehlt"


def test_the_office_s_word_list_serves_as_a_dictionary(desk: Desk, office: Path) -> None:
    number = answered(desk, "Die Baumfällung ist nötig.", "Vor allem Lnden.")
    assert desk.proofing.report(number).switched_off == ("spelling",)
    words = "Baumfällung\nDie\nist\nnötig\nvor\nallem\nLinden\n"
    (office / "woerter.txt").write_text(words, encoding="utf-8")
    with open_desk(str(office)) as again:
        with_settings(again, dictionary="woerter.txt")
        report = again.proofing.report(number)
    assert report.switched_off == ()
    found = [one.finding.found for one in report.lines if one.finding.kind == ProofKind.SPELLING]
    assert found == ["Lnden"]


def test_a_missing_dictionary_is_named(desk: Desk) -> None:
    with_settings(desk, dictionary="fehlt.dic")
    with pytest.raises(DictionaryUnusable):
        desk.proofing.report(answered(desk))
