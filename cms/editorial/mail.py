"""Messages to people: one task each, tried again while the mail server does not answer."""

from collections.abc import Iterable
from datetime import timedelta
from smtplib import SMTPException
from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import timezone
from django_tasks import task

MAIL_QUEUE = "mail"
# People wait for these; the index does not mind.
MAIL_PRIORITY = 50
# Minutes until the next try, after each that failed. Then the task fails, and says why.
TRIES = (1, 5, 30, 120, 600)


def send(template: str, users: Iterable[Any], context: dict[str, Any]) -> None:
    """One message a person: `email/<template>.txt` (its first line is the subject) and `.html`.

    They leave after the commit, each by itself: one bad address holds up nobody else's.
    """
    for user in users:
        if not user.email:
            continue
        values = {**context, "recipient": user}
        subject, _, text = render_to_string(f"email/{template}.txt", values).partition("\n")
        html = render_to_string(f"email/{template}.html", values)
        deliver.enqueue(user.email, one_line(subject), text.strip() + "\n", html)


def one_line(subject: str) -> str:
    """A title may hold a line break, which no header may."""
    return " ".join(subject.splitlines()).strip()


@task(queue_name=MAIL_QUEUE, priority=MAIL_PRIORITY)
def deliver(address: str, subject: str, text: str, html: str, attempt: int = 0) -> None:
    """Hand one message to the mail server, or put it off."""
    message = EmailMultiAlternatives(subject, text, to=[address])
    message.attach_alternative(html, "text/html")
    try:
        message.send()
    except (SMTPException, OSError):
        if attempt == len(TRIES):
            raise
        later = timezone.now() + timedelta(minutes=TRIES[attempt])
        deliver.using(run_after=later).enqueue(address, subject, text, html, attempt + 1)
