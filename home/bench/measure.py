"""Rounds of every workload, each between two of the empty view: a busy machine slows both."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from fractions import Fraction
from multiprocessing import get_context
from statistics import median

from .connection import Question
from .load import Plan, Round, run, visit
from .workloads import EMPTY_VIEW, Workload

ROUNDS = 5


@dataclass
class Outcome:
    """What the rounds of one workload gave; `shares` are of the empty view's rate beside each."""

    name: str
    address: str
    goal: Fraction | None = None
    length: int = 0  # of an answer's body, in bytes, on average
    rounds: list[Round] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return median(self.rates)

    @property
    def rates(self) -> list[float]:
        return [one.rate for one in self.rounds]

    @property
    def share(self) -> float:
        return median(self.shares)

    @property
    def busy(self) -> float:
        """The generator's busiest round."""
        return max(one.busy for one in self.rounds)

    @property
    def met(self) -> bool:
        return self.goal is None or self.share >= self.goal

    def milliseconds(self, percent: int) -> float:
        """The time that so many percent of all answers stayed within."""
        return 1000 * percentile(sorted(t for one in self.rounds for t in one.latencies), percent)


def percentile(ordered: Sequence[float], percent: int) -> float:
    """The smallest of the values that so many percent do not exceed (nearest rank)."""
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def measure(
    port: int,
    workloads: Sequence[Workload],
    core: int,
    progress: Callable[[str], object],
    rounds: int = ROUNDS,
) -> list[Outcome]:
    """The outcome of the empty view, then of each workload, asked from `core`."""
    with ProcessPoolExecutor(
        1, get_context("spawn"), initializer=os.sched_setaffinity, initargs=(0, {core})
    ) as generator:

        def learn(paths: list[str], mark: bytes) -> list[Question]:
            return generator.submit(visit, port, paths, mark).result()

        def ask(questions: list[Question]) -> Round:
            return generator.submit(run, Plan(port, questions)).result()

        empty_view = learn([EMPTY_VIEW], b"ok")
        empty = Outcome("Empty view", EMPTY_VIEW, length=empty_view[0].length)
        outcomes, questions = [], []
        for workload in workloads:
            known = learn(workload.paths(), workload.mark)
            length = round(sum(question.length for question in known) / len(known))
            questions.append(known)
            outcomes.append(Outcome(workload.name, workload.address, workload.goal, length))
        empty.rounds.append(ask(empty_view))
        for number in range(1, rounds + 1):
            progress(f"  tour {number} sur {rounds}")
            for outcome, known in zip(outcomes, questions, strict=True):
                outcome.rounds.append(ask(known))
                empty.rounds.append(ask(empty_view))
                beside = (empty.rates[-2] + empty.rates[-1]) / 2
                outcome.shares.append(outcome.rates[-1] / beside)
    return [empty, *outcomes]
