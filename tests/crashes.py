"""A process killed (SIGKILL) between any two writes of what it does."""

import os
import signal
from collections.abc import Callable
from itertools import count
from typing import Any

from django.db import connection, connections

WRITES = ("INSERT", "UPDATE", "DELETE")


def all_or_nothing(job: Callable[[], object], look: Callable[[], object]) -> int:
    """Run `job` in processes killed after their first write, their second, and so on.

    Each must leave what `look()` saw before, until one comes to an end. As each begins where the
    killed one left off, the last proves that it can be tried again. The number of writes.
    Needs a test that commits (`transaction=True`).
    """
    before = look()
    for writes in count(1):
        killed = killed_after(writes, job)
        if not killed:
            return writes - 1
        assert look() == before, f"half done after write number {writes}"
    raise AssertionError


def killed_after(writes: int, job: Callable[[], object]) -> bool:
    """Whether `job`, in a process of its own, was killed after so many writes; or ended before."""
    connections.close_all()  # a process shares no connection with its parent
    child = os.fork()
    if child == 0:
        _run(writes, job)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    assert os.WEXITSTATUS(status) == 0, "the job failed by itself"
    return False


def _run(writes: int, job: Callable[[], object]) -> None:
    """In the child, which never returns."""
    left = writes

    def kill_in_time(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        nonlocal left
        result = execute(sql, params, many, context)
        if sql.startswith(WRITES):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return result

    try:
        with connection.execute_wrapper(kill_in_time):
            job()
    except BaseException:
        import traceback

        traceback.print_exc()
        os._exit(1)
    os._exit(0)
