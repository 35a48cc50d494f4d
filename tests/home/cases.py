"""A small case finder, public: two ways, one of which asks for the operator."""

from typing import Any

from home.models import CaseFinderPage
from tests.content import write
from tests.world import World


def answer(key: str, following: str, solution: str = "") -> dict[str, str]:
    return {"key": key, "text": f"Réponse {key}", "next": following, "solution": solution}


def question(key: str, *answers: dict[str, str]) -> tuple[str, dict[str, Any]]:
    return "question", {"key": key, "question": f"Question {key} ?", "answers": list(answers)}


def result(key: str, *links: str) -> tuple[str, dict[str, Any]]:
    actions = [{"title": f"Action {url}", "link": f"Lien {url}", "url": url} for url in links]
    return "result", {
        "key": key,
        "title": f"Plan {key}",
        "text": f"En bref {key}",
        "warning": "STOP ne rembourse pas.",
        "actions": actions or [{"title": "Ne répondez pas"}],
    }


QUESTIONS = [
    question("cas", answer("sms", "libelle"), answer("facture", "libelle"), answer("08", "fini")),
    question("libelle", answer("oui", "operateur", "internet-plus"), answer("non", "fini")),
    ("operator", {"key": "operateur", "question": "Votre opérateur ?", "next": "guide"}),
]
RESULTS = [
    result("fini"),
    result("guide", "/guides/?demarche=desactiver", "/contact/#operateurs", "/numero/"),
]


def case_finder(world: World, **own: Any) -> CaseFinderPage:
    fields = {"questions": QUESTIONS, "results": RESULTS, **own}
    page: CaseFinderPage = write(world, CaseFinderPage, world.home, "mon-cas", **fields)
    return page
