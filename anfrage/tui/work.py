"""Work that may take time: off the event loop, with one sentence for whatever goes wrong.

`attempt` is called with `await` from an async worker of the screen:

    @work(exclusive=True, group="search")
    async def find(self, text: str) -> None:
        result = await attempt(self, SEARCHING, self.desk.matching.find, text)
        if result is not None:
            self.show(result)

A newer call of an exclusive worker cancels the older one, so that what is stale is never shown:
the code behind `await` does not run. The thread itself ends by itself; nothing waits for it.
"""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, ParamSpec, TypeVar

from anfrage.domain.errors import AnfrageError
from anfrage.german.failure import sentence
from anfrage.german.screen_words import unexpected

if TYPE_CHECKING:
    from anfrage.tui.dialogs.dialog import Dialog
    from anfrage.tui.screens.stage import Stage

P = ParamSpec("P")
T = TypeVar("T")

# Work that takes longer says so and can be cancelled. Below a second a message only flickers
# (Nielsen, Usability Engineering, 5.5: the limit for an uninterrupted flow of thought).
PATIENCE_SECONDS: Final = 1.0


async def attempt(
    stage: "Stage | Dialog[Any]",
    label: str,
    call: Callable[P, T],
    *args: P.args,
    **kwargs: P.kwargs,
) -> T | None:
    """Run `call` in a thread; a failure becomes one sentence on the screen and gives `None`.

    Args:
        stage: The screen that asks; its headline shows `label` once it takes longer.
        label: What is being done: "Suche läuft".
        call: What to run.
        *args: What to hand to it.
        **kwargs: As `args`.
    """
    timer = stage.set_timer(PATIENCE_SECONDS, lambda: stage.show_busy(label))
    try:
        return await asyncio.to_thread(call, *args, **kwargs)
    except AnfrageError as error:
        stage.ui.tell(sentence(error), failed=True)
    except Exception as error:  # noqa: BLE001 - the boundary: a fault in a worker becomes a sentence, the text stays
        stage.ui.keep_report(error)
        stage.ui.tell(unexpected(type(error).__name__), failed=True)
    finally:
        timer.stop()
        stage.show_busy("")
    return None
