"""Messages about comments on a page: from the worker, to those who may see the page."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import PageSubscription

from guides.models import GuidePage
from tests.background import work
from tests.factories import UserFactory
from tests.forms import guide_form
from tests.world import World

pytestmark = pytest.mark.django_db

COMMENT = {
    "comments-TOTAL_FORMS": "1",
    "comments-0-DELETE": "",
    "comments-0-resolved": "",
    "comments-0-id": "",
    "comments-0-contentpath": "title",
    "comments-0-text": "Bon titre.",
    "comments-0-position": "",
    "comments-0-replies-TOTAL_FORMS": "0",
    "comments-0-replies-INITIAL_FORMS": "0",
    "comments-0-replies-MIN_NUM_FORMS": "0",
    "comments-0-replies-MAX_NUM_FORMS": "",
}


def test_they_leave_later_and_for_those_who_stayed(world: World, client: Client) -> None:
    left = UserFactory()
    for user in (world.contributor, left):
        PageSubscription.objects.create(
            user=user, page_id=world.guide.pk, comment_notifications=True
        )
    client.force_login(world.moderator)
    form = guide_form(GuidePage.objects.get(pk=world.guide.pk)) | COMMENT
    client.post(reverse("wagtailadmin_pages:edit", args=[world.guide.pk]), form)
    assert mail.outbox == [], "a mail server that does not answer fails no save"
    work()
    [message] = mail.outbox
    assert message.to == [world.contributor.email] and "Bon titre." in message.body
