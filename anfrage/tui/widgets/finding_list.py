"""What a letter still lacks."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from anfrage.domain.frozen import frozen


@frozen
class Row:
    """One finding: whether all is well, its sentence, the way out below it, and its name."""

    good: bool
    sentence: str
    below: str = ""
    key: str = ""


class FindingList(OptionList):
    """Findings, each with ✓ or !; the options' ids are the findings' keys."""

    def __init__(self) -> None:
        super().__init__(markup=False)

    @property
    def chosen(self) -> str:
        """The key of the finding under the cursor, "" where there is none."""
        at = self.highlighted
        return (self.get_option_at_index(at).id or "") if at is not None else ""

    def show(self, rows: Sequence[Row]) -> None:
        """Show findings; the cursor stays where it was."""
        chosen = self.chosen
        self.clear_options()
        keys: set[str] = set()
        for row in rows:
            name = row.key if row.key and row.key not in keys else None
            keys.add(row.key)
            self.add_option(Option(_content(row), name))
        if chosen in keys and chosen:
            self.highlighted = self.get_option_index(chosen)


def _content(row: Row) -> Content:
    sign = ("✓ ", "bold $success") if row.good else ("! ", "bold $warning")
    below = [(f"\n  {row.below}", "dim")] if row.below else []
    return Content.assemble(sign, row.sentence, *below)
