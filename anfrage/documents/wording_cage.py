"""Jinja in a cage: what a wording may do, and how long.

Jinja's own sandbox stops attributes and calls, but not endless work: nested loops, powers and
repetitions hang it. So only the kinds of nodes below are allowed, loops pay from a budget, values
have no attributes but the keys of dictionaries, and the length of the text is limited.
"""

import time
from collections.abc import Mapping
from typing import Any, Final

from jinja2 import (
    Environment,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
    UndefinedError,
    nodes,
)
from jinja2.exceptions import SecurityError
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from anfrage.domain.errors import WordingBroken
from anfrage.german import letter_words as words

# Passes through loops in one wording, and its time in seconds: a wording lists a few names.
MAX_STEPS: Final = 5_000
MAX_SECONDS: Final = 1.0

_FILTERS: Final = ("default", "first", "join", "last", "length", "lower", "trim", "upper")
_TESTS: Final = ("defined", "undefined", "==", "!=", "in")
_LOOP: Final = frozenset({"first", "index", "last", "length"})
_BUDGET: Final = "_schritte"
_NODES: Final = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.Getattr,
    nodes.Getitem,
    nodes.If,
    nodes.For,
    nodes.Filter,
    nodes.Test,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.CondExpr,
    nodes.Keyword,
)


def render_caged(name: str, template: str, values: Mapping[str, Any], max_length: int) -> str:
    """Return `template` filled with plain `values`, which the caller has checked.

    Raises:
        WordingBroken: see `wording.fill_wording`.
    """
    cage = _Cage()
    try:
        tree = cage.parse(template)
        _check_nodes(name, tree)
        _charge_loops(tree, cage)
        return _joined(name, cage.from_string(tree).generate(dict(values)), max_length)
    except TemplateSyntaxError as error:
        raise WordingBroken(name, words.wording_syntax(error.lineno)) from error
    except UndefinedError as error:
        raise WordingBroken(name, words.wording_unknown(_unknown(error))) from error
    except _BudgetSpentError as error:
        raise WordingBroken(name, words.WORDING_ENDLESS) from error
    except (TemplateError, TypeError, ValueError, RecursionError) as error:
        raise WordingBroken(name, words.WORDING_VALUES) from error


def _unknown(error: UndefinedError) -> str:
    """Jinja quotes the name that it did not find: "'titel2' is undefined"."""
    return (error.message or "").split("'")[-2] if "'" in (error.message or "") else ""


class _BudgetSpentError(Exception):
    """The loops of a wording take too many steps or too long."""


class _Cage(ImmutableSandboxedEnvironment):
    """One environment a wording: its budget is spent once."""

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True)
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in _FILTERS}
        self.tests = {name: self.tests[name] for name in _TESTS}
        self.filters[_BUDGET] = self._pay
        self._steps = MAX_STEPS
        self._deadline = time.monotonic() + MAX_SECONDS

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a dictionary's value or a loop's counter; nothing has other attributes."""
        if isinstance(obj, LoopContext) and attribute in _LOOP:
            return getattr(obj, attribute)
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return a member of a dictionary or list."""
        if isinstance(obj, dict | list | tuple):
            try:
                return obj[argument]
            except (LookupError, TypeError):
                return self.undefined(obj=obj, name=argument)
        return self.undefined(obj=obj, name=argument)

    def _pay(self, members: Any) -> list[Any]:
        """Take one step from the budget for each member; only lists can be looped over."""
        if not isinstance(members, list | tuple):
            message = "only lists can be looped over"
            raise SecurityError(message)
        self._steps -= len(members) + 1
        if self._steps < 0 or time.monotonic() > self._deadline:
            raise _BudgetSpentError
        return list(members)


def _check_nodes(name: str, tree: nodes.Template) -> None:
    for node in tree.find_all(nodes.Node):
        allowed = isinstance(node, _NODES) and not (isinstance(node, nodes.For) and node.recursive)
        known = not isinstance(node, nodes.Filter) or node.name in _FILTERS
        if isinstance(node, nodes.Name) and node.name == "self":  # Jinja's own object
            known = False
        if not allowed or not known:
            what = getattr(node, "name", None) or type(node).__name__
            raise WordingBroken(name, words.wording_forbidden(str(what), node.lineno))


def _charge_loops(tree: nodes.Template, cage: Environment) -> None:
    """Send what each loop runs over through the budget."""
    for loop in list(tree.find_all(nodes.For)):
        loop.iter = nodes.Filter(loop.iter, _BUDGET, [], [], None, None, lineno=loop.lineno)
        loop.set_environment(cage)


def _joined(name: str, chunks: Any, max_length: int) -> str:
    parts: list[str] = []
    length = 0
    for chunk in chunks:
        length += len(chunk)
        if length > max_length:
            raise WordingBroken(name, words.WORDING_ENDLESS)
        parts.append(chunk)
    return "".join(parts)
