"""An inquiry of which only some questions are ours."""

import shutil
from pathlib import Path

from cli.test_contract import check
from inquiry_papers import QUESTIONS, numbered
from letters import LAYOUTS
from office_papers import mail_file
from program import Anfrage

COVERING = "Liebe Kollegin,\n\nwir bitten um Zuarbeit zu Fragen 2 und 4 bis Do 12 Uhr.\n\n"
PAPER = f"{COVERING}Wir fragen die Verwaltung:\n\n{numbered(QUESTIONS[:4], '1.')}\n"


def test_all_questions_are_taken_in_and_only_ours_are_answered(
    sample: Anfrage, tmp_path: Path
) -> None:
    (tmp_path / "mail.eml").write_bytes(mail_file(PAPER, "Bänke im Stadtpark"))
    (drafted,) = check("entwurf", sample("entwurf", "mail.eml", "--json").rows)
    assert [one["ours"] for one in drafted["questions"]] == [False, True, False, True]
    (shown,) = check("vorgang", sample("vorgang", "zeigen", "2026-001", "--json").rows)
    assert [one["number"] for one in shown["questions"]] == ["1", "2", "3", "4"]
    assert [one["ours"] for one in shown["questions"]] == [False, True, False, True]
    assert shown["assignment"] == {
        "questions": ["2", "4"],
        "wording": "Zuarbeit zu Fragen 2 und 4 bis Do 12 Uhr",
        "due": "2026-11-12",
        "due_time": "12:00",
        "counted_from": "2026-11-09",
    }
    plain = sample("vorgang", "zeigen", "2026-001").out
    assert "Zuarbeit zu den Fragen 2 und 4, intern bis Do 12.11.2026, 12:00 Uhr" in plain
    assert "0 von 2 Fragen beantwortet" in plain
    assert plain.count("(nicht von uns zu beantworten)") == 2
    assert sample("export", "2026-001", "--format", "txt", "--ausgabe", "brief.txt").code == 0
    letter = " ".join((tmp_path / "brief.txt").read_text(encoding="utf-8").split())
    assert QUESTIONS[1] in letter
    assert QUESTIONS[0] not in letter
    assert sample("pruefen").code == 0


def test_a_contribution_is_written_in_the_layout_for_contributions(
    sample: Anfrage, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(PAPER, encoding="utf-8")
    own = tmp_path / "buero" / "briefvorlagen" / "zuarbeit"
    shutil.copytree(LAYOUTS / "din5008-b", own)
    (own / "schluss.txt").write_text("Dies ist eine Zuarbeit.", encoding="utf-8")
    assert sample("entwurf", "a.txt").code == 0
    for target, chosen in (("zuarbeit.txt", True), ("brief.txt", False)):
        if not chosen:
            assert sample("entwurf", "a.txt", "--layout", "brief", "--ersetzen").code == 0
        assert sample("export", "2026-001", "--format", "txt", "--ausgabe", target).code == 0
        letter = " ".join((tmp_path / target).read_text(encoding="utf-8").split())
        assert ("Dies ist eine Zuarbeit." in letter) is chosen
        assert QUESTIONS[3] in letter
        assert QUESTIONS[2] not in letter


def test_without_a_covering_text_all_questions_are_ours(sample: Anfrage, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAPER.replace(COVERING, ""), encoding="utf-8")
    assert sample("entwurf", "a.txt").code == 0
    (shown,) = check("vorgang", sample("vorgang", "zeigen", "2026-001", "--json").rows)
    assert shown["assignment"] is None
    assert all(one["ours"] for one in shown["questions"])
