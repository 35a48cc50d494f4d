"""What an address answers to a person, in a word."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from cms.core.models import User

from .sides import MARK

WRITES = ("INSERT", "UPDATE", "DELETE")
# A session, a picture's rendition made on the way or an entry of the journal says nothing of what
# the person may change.
BOOKKEEPING = ("django_session", "last_login", "rendition", "logentry")


class Visitor:
    """Somebody with a browser. Whatever they do is undone after each request."""

    def __init__(self, user: User | None) -> None:
        self.client = Client(raise_request_exception=False)
        if user:
            self.client.force_login(user)
        self.cookies = self.client.cookies.copy()

    def visit(
        self, method: str, path: str, question: dict[str, Any], form: dict[str, Any]
    ) -> tuple[str, str]:
        """The outcome and the body."""
        self.client.cookies = self.cookies.copy()
        with transaction.atomic(), watched() as written:
            send = getattr(self.client, method.lower())
            response = send(path, form, query_params=question)
            body = text_of(response)
            transaction.set_rollback(True)
        return described(response) + ("+" if written else ""), body


@contextmanager
def watched() -> Iterator[list[str]]:
    """The statements that changed something and were not undone."""
    written: list[str] = []
    savepoints: dict[str, int] = {}

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        result = execute(sql, params, many, context)
        match sql.split():
            case ["SAVEPOINT", name]:
                savepoints[name] = len(written)
            case ["ROLLBACK", "TO", "SAVEPOINT", name] if name in savepoints:
                del written[savepoints[name] :]
        if sql.lstrip().startswith(WRITES) and not any(word in sql for word in BOOKKEEPING):
            written.append(sql)
        return result

    with connection.execute_wrapper(note):
        yield written


def described(response: HttpResponse) -> str:
    """200, login, accueil (Wagtail's refusal leads home), 302, 403, 404, 405…"""
    if response.status_code != 302:
        return str(response.status_code)
    target = response["Location"].split("?")[0]
    if target == reverse("wagtailadmin_login"):
        return "login"
    return "accueil" if target == reverse("wagtailadmin_home") else "302"


def text_of(response: HttpResponse) -> str:
    content = b"".join(response) if response.streaming else response.content
    return content.decode("utf-8", "replace")


def excerpt(body: str) -> str:
    """Where the body names something of the other operator's; "" if it does not."""
    at = body.lower().find(MARK.lower())
    return "" if at < 0 else repr(body[max(0, at - 150) : at + 60])
