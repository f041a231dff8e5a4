"""A box to be ticked that shows without colour whether it is."""

from textual.content import Content
from textual.widgets import Checkbox


class TickBox(Checkbox):
    """Textual's checkbox; an empty one is empty there, too, instead of a paler X."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(Content(title), id=f"field-{name}")

    @property
    def _button(self) -> Content:
        style = self.get_visual_style("toggle--button")
        return Content.styled("[X]" if self.value else "[ ]", style)
