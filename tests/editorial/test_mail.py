"""Messages leave one by one, and are tried again while the mail server does not answer."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cms.editorial.mail import TRIES, deliver, send
from tests.background import work
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

MESSAGE = ("quelqu-un@exemple.example", "Objet", "Texte\n", "<p>Texte</p>")


@pytest.fixture
def no_server(settings) -> None:
    """A mail server that nobody runs: the port of discard on this machine."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9


def waiting() -> DBTaskResult:
    return DBTaskResult.objects.exclude(status="SUCCESSFUL").get()


def test_a_message_is_put_off(no_server: None) -> None:
    deliver.enqueue(*MESSAGE)
    work()
    later = waiting()
    assert later.run_after - timezone.now() > timedelta(seconds=50)
    assert later.args_kwargs["args"] == [*MESSAGE, 1]
    assert mail.outbox == []


def test_it_leaves_once_the_server_is_there(no_server: None, settings) -> None:
    deliver.enqueue(*MESSAGE)
    work()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    DBTaskResult.objects.update(run_after=timezone.now())
    work()
    assert [message.to for message in mail.outbox] == [[MESSAGE[0]]]


def test_the_last_try_is_a_failure_that_stays(no_server: None) -> None:
    deliver.enqueue(*MESSAGE, len(TRIES))
    work()
    assert DBTaskResult.objects.get().status == "FAILED"


def test_each_person_has_a_message_of_their_own() -> None:
    users = [UserFactory(), UserFactory(email=""), UserFactory()]
    context = {"page_title": "Bloquer", "submitter": users[0], "review_url": "https://exemple/"}
    send("proposal_submitted", users, context)
    assert DBTaskResult.objects.count() == 2
    work()
    assert {message.to[0] for message in mail.outbox} == {users[0].email, users[2].email}


def test_a_title_of_several_lines_is_no_header() -> None:
    """Django refuses a subject of several lines, and the message would never leave."""
    context = {
        "page_title": "Bloquer\rBcc: autre@exemple.example",
        "review_url": "https://exemple/",
    }
    send("proposal_submitted", [UserFactory()], {**context, "submitter": UserFactory()})
    work()
    [message] = mail.outbox
    assert message.subject.endswith("Bloquer Bcc: autre@exemple.example")
