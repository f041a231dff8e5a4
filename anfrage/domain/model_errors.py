"""What can be wrong with the language model; nothing of it ends the search by words."""

from anfrage.domain.errors import AnfrageError


class ModelMissing(AnfrageError):
    """There is no weight file. `path` is where it was looked for, "" if no place was named."""

    path: str


class ModelBroken(AnfrageError):
    """The weight file is cut short, or not the one that the program knows."""

    path: str


class ModelNeedsPackage(AnfrageError):
    """A city's own model needs packages that are not installed. `package` is the extra's name."""

    package: str
