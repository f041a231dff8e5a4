"""Screens on which one looks something up in the middle of other work."""

from anfrage.tui.screens.stage import Stage


class Aside(Stage):
    """A screen that leads back to where one came from (`AnfrageApp.left`)."""

    async def action_back(self) -> None:
        """Go back to the work that was left; something that takes long is cancelled instead."""
        left = self.ui.left
        if self.headline.busy or not left.stage:
            await super().action_back()
        else:
            await self.ui.show_stage(left.stage, *filter(None, (left.case_number,)))
