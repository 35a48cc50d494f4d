"""The embedded cluster is shared, stopped by the last, and survives every way of being killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from cms.postgres import Cluster, PostgresError, database_url, running_server

Hold = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture(autouse=True)
def embedded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)


@pytest.fixture
def cluster(tmp_path: Path) -> Cluster:
    return Cluster(tmp_path / "postgres")


@pytest.fixture
def hold(cluster: Cluster) -> Iterator[Hold]:
    """Start a process that holds the server; by default wait until the server is there."""
    started: list[subprocess.Popen[str]] = []

    def start(*, wait: bool = True) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "tests.plumbing.holder", str(cluster.home)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        started.append(process)
        if wait:
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()
    with running_server(cluster):
        pass
    assert not answers(cluster)


def answers(cluster: Cluster) -> bool:
    try:
        psycopg.connect(cluster.url()).close()
    except psycopg.OperationalError:
        return False
    return True


def write(cluster: Cluster) -> None:
    with psycopg.connect(cluster.url()) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS number")


def read(cluster: Cluster) -> int:
    with psycopg.connect(cluster.url()) as connection:
        row = connection.execute("SELECT number FROM kept").fetchone()
    assert row
    return row[0]


def end(process: "subprocess.Popen[str]", number: int) -> None:
    process.send_signal(number)
    process.wait(timeout=30)


def server_pid(cluster: Cluster) -> int:
    return int((cluster.data / "postmaster.pid").read_text().splitlines()[0])


def test_the_last_one_out_stops_the_server(cluster: Cluster, hold: Hold) -> None:
    first, second = hold(), hold()
    end(first, signal.SIGTERM)
    assert answers(cluster)
    end(second, signal.SIGTERM)
    assert not answers(cluster)


def test_many_at_once_share_one_server(cluster: Cluster, hold: Hold) -> None:
    processes = [hold(wait=False) for _ in range(4)]
    for process in processes:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        end(process, signal.SIGTERM)
    assert not answers(cluster)


def test_a_server_left_over_by_a_kill_is_joined_and_stopped(cluster: Cluster, hold: Hold) -> None:
    end(hold(), signal.SIGKILL)
    assert answers(cluster)
    pid = server_pid(cluster)
    with running_server(cluster):
        assert server_pid(cluster) == pid
    assert not answers(cluster)


def test_a_killed_user_does_not_keep_the_server_up(cluster: Cluster, hold: Hold) -> None:
    killed, other = hold(), hold()
    end(killed, signal.SIGKILL)
    end(other, signal.SIGTERM)
    assert not answers(cluster)


def test_a_killed_server_starts_again_with_its_data(cluster: Cluster, hold: Hold) -> None:
    process = hold()
    write(cluster)
    os.kill(server_pid(cluster), signal.SIGKILL)
    end(process, signal.SIGKILL)
    with running_server(cluster):
        assert read(cluster) == 42


def test_a_pid_that_is_now_another_program_is_not_believed(cluster: Cluster, hold: Hold) -> None:
    process = hold()
    write(cluster)
    pid = server_pid(cluster)
    os.kill(pid, signal.SIGKILL)
    end(process, signal.SIGKILL)
    ours = str(os.getpid())
    for name in ("postmaster.pid", ".s.PGSQL.5432.lock"):
        stale = cluster.data / name
        stale.write_text(stale.read_text().replace(str(pid), ours, 1))
    with running_server(cluster):
        assert read(cluster) == 42


def test_data_half_made_by_a_killed_process_are_made_again(cluster: Cluster, hold: Hold) -> None:
    process = hold(wait=False)
    deadline = time.monotonic() + 30
    while not any(cluster.home.glob("new-*/base")) and time.monotonic() < deadline:
        time.sleep(0.005)
    process.kill()
    assert not cluster.data.exists()
    with running_server(cluster):
        assert answers(cluster)


def test_a_dropped_database_is_made_again(cluster: Cluster, hold: Hold) -> None:
    process = hold()
    with psycopg.connect(cluster.url("postgres"), autocommit=True) as connection:
        connection.execute("DROP DATABASE infoconso")
    end(process, signal.SIGTERM)
    with running_server(cluster):
        assert answers(cluster)


def test_below_a_private_folder_whose_mode_stays(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    cluster = Cluster(home / "project" / "postgres", durable=False)
    with running_server(cluster):
        assert answers(cluster)
    assert home.stat().st_mode & 0o777 == 0o700
    assert home.stat().st_uid == os.getuid()
    assert cluster.data.stat().st_mode & 0o777 == 0o700


def test_below_a_path_too_long_for_a_socket(tmp_path: Path) -> None:
    cluster = Cluster(tmp_path / ("long" * 30) / "d’une base à l'essai", durable=False)
    with running_server(cluster):
        assert answers(cluster)
        assert cluster.socket_directory.stat().st_mode & 0o777 == 0o700
    cluster.socket_directory.rmdir()


def test_only_the_socket_is_open(cluster: Cluster) -> None:
    with running_server(cluster), psycopg.connect(cluster.url()) as connection:
        row = connection.execute(
            "SELECT current_setting('listen_addresses'), lower('ÉTÉ')"
        ).fetchone()
    assert row == ("", "été")


def test_a_database_of_ones_own_is_used_and_nothing_started(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://somewhere/else")
    assert database_url() == "postgresql://somewhere/else"
    with running_server(cluster):
        assert not cluster.home.exists()


def test_a_folder_that_cannot_be_used_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with (
        pytest.raises(PostgresError, match=r"^La base embarquée est inutilisable : .*$"),
        running_server(Cluster(tmp_path / "file" / "postgres")),
    ):
        pass
