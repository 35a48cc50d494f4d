"""How two processes share the suite (`make test`): what is dear to start is started once."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parent


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """The tests of one demonstration site, or of one file, stay together (pytest-xdist).

    The browser's begin first when two processes share the work: one of them has them all, and
    the other must not wait for it at the end.
    """
    for item in items:
        item.add_marker(pytest.mark.xdist_group(_group(item)))
    yield
    if "PYTEST_XDIST_WORKER" in os.environ:
        items.sort(key=lambda item: _group(item) != "e2e")


def _group(item: pytest.Item) -> str:
    path = item.path.relative_to(TESTS)
    return "e2e" if path.parts[0] == "e2e" else str(path)
