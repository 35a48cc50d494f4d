"""The supervisor itself: see the package's documentation."""

import os
import socket
import sys
import time
from http.client import HTTPConnection, HTTPException

from cms.ending import exit_on_signals
from cms.postgres import PostgresError, running_server

from .children import Children
from .port import HOST, RunError, chosen_port, take_port
from .welcome import welcome

LONGEST_START = 90  # seconds
RELEASE_EVERY = 60  # seconds; a server of its own has cron for it
PYTHON = sys.executable


def main() -> int:
    """Run until Ctrl-C, a signal or the end of a child; the exit status."""
    exit_on_signals()
    try:
        run(dev="--dev" in sys.argv)
    except (PostgresError, RunError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Tout est arrêté.")
    return 0


def run(*, dev: bool) -> None:
    """Start everything and watch over it."""
    port = chosen_port()
    environment = {
        "PGCONNECT_TIMEOUT": "5",
        **os.environ,
        "PORT": str(port),
        "DJANGO_SETTINGS_MODULE": "cms.settings.dev" if dev else "cms.settings.demo",
    }
    with take_port(port) as taken, running_server(), Children(environment) as children:
        options = ["--dev"] if dev else []
        children.finish("Préparation", [PYTHON, "-m", "cms.run.prepare", *options])
        if dev:
            taken.close()
            address = f"{HOST}:{port}"
            children.start("Serveur web", [PYTHON, "manage.py", "runserver", address])
        else:
            children.start("Serveur web", gunicorn(taken), inherit=[taken.fileno()])
        worker = ["manage.py", "db_worker", "--queue-name=*", "--verbosity=0"]
        children.start("Tâches de fond", [PYTHON, *worker])
        releases = ["manage.py", "release_due", f"--every={RELEASE_EVERY}"]
        children.start("Publications prévues", [PYTHON, *releases])
        wait_until_ready(children, port)
        print(welcome(f"http://{HOST}:{port}"), flush=True)
        while True:
            time.sleep(0.3)
            children.check()


def gunicorn(taken: socket.socket) -> list[str]:
    """The production server on the socket that we hold; it writes nothing outside the project."""
    settings = {
        "bind": f"fd://{taken.fileno()}",
        "worker-class": "gthread",
        "workers": "2",
        "threads": "4",
        "graceful-timeout": "5",
        "log-level": "warning",
    }
    options = [f"--{name}={value}" for name, value in settings.items()]
    return [PYTHON, "-m", "gunicorn", *options, "--no-control-socket", "cms.wsgi:application"]


def wait_until_ready(children: Children, port: int) -> None:
    """Until `/-/ready/` answers 200; RunError if a child ends first, or after too long."""
    deadline = time.monotonic() + LONGEST_START
    while time.monotonic() < deadline:
        children.check()
        connection = HTTPConnection(HOST, port, timeout=5)
        try:
            connection.request("GET", "/-/ready/")
            if connection.getresponse().status == 200:
                return
        except (OSError, HTTPException):
            pass
        finally:
            connection.close()
        time.sleep(0.1)
    raise RunError("Le serveur web ne répond pas.")


if __name__ == "__main__":
    sys.exit(main())
