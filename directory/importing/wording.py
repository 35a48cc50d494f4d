"""A plan in a sentence, and the records that it names."""

from cms.core.typography import counted, number
from directory.assignment import Assignment

from .plan import Plan


def summary(plan: Plan) -> str:
    """« 12 créations, 34 modifications, 3 fins, 1 204 inchangées. »"""
    return counts_sentence(plan.all_counts())


def counts_sentence(counts: dict[str, int]) -> str:
    rows = ", ".join(
        (
            counted(counts["created"], "création", "créations"),
            counted(counts["changed"], "modification", "modifications"),
            counted(counts["ended"], "fin", "fins"),
            counted(counts["unchanged"], "inchangée", "inchangées"),
        )
    )
    sentences = [f"{rows}."]
    if absent := counts["absent"]:
        absent_rows = counted(absent, "attribution absente", "attributions absentes")
        sentences.append(f"{absent_rows} du fichier\u00a0: conservée{'s' if absent > 1 else ''}.")
    return " ".join(sentences)


def progress_sentence(stage: str, done: int, total: int) -> str:
    """« Lecture des lignes : 4 000 sur 20 000. »"""
    if not stage:
        return "En attente du serveur…"
    rows = f"\u00a0: {number(done)} sur {number(total)}" if total and done else ""
    return f"{stage[0].upper()}{stage[1:]}{rows}."


NOTHING_YET = "Rien n’est encore enregistré."


def faults_sentence(count: int) -> str:
    return f"{counted(count, 'erreur', 'erreurs')}. Rien n’a été enregistré."


def name_of(assignment: Assignment) -> str:
    """An attribution in a plan: its number and keyword, or service and editor; its first day."""
    if assignment.short_code_id:
        place = f"{assignment.short_code_id} {assignment.keyword}".rstrip()
    else:
        place = f"{assignment.service.name} ({assignment.editor.name})"
    return f"{place}, dès le {assignment.valid_from:%d/%m/%Y}"
