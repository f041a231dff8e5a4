"""`wissen lernen` says what was counted, applies what follows and deletes everything."""

from pathlib import Path

import pytest
from decided import decisions_of
from program import Anfrage

from anfrage.domain.decision import Correction
from anfrage.settings import FILE_NAME
from anfrage.wiring import open_desk


@pytest.fixture
def empty(anfrage: Anfrage) -> Anfrage:
    assert anfrage("einrichten", "--leer").code == 0
    return anfrage


def switch_on(tmp_path: Path) -> None:
    settings = tmp_path / "buero" / FILE_NAME
    text = settings.read_text(encoding="utf-8")
    assert "lernen = false" in text, "off by default, and named in the file"
    settings.write_text(text.replace("lernen = false", "lernen = true"), encoding="utf-8")


def decide(tmp_path: Path, number: int) -> None:
    with open_desk(str(tmp_path / "buero")) as desk, desk.store.writing() as office:
        office.decisions.add(decisions_of(Correction(0.6, -1.2), number))


def test_learning_is_off_until_somebody_switches_it_on(empty: Anfrage, tmp_path: Path) -> None:
    shown = empty("wissen", "lernen")
    assert shown.code == 0
    assert "ausgeschaltet" in shown.out
    assert "ausgeschaltet" in empty("wissen", "lernen", "--anwenden").refused_in_one_sentence()
    switch_on(tmp_path)
    assert "ausgeschaltet" not in empty("wissen", "lernen", "--zeigen").out


def test_too_few_decisions_are_one_sentence(empty: Anfrage, tmp_path: Path) -> None:
    switch_on(tmp_path)
    decide(tmp_path, 20)
    assert "je 30" in empty("wissen", "lernen").out
    assert "je 30" in empty("wissen", "lernen", "--anwenden").refused_in_one_sentence()
    assert "Angepasst ist nichts" in empty("wissen", "lernen").err


def test_figures_are_shown_applied_and_everything_is_deleted(
    empty: Anfrage, tmp_path: Path
) -> None:
    switch_on(tmp_path)
    decide(tmp_path, 200)
    shown = empty("wissen", "lernen")
    assert "Gezählt seit 03.08.2026: 200 Entscheidungen" in shown.out
    assert "Brier-Wert" in shown.out
    assert "--anwenden" in shown.out
    assert "Angepasst ist nichts" in shown.err, "showing changes nothing"
    applied = empty("wissen", "lernen", "--anwenden")
    assert applied.code == 0
    assert "In Kraft ist eine Anpassung (Steigung 0," in applied.err
    assert "In Kraft" in empty("wissen", "lernen").err
    assert empty("pruefen").code == 0
    assert "200 Entscheidungen" in empty("wissen", "lernen", "--loeschen").err
    assert "noch keine Entscheidung" in empty("wissen", "lernen").out
    assert "Angepasst ist nichts" in empty("wissen", "lernen").err
