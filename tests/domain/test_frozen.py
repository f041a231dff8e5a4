import copy
import dataclasses
import pickle

import pytest

from anfrage.domain.frozen import frozen


@frozen
class Lamp:
    """Something with fields."""

    street: str
    watts: int = 40
    notes: tuple[str, ...] = ()
    codes: list[int] = dataclasses.field(default_factory=list)

    @property
    def bright(self) -> bool:
        return self.watts > 60


def test_values_come_by_place_by_name_and_by_default() -> None:
    lamp = Lamp("Parkweg", notes=("neu",))
    assert (lamp.street, lamp.watts, lamp.notes, lamp.codes) == ("Parkweg", 40, ("neu",), [])
    assert Lamp("a").codes is not Lamp("a").codes


@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), (("a",), {"street": "b"}), (("a",), {"colour": 1}), (("a", 1, (), [], 5), {})],
)
def test_a_wrong_call_is_refused(values: tuple[object, ...], named: dict[str, object]) -> None:
    with pytest.raises(TypeError, match="street, watts, notes, codes"):
        Lamp(*values, **named)  # type: ignore[arg-type]  # that is the point


def test_nothing_can_be_changed_added_or_deleted() -> None:
    lamp = Lamp("Parkweg")
    for name in ("watts", "colour"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(lamp, name, 60)
    with pytest.raises(dataclasses.FrozenInstanceError):
        del lamp.watts
    assert not hasattr(lamp, "__dict__")


def test_equal_values_are_equal_and_other_kinds_are_not() -> None:
    assert Lamp("a") == Lamp("a") != Lamp("b")
    other: object = ("a", 40, (), [])
    assert Lamp("a") != other
    assert hash(dataclasses.replace(Lamp("a"), codes=())) == hash(Lamp("a", codes=()))  # type: ignore[arg-type]


def test_the_tools_for_dataclasses_work() -> None:
    lamp = Lamp("a", 70)
    assert dataclasses.replace(lamp, street="b") == Lamp("b", 70)
    assert dataclasses.asdict(lamp) == {"street": "a", "watts": 70, "notes": (), "codes": []}
    assert repr(lamp) == "Lamp(street='a', watts=70, notes=(), codes=[])"
    assert copy.deepcopy(lamp) == pickle.loads(pickle.dumps(lamp)) == lamp  # noqa: S301 - our own bytes
    assert lamp.bright
