"""Hands and eyes of the tests: keys in, the screen's text out."""

import asyncio
import re
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget
from textual.worker import WorkerState

from anfrage.tui.app import AnfrageApp
from anfrage.tui.screens.drafting import DraftingScreen

PAPERS = Path(__file__).resolve().parents[2] / "anfrage" / "sample" / "anfragen"
# Three questions; each has a position in the sample office.
PAPER = (PAPERS / "1-soziale-medien.txt").read_text(encoding="utf-8")

Kind = TypeVar("Kind", bound=Widget)
Shown = TypeVar("Shown", bound=Screen[None])
Start = Callable[..., AbstractAsyncContextManager["Driver"]]
_BUSY = {WorkerState.PENDING, WorkerState.RUNNING}


@dataclass
class Driver:
    """Presses keys and waits until nothing is going on any more."""

    app: AnfrageApp
    pilot: Pilot[None]
    keystrokes: int = 0

    async def settle(self) -> None:
        """Wait until every worker has ended and every message was handled."""
        quiet = 0
        for _ in range(10000):
            if self._preparing():
                quiet = 0
                await asyncio.sleep(0.02)  # long enough to leave the processor to what is awaited
                continue
            await self.pilot._wait_for_screen()
            await asyncio.sleep(0.004)
            working = self._preparing() or any(one.state in _BUSY for one in self.app.workers)
            working = working or bool(self.app.screen.query("FirstCases"))  # no list is there yet
            quiet = 0 if working else quiet + 1
            if quiet == 4:
                self.app.screen._on_timer_update()
                return
        busy = [one.name for one in self.app.workers if one.state in _BUSY]
        raise AssertionError(busy)

    def _preparing(self) -> bool:
        """Whether vectors are made that the screen waits for, or it has yet to say why not."""
        desk, screen = self.app._desk, self.app.screen
        if desk is None or "preparing" not in desk.__dict__:
            return False
        readiness = desk.matching.readiness()
        looking = isinstance(screen, DraftingScreen) and screen._looking is not None
        if readiness.hindrance is not None:
            return looking and not desk.preparing.announced
        waiting = isinstance(screen, DraftingScreen) and screen._waited and readiness.complete
        return desk.preparing.going_on or waiting

    def send(self, key: str) -> None:
        """Hand a key to the app as its terminal would, without waiting for anything."""
        name = _character_to_key(key) if len(key) == 1 else key
        event = events.Key(name, key if len(key) == 1 else None)
        event.set_sender(self.app)
        terminal = self.app._driver
        assert terminal is not None
        terminal.send_message(event)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for what takes long enough to be waited for."""
        for _ in range(2000):
            if condition():
                return
            await asyncio.sleep(0.01)
        raise AssertionError(self.shown())

    async def press(self, *keys: str) -> None:
        for key in keys:
            self.keystrokes += 1
            self.send(key)
            await self.settle()

    async def paste(self, text: str) -> None:
        self.keystrokes += 1
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def write(self, text: str) -> None:
        """Type quickly, as one does: nothing is waited for between the keys."""
        for char in text:
            self.send(char)
        await self.pilot._wait_for_screen()

    def find(self, kind: type[Kind], selector: str = "") -> Kind:
        return self.app.screen.query_one(selector or kind.__name__, kind)

    def screen(self, kind: type[Shown]) -> Shown:
        assert isinstance(self.app.screen, kind), self.app.screen
        return self.app.screen

    def in_dialog(self) -> bool:
        return self.app.screen.is_modal

    def shown(self) -> str:
        """The text on the screen, line by line."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in strips)

    def said(self) -> str:
        """The text on the screen as one line, without frames."""
        return " ".join(re.sub("[│┃─━╭╮╰╯┏┓┗┛]", " ", self.shown()).split())

    async def put_messages_away(self) -> None:
        """Take messages off the screen, such as the one that says that there is no model."""
        self.app.clear_notifications()
        await self.settle()

    def told(self) -> list[str]:
        """The sentences that were told so far."""
        return [str(one.message) for one in self.app._notifications]
