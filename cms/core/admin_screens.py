"""Screens of the admin that are not for everybody: the menu asks what the screen asks."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views import View
from wagtail.admin.menu import MenuItem

from .models import User

MaySee = Callable[[Any], bool]
Screen = Callable[..., HttpResponse]


class ItemFor(MenuItem):
    """An item of a menu, for those whom `may_see` lets see what it leads to."""

    def __init__(self, may_see: MaySee, label: str, url: str, **look: Any) -> None:
        super().__init__(label, url, **look)
        self.may_see = may_see

    def is_shown(self, request: HttpRequest) -> bool:
        return self.may_see(request.user)


class RestrictedView(View):
    """Before a view of Wagtail's. PermissionDenied for those whom `may_see` does not let see it."""

    @staticmethod
    def may_see(user: Any, /) -> bool:
        raise NotImplementedError

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.may_see(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


def restricted(may_see: MaySee) -> Callable[[Screen], Screen]:
    """The same for a function, whatever the method; it is given who asks, after the request."""

    def decorated(screen: Screen) -> Screen:
        @wraps(screen)
        def guarded(request: HttpRequest, **kwargs: object) -> HttpResponse:
            if not (isinstance(request.user, User) and may_see(request.user)):
                raise PermissionDenied
            return screen(request, request.user, **kwargs)

        return guarded

    return decorated
