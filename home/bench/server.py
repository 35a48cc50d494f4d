"""The production server, with one worker process, for the core that we run on ourselves."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from cms.run.__main__ import gunicorn, wait_until_ready
from cms.run.children import Children
from cms.run.port import take_port
from cms.run.statics import collect_static


@contextmanager
def running() -> Iterator[int]:
    """The server during the block; gives its port."""
    collect_static()
    with take_port(0) as taken, Children(os.environ) as children:
        port: int = taken.getsockname()[1]
        # The last of two options wins.
        command = [*gunicorn(taken), "--workers=1"]
        children.start("Serveur web", command, inherit=[taken.fileno()])
        wait_until_ready(children, port)
        yield port
