"""The form by which people sign in."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.forms.auth import LoginForm as WagtailLoginForm


class LoginForm(WagtailLoginForm):
    """Wagtail declares the password anew and forgets its label, which is then in English."""

    def __init__(self, request: HttpRequest | None = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(request, *args, **kwargs)
        self.fields["password"].label = "Mot de passe"
