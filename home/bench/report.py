"""The report, as Markdown. Pure: the same outcomes give the same text."""

from collections.abc import Mapping, Sequence
from string import Template

from .import_file import DESCRIPTION as IMPORT_CONTENT
from .imports import MOST_MEMORY, MOST_TO_APPLY, MOST_TO_PLAN, Import
from .measure import ROUNDS, Outcome
from .pages import MOST_HTML, MOST_HTML_AND_CSS, PageFigure
from .pages import ROUNDS as PAGE_ROUNDS
from .scale import DESCRIPTION as SCALE_CONTENT
from .scale import MOST_GROWTH, MOST_MILLISECONDS, Figure, Scale

PAGE = Template("""\
# Benchmarks

Written by `make bench`. Rates depend on the machine; the goals do not: they are shares of the rate
of an *empty view* of the same server in the same run.

## Results

$results

*Share*: the rate of a round over that of the empty view just before and after it; the median of
$rounds rounds. Rates are medians too, with the lowest and the highest. Times are those of all
answers of all rounds; they are long because $connections connections wait for one core.

The generator computed for at most $busy of its own core's time: it could have asked
$headroom times faster. $quiet

## Every kind of page

$pages

Asked as the others, $page_rounds rounds each. *Bytes*: of the HTML, then compressed by gzip, as a
browser receives it; *with CSS*: with the one stylesheet ($css bytes) that the first page brings.
Goals: $most_html bytes, and $most_both with the stylesheet. No page has a script. The tests hold
these budgets for every page of the demonstration, and in a browser for each kind of page: at most
10 requests, 60 KB in all (150 KB for a guide), nothing from elsewhere, no cookie.

## The directory at scale

$scale

Times are the database's own, in milliseconds (`Execution Time` of EXPLAIN ANALYZE, summed over the
statements of one look-up or search): half of them stay within p50. From the smallest directory to
the largest the look-up takes $growth times as long (goal: less than $most_growth); searches are to
stay within $most_time ms for 95 %. $scale_content.

## Importing the directory

$imports

One file ($import_content) and one process for each line. *Plan*: the file is read and compared with
the directory. *Apply*: the same again, then everything is written in one transaction, the search
and the ledger included. *Memory*: of the whole process, at most. Goals: $most_to_plan s,
$most_to_apply s, $most_memory MB.

## Conditions

$conditions

- The server of `make run` (gunicorn, gthread) with one worker process.
- $connections keep-alive connections on loopback, each asking again as soon as it is answered.
- Nothing is cached: no validators are sent, no compression is asked for, and no cache stands in
  front. The addresses are asked in turn.
- Every answer is checked: status 200 and its own length, which was learnt, with a look at the
  content, before the first round.
- $content.
""")

TIMES = (50, 95, 99)
COLUMNS = (
    *("", "Address", "Bytes", "Requests/s"),
    *(f"p{percent} ms" for percent in TIMES),
    *("Share", "Goal", ""),
)

PAGE_COLUMNS = ("", "Address", "Bytes", "gzip", "with CSS", "Requests/s", "p95 ms", "Share", "")

# How much the empty view's rate may vary between rounds.
UNSTEADY = 1.3
QUIET = "The machine was quiet."
DISTURBED = """
**Other programs disturbed this run**, as the extremes of the empty view show: measure again. They
slow the empty view most, which flatters the shares."""


def render(
    outcomes: Sequence[Outcome],
    conditions: Mapping[str, str],
    *,
    content: str,
    connections: int,
    pages: Sequence[PageFigure],
    scale: Scale,
    imports: Sequence[Import],
) -> str:
    busy = max(outcome.busy for outcome in outcomes)
    empty_view = outcomes[0].rates
    return PAGE.substitute(
        results=_table(COLUMNS, [_row(outcome) for outcome in outcomes]),
        rounds=ROUNDS,
        pages=_table(PAGE_COLUMNS, [_page(one) for one in pages]),
        page_rounds=PAGE_ROUNDS,
        css=str(pages[0].css) if pages else "0",
        most_html=str(MOST_HTML),
        most_both=str(MOST_HTML_AND_CSS),
        connections=connections,
        quiet=QUIET if max(empty_view) < UNSTEADY * min(empty_view) else DISTURBED,
        busy=f"{busy:.0%}",
        headroom=f"{1 / busy:.0f}",
        conditions=_table(("", ""), list(conditions.items())),
        content=content,
        scale=_table(
            ("", "p50 ms", "p95 ms"), [_figure(one) for one in (*scale.lookups, *scale.searches)]
        ),
        growth=f"{scale.growth:.2f}",
        most_growth=MOST_GROWTH,
        most_time=f"{MOST_MILLISECONDS:.0f}",
        scale_content=SCALE_CONTENT,
        imports=_table(("", "Plan s", "Apply s", "Memory MB", ""), list(map(_import, imports))),
        import_content=IMPORT_CONTENT,
        most_to_plan=f"{MOST_TO_PLAN:.0f}",
        most_to_apply=f"{MOST_TO_APPLY:.0f}",
        most_memory=str(MOST_MEMORY),
    )


def _figure(figure: Figure) -> tuple[str, str, str]:
    return figure.name, f"{figure.half:.2f}", f"{figure.most:.2f}"


def _import(one: Import) -> tuple[str, ...]:
    seconds = (f"{one.plan:.1f}", f"{one.apply:.1f}")
    return one.name, *seconds, f"{one.memory:.0f}", "met" if one.met else "**missed**"


def _page(page: PageFigure) -> tuple[str, ...]:
    outcome = page.outcome
    return (
        outcome.name,
        f"`{outcome.address}`",
        str(outcome.length),
        str(page.compressed),
        str(page.compressed + page.css),
        f"{outcome.rate:.0f}",
        f"{outcome.milliseconds(95):.1f}",
        f"{outcome.share:.3f}",
        "met" if page.met else "**missed**",
    )


def _row(outcome: Outcome) -> tuple[str, ...]:
    times = (f"{outcome.milliseconds(percent):.1f}" for percent in TIMES)
    lowest, highest = min(outcome.rates), max(outcome.rates)
    return (
        outcome.name,
        f"`{outcome.address}`",
        str(outcome.length),
        f"{outcome.rate:.0f} ({lowest:.0f}–{highest:.0f})",
        *times,
        *_verdict(outcome),
    )


def _verdict(outcome: Outcome) -> tuple[str, str, str]:
    if outcome.goal is None:
        return "1", "", ""
    goal = f"≥ {float(outcome.goal):.3f} ({outcome.goal})"
    return f"{outcome.share:.3f}", goal, "met" if outcome.met else "**missed**"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
