"""Two people decide on one letter at the same moment: one decision counts, the other is told."""

import sys
from pathlib import Path
from subprocess import PIPE, Popen

from case_office import NR, CaseOffice, signed


def test_of_two_signatures_at_once_one_counts_and_the_other_is_refused(tmp_path: Path) -> None:
    office = CaseOffice(tmp_path, '["docx", "txt"]')
    office.done("beteiligen", NR)
    office.accept_findings()
    command = [sys.executable, "-m", "anfrage", "--buero", "buero", *signed()]
    both = [Popen(command, cwd=tmp_path, stdout=PIPE, stderr=PIPE) for _ in range(2)]
    told = [one.communicate(timeout=60)[1].decode() for one in both]
    assert sorted(one.returncode for one in both) == [0, 1]
    (refused,) = [text for one, text in zip(both, told, strict=True) if one.returncode]
    assert "unterzeichnet und versiegelt" in refused
    assert "alles Bisherige gilt weiter" in refused
    rows = office.run("versiegelung", NR, "--json").rows
    assert len(rows) == 4, "two formats, two copies, sealed once"
    assert office.run("pruefen").code == 0
