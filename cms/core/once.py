"""Questions about a person that menus and screens put several times a request."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

T = TypeVar("T")


def once_a_request(question: Callable[[Any], T]) -> Callable[[Any], T]:
    """`question(user)`, put once: the answer stays on the user object, which lives as long.

    For what is shown. What is written is decided by facts asked for in its own transaction.
    """
    name = f"_{question.__module__}.{question.__qualname__}".replace(".", "_")

    @wraps(question)
    def asked(user: Any) -> T:
        if not hasattr(user, name):
            setattr(user, name, question(user))
        answer: T = getattr(user, name)
        return answer

    return asked
