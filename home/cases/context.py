"""What the case finder's template shows of a reader's way."""

from collections.abc import Sequence
from typing import Any

from guides.finder_query import said_back

from .carrying import Told, carried, told
from .walk import Said, Walk, address, pairs


def finder_context(page: dict[str, Any], walk: Walk) -> dict[str, Any]:
    """The question with its answers as links or the plan, and what was said before."""
    context: dict[str, Any] = {"said": _said(page["url"], walk.said), "inner": bool(walk.said)}
    if walk.question:
        context["question"] = {
            **walk.question,
            "progress": progress(len(walk.said) + 1, walk.question["longest"]),
            "refused": refusal(walk.refused) if walk.refused else "",
            "choices": [
                {
                    "text": choice["text"],
                    "url": address(
                        page["url"], [*pairs(walk.said), (walk.question["key"], choice["key"])]
                    ),
                }
                for choice in walk.choices
            ],
        }
    if walk.result:
        context["plan"] = _plan(walk.result, told(walk.said))
    return context


def progress(number: int, longest: int) -> str:
    """Where one is, in words: `longest` counts this question and those that may come after."""
    if longest == 1:
        return f"Question {number}, la dernière"
    others = "une autre" if longest == 2 else f"{longest - 1} autres"
    return f"Question {number}, puis {others} au plus"


def refusal(typed: str) -> str:
    return f"« {said_back(typed)} » n’est pas une réponse à cette question. Choisissez ci-dessous."


def _said(page: str, said: Sequence[Said]) -> list[dict[str, str]]:
    """Each answer, with the address at which its question is asked again."""
    return [
        {
            "question": one.question["question"],
            "answer": one.choice["text"],
            "change": address(page, pairs(said[:place])),
        }
        for place, one in enumerate(said)
    ]


def _plan(result: dict[str, Any], known: Told) -> dict[str, Any]:
    actions = [{**action, "url": carried(action["url"], known)} for action in result["actions"]]
    return {**result, "actions": actions}
