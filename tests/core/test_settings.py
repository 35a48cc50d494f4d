"""Every variable that the settings read is explained in the README, and only those."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured

from cms.core.checks import refuse_unsafe_start
from tests.factories import UserFactory

ROOT = Path(__file__).resolve().parents[2]
READ = re.compile(r"""(?:env\.\w+\(|environ(?:\.get\(|\[))\s*["']([A-Z0-9_]+)["']""")


def test_every_variable_is_documented() -> None:
    sources = [*ROOT.glob("cms/settings/*.py"), *ROOT.glob("cms/postgres/*.py")]
    read = {name for path in sources for name in READ.findall(path.read_text())}
    table = ROOT.joinpath("README.md").read_text().split("## Settings")[1]
    documented = set(re.findall(r"`([A-Z0-9_]{4,})`", table))
    assert read <= documented
    assert documented - read <= {"DJANGO_SETTINGS_MODULE", "PORT"}


@pytest.mark.django_db
def test_production_refuses_the_demonstration(settings: Any) -> None:
    settings.DEMONSTRATION = False
    settings.SECRET_KEY = "demonstration-seulement"
    UserFactory(username="afmm-admin")
    ids = {message.id for message in run_checks(databases=["default"])}
    assert {"infoconso.E001", "infoconso.E002"} <= ids


@pytest.mark.django_db
def test_the_server_does_not_start_with_it(settings: Any) -> None:
    """gunicorn runs no system check by itself: the WSGI application does."""
    settings.DEMONSTRATION = False
    settings.SECRET_KEY = "demonstration-seulement"
    with pytest.raises(ImproperlyConfigured, match="clé secrète"):
        refuse_unsafe_start()
    settings.SECRET_KEY = "une-cle-longue-et-aleatoire"
    refuse_unsafe_start()
    UserFactory(username="afmm-lecteur")
    with pytest.raises(ImproperlyConfigured, match="afmm-lecteur"):
        refuse_unsafe_start()


@pytest.mark.django_db
def test_production_accepts_its_own_key(settings: Any) -> None:
    settings.DEMONSTRATION = False
    settings.SECRET_KEY = "une-cle-longue-et-aleatoire"
    ids = {message.id for message in run_checks(databases=["default"])}
    assert not {"infoconso.E001", "infoconso.E002"} & ids
