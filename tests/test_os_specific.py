import os
import pwd
from pathlib import Path

import pytest
from offices import NOBODY, in_child

from anfrage import os_specific


def as_user(name: str, gecos: str) -> pwd.struct_passwd:
    return pwd.struct_passwd((name, "x", os.getuid(), os.getgid(), gecos, "/", "/bin/sh"))


def test_the_login_is_the_user_ids_whatever_the_environment_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "buergermeister")
    assert os_specific.current_login() == pwd.getpwuid(os.getuid()).pw_name != "buergermeister"


def test_a_user_id_without_an_entry_has_a_login_all_the_same() -> None:
    if os.getuid() != 0:
        pytest.skip("only root can become a user id without an entry")

    def names() -> tuple[str, str]:
        os.setuid(54321)
        login = os_specific.current_login()
        return login, os_specific.display_name(login)

    assert in_child(names) == ("uid-54321", "uid-54321")
    assert NOBODY != 54321


@pytest.mark.parametrize(
    ("gecos", "name"),
    [
        ("Anna Beispiel,Zimmer 7,,", "Anna Beispiel"),
        ("& Beispiel", "Anna Beispiel"),
        ("", "anna"),
        (",Zimmer 7", "anna"),
        ("J\udcfcrgen", "J\ufffdrgen"),
    ],
)
def test_the_name_is_the_first_field_of_gecos(
    monkeypatch: pytest.MonkeyPatch, gecos: str, name: str
) -> None:
    monkeypatch.setattr(pwd, "getpwuid", lambda _: as_user("anna", gecos))
    assert os_specific.display_name("anna") == name


def test_a_lock_keeps_others_out_as_long_as_it_is_held(tmp_path: Path) -> None:
    path = tmp_path / "lock"

    def got(*, shared: bool) -> bool:
        return in_child(lambda: os_specific.Lock(path, shared=shared, wait=False).held)

    alone = os_specific.Lock(path, shared=False, wait=True)
    assert alone.held
    assert (got(shared=True), got(shared=False)) == (False, False)
    alone.release()
    together = os_specific.Lock(path, shared=True, wait=True)
    assert (got(shared=True), got(shared=False)) == (True, False)
    together.release()
    assert got(shared=False)


def test_only_new_folders_become_private(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    os_specific.make_private_folder(tmp_path / "a" / "b")
    os_specific.make_private_folder(tmp_path)
    assert tmp_path.stat().st_mode & 0o777 == 0o755
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "a" / "b").stat().st_mode & 0o777 == 0o700
