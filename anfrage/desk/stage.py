"""A stage of the desk, made when it is first used."""

from functools import cached_property
from typing import Any, Self, TypeVar, overload

T = TypeVar("T")


class Stage(cached_property[T]):
    """A stage that is made once, whichever thread asks first."""

    @overload
    def __get__(self, desk: None, owner: type[Any] | None = None) -> Self: ...
    @overload
    def __get__(self, desk: object, owner: type[Any] | None = None) -> T: ...

    def __get__(self, desk: Any, owner: type[Any] | None = None) -> Self | T:
        if desk is None:
            return self
        with desk.lock:
            made: T = super().__get__(desk, owner)
        return made
