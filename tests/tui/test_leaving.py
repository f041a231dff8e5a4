"""Who leaves while something is still loading leaves without a fault."""

import asyncio

from tui.driving import Start

from anfrage.desk.desk import Desk


async def test_work_that_finds_its_widgets_gone_on_the_way_out_is_no_fault(
    start: Start, desk: Desk
) -> None:
    met: list[str] = []
    async with start(desk) as driver:
        app = driver.app

        leaving = asyncio.Event()

        async def late() -> None:
            await leaving.wait()
            met.append("late")
            app.query_one("#gone")

        app.run_worker(late())
        await driver.pilot.pause()
        leaving.set()
        app.exit(return_code=0)
        await driver.pilot.pause()
    assert met == ["late"]
    assert app.return_code == 0
