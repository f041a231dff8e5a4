"""The check list of a letter as signing needs it: one line a finding, whoever found it.

More checks join by being handed in: each gets the case and its letter and returns its lines.
"""

from collections.abc import Callable, Sequence

from anfrage.desk.proofing import Proofing
from anfrage.domain.case import Case
from anfrage.domain.check_item import CheckItem
from anfrage.domain.letter import Letter
from anfrage.german.proofing_words import finding_words

Check = Callable[[Case, Letter], Sequence[CheckItem]]


class CheckList:
    """Gathers the findings of all checks."""

    def __init__(self, proofing: Proofing, further: Sequence[Check] = ()) -> None:
        self._proofing = proofing
        self._further = tuple(further)

    def items(self, case: Case, letter: Letter) -> tuple[CheckItem, ...]:
        """Return all findings on a case's letter; what only warns keeps nothing back.

        Raises:
            SettingsBroken, DictionaryUnusable: what a check needs cannot be read.
        """
        report = self._proofing.report_on(case, letter)
        blocking = {line.finding.key for line in report.blocking}
        found = [
            CheckItem(key, finding_words(line.finding), good=key not in blocking)
            for line in report.lines
            for key in (line.finding.key,)
        ]
        for check in self._further:
            found += check(case, letter)
        return tuple(found)
