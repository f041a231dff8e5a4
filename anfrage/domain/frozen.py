"""Frozen models without the price of generated code.

`dataclass(frozen=True, slots=True)` compiles six functions for each class, about half a
millisecond; eighty models would cost every command more than its work. `frozen` makes a real
dataclass (`fields`, `replace` and `asdict` work) from shared functions, in a tenth of that time.
"""

import dataclasses
from collections.abc import Callable
from typing import Any, Final, TypeVar, dataclass_transform

T = TypeVar("T")

_MISSING: Final = dataclasses.MISSING


@dataclass_transform(frozen_default=True, field_specifiers=(dataclasses.field,))
def frozen(cls: type[T]) -> type[T]:
    """Make a class with annotated fields frozen, with slots, equality, hash and representation.

    Fields and defaults are written as for a dataclass; models do not inherit from each other.
    """
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    # Without an __init__ of its own, a dataclass would leave this empty.
    setattr(made, "__match_args__", tuple(one.name for one in dataclasses.fields(made)))  # noqa: B010
    made.__init__ = _initialiser(made)
    for name in ("__eq__", "__hash__", "__repr__", "__setattr__", "__delattr__", "__reduce__"):
        setattr(made, name, vars(_Shared)[name])
    result: type[T] = made
    return result


def _initialiser(made: Any) -> Callable[..., None]:
    """Return an `__init__` for the class: positional and named values, then defaults."""
    fields = dataclasses.fields(made)
    names = [field.name for field in fields]
    places = [vars(made)[name].__set__ for name in names]
    defaults = {one.name: one.default for one in fields if one.default is not _MISSING}
    makers = {one.name: one.default_factory for one in fields}

    def __init__(self: object, *values: Any, **named: Any) -> None:  # noqa: N807 - becomes the method
        if len(values) == len(names) and not named:
            for place, value in zip(places, values, strict=True):
                place(self, value)
            return
        if len(values) > len(names) or any(name in named for name in names[: len(values)]):
            raise TypeError(_wrong_call(made, names))
        named.update(zip(names, values, strict=False))
        for name, place in zip(names, places, strict=True):
            if name in named:
                place(self, named.pop(name))
            elif name in defaults:
                place(self, defaults[name])
            elif (make := makers[name]) is not _MISSING:
                place(self, make())
            else:
                raise TypeError(_wrong_call(made, names))
        if named:
            raise TypeError(_wrong_call(made, names))

    return __init__


def _wrong_call(made: Any, names: list[str]) -> str:
    return f"{made.__qualname__} takes {', '.join(names)}"


class _Shared:
    """The methods that every frozen class gets; `__match_args__` are its field names."""

    __match_args__: tuple[str, ...]

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__match_args__)

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, name) for name in self.__match_args__)))

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{type(self).__qualname__}({values})"

    def __setattr__(self, name: str, value: object) -> None:
        message = f"cannot assign to field {name!r}"
        raise dataclasses.FrozenInstanceError(message)

    def __delattr__(self, name: str) -> None:
        message = f"cannot delete field {name!r}"
        raise dataclasses.FrozenInstanceError(message)

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return type(self), tuple(getattr(self, name) for name in self.__match_args__)
