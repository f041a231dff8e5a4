"""What a letter still lacks."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class FindingList(OptionList):
    """Findings, each with ✓ or !; the options' ids are their places, from 0."""

    def __init__(self) -> None:
        super().__init__(markup=False)

    def show(self, findings: Sequence[tuple[bool, str]]) -> None:
        """Show findings: whether all is well, and the sentence."""
        self.clear_options()
        self.add_options(
            [
                Option(
                    Content.assemble(
                        ("✓ ", "bold $success") if good else ("! ", "bold $warning"), sentence
                    ),
                    str(at),
                )
                for at, (good, sentence) in enumerate(findings)
            ]
        )
