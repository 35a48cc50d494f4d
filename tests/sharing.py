"""How two processes share the suite (`make test`): what is dear to start is started once."""

import os
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

# What starts a demonstration of its own.
BROWSER, SERVERS = "tests/e2e/", "tests/plumbing/"


class BySite(LoadScopeScheduling):
    """One process has all tests of the demonstration's site, the other those of servers.

    The rest are given one by one, in the order of pytest-django: those that flush the database
    come last.
    """

    def _split_scope(self, nodeid: str) -> str:
        return next((one for one in (BROWSER, SERVERS) if nodeid.startswith(one)), nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    return BySite(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser's begin: the other process must not wait for them at the end."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        items.sort(key=lambda item: not item.nodeid.startswith(BROWSER))
