"""The composition root: where the office lies, what it is opened with, and who works in it."""

import os
import shutil
from datetime import UTC, datetime
from enum import Enum, auto
from pathlib import Path
from typing import Final

from anfrage.desk.desk import Desk
from anfrage.domain.errors import OfficeExists, OfficeReadOnly
from anfrage.os_specific import current_login, display_name
from anfrage.settings import FILE_NAME, Settings, load_settings, settings_template
from anfrage.store.base import Actor
from anfrage.store.export_files import reconcile
from anfrage.store.sqlite.office import create_office, open_office

_PACKAGE: Final = Path(__file__).parent


class OfficeKind(Enum):
    """What a new office starts with."""

    STARTER = auto()  # the shipped positions, none adopted
    SAMPLE = auto()  # the invented sample city
    EMPTY = auto()


def shipped(name: str) -> Path:
    """Return the shipped folder `knowledge` or `letter_templates`.

    In the wheel it lies inside the package, in a checkout beside it.
    """
    inside = _PACKAGE / "_shipped" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def office_folder(option: str | None) -> Path:
    """Return the office to work in: the option, `ANFRAGE_BUERO`, or the user's data folder."""
    chosen = option or os.environ.get("ANFRAGE_BUERO")
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_data_path

    return user_data_path("anfrage", appauthor=False) / "buero"


def layout_folders(folder: Path) -> tuple[Path, ...]:
    """Return where layouts are looked for: the office's own first, then the shipped ones."""
    return (folder / "briefvorlagen", shipped("letter_templates"))


def now() -> datetime:
    """The clock: the present moment with its local time zone."""
    return datetime.now(UTC).astimezone()


def open_desk(option: str | None, *, read_only: bool = False) -> Desk:
    """Open the office; exports that were cut off by a crash are settled first.

    With `read_only` an office that cannot be written is opened for reading.

    Raises:
        OfficeMissing, OfficeNewer, OfficeDamaged, OfficeReadOnly, SettingsBroken.
    """
    folder = office_folder(option)
    actor = _actor()
    try:
        store = open_office(folder, actor, now)
    except OfficeReadOnly:
        if not read_only:
            raise
        store = open_office(folder, actor, now, read_only=True)
    reconcile(store)
    return Desk(folder, store, load_settings(folder), now, layout_folders(folder))


def set_up_office(option: str | None, kind: OfficeKind) -> Path:
    """Make an office; returns its folder.

    Raises:
        OfficeExists: the folder holds an office or other files; nothing was changed.
        OfficeReadOnly: the folder cannot be made or written.
    """
    folder = office_folder(option)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OfficeExists(folder)
    store = create_office(folder, _actor(), now)
    try:
        settings = _sample_settings() if kind is OfficeKind.SAMPLE else Settings()
        from anfrage.store.atomic_file import write_atomically

        text = settings_template(settings)
        write_atomically(folder / FILE_NAME, text.encode("utf-8"), replace=False)
        desk = Desk(folder, store, settings, now, layout_folders(folder))
        if kind is not OfficeKind.EMPTY:
            desk.knowledge.import_paths([shipped("knowledge")])
            desk.facts.import_file(shipped("knowledge") / "kennzahlen.toml")
        if kind is OfficeKind.SAMPLE:
            desk.knowledge.adopt(_sample_adopted())
            desk.facts.import_file(_sample_folder() / "kennzahlen.toml")
            desk.presences.import_file(_sample_folder() / "auftritte.toml")
            _copy_sample_papers(folder)
    finally:
        store.close()
    return folder


def _actor() -> Actor:
    login = current_login()
    return Actor(login, display_name(login))


def _sample_folder() -> Path:
    return _PACKAGE / "sample"


def _sample_settings() -> Settings:
    return load_settings(_sample_folder())


def _sample_adopted() -> list[str]:
    text = (_sample_folder() / "angenommen.txt").read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip()]


def _copy_sample_papers(folder: Path) -> None:
    shutil.copytree(_sample_folder() / "anfragen", folder / "anfragen")
