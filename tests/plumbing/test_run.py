"""`make run`, on a copy of the project with data of its own: starts, stops, kills, bad starts."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import psycopg
import pytest
from django.conf import settings

from cms.core.checks import DEMONSTRATION_ACCOUNTS
from cms.postgres import Cluster
from cms.run.welcome import ACCOUNTS
from tests.servers import free_ports

Supervisor = subprocess.Popen[bytes]
Start = Callable[[], Supervisor]


@pytest.fixture(scope="module")
def port() -> int:
    return free_ports(1)[0]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project as cloned, below a folder that is closed to other accounts."""
    copy = tmp_path_factory.mktemp("run") / "project"
    ignored = shutil.ignore_patterns(".git", ".venv", "var", ".*_cache", "__pycache__")
    shutil.copytree(settings.BASE_DIR, copy, ignore=ignored)
    return copy


@pytest.fixture(scope="module")
def cluster(project: Path) -> Cluster:
    return Cluster(project / "var" / "postgres")


@pytest.fixture
def start(project: Path, port: int) -> Iterator[Start]:
    started: list[Supervisor] = []

    def run() -> Supervisor:
        process = subprocess.Popen(
            [sys.executable, "-m", "cms.run"], cwd=project, env=environment(port)
        )
        started.append(process)
        return process

    yield run
    for process in started:
        process.terminate()
        process.wait(timeout=60)


def environment(port: int, **more: str) -> dict[str, str]:
    names = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")
    inherited = {key: value for key, value in os.environ.items() if key not in names}
    return {**inherited, "PORT": str(port), **more}


def until(condition: Callable[[], bool], seconds: float) -> float:
    """How long it took; fails after `seconds`."""
    begun = time.monotonic()
    while not condition():
        assert time.monotonic() - begun < seconds
        time.sleep(0.05)
    return time.monotonic() - begun


def serves(port: int, path: str = "/") -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
            return answer.status == 200
    except (URLError, ConnectionError):
        return False


def is_over(port: int, cluster: Cluster) -> bool:
    """Neither web server nor database is left."""
    try:
        psycopg.connect(cluster.url()).close()
    except psycopg.OperationalError:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                return False
        return True
    return False


def refused(project: Path, **variables: str) -> str:
    """What a start says that must fail; one line."""
    done = subprocess.run(
        [sys.executable, "-m", "cms.run"],
        cwd=project,
        env=environment(0, **variables),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    return line


@pytest.mark.slow
def test_a_whole_life(project: Path, port: int, cluster: Cluster, start: Start) -> None:
    killed = start()
    until(cluster.data.exists, 30)
    time.sleep(2)  # in the middle of the migrations
    killed.kill()
    killed.wait()

    first = start()
    until(lambda: serves(port), 150)
    assert serves(port, "/numero/88123/")
    first.send_signal(signal.SIGINT)
    assert first.wait(timeout=30) == 0
    assert is_over(port, cluster)

    second = start()
    assert until(lambda: serves(port, "/numero/88123/"), 30) < 10
    second.kill()
    until(lambda: is_over(port, cluster), 30)

    third = start()
    until(lambda: serves(port), 30)
    third.terminate()
    assert third.wait(timeout=30) == 128 + signal.SIGTERM
    assert is_over(port, cluster)


def test_a_port_in_use_is_one_line(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        number = str(taken.getsockname()[1])
        assert refused(project, PORT=number) == (
            f"Le port {number} est déjà pris : choisissez-en un autre, avec PORT=8001."
        )


@pytest.mark.parametrize("text", ["abc", "0", "65536", "-1"])
def test_a_port_that_is_none_is_one_line(project: Path, text: str) -> None:
    assert refused(project, PORT=text).startswith(f"PORT={text} n’est pas un numéro de port")


def test_a_database_that_cannot_be_reached_is_one_line(project: Path, port: int) -> None:
    nobody = f"postgresql://u:p@127.0.0.1:{free_ports(1)[0]}/x"
    line = refused(project, PORT=str(port), DATABASE_URL=nobody)
    assert line.startswith("Base de données injoignable : ")


def test_the_welcome_names_the_demonstration_accounts() -> None:
    assert tuple(ACCOUNTS) == DEMONSTRATION_ACCOUNTS
