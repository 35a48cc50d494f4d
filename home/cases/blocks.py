"""The blocks of the case finder. What binds them is a *repère*, a word of the address."""

from typing import Any

from django.core.validators import RegexValidator
from wagtail import blocks

from cms.core.addresses import any_link
from cms.core.payment import PaymentSolution
from cms.core.previewed import PreviewedBlock
from home.content.blocks import ActionBlock, require_whole_link

KEY = RegexValidator(
    r"^[a-z0-9]+(-[a-z0-9]+)*\Z",
    "Un repère s’écrit en minuscules, sans accent ni espace : sms-reguliers.",
)


# As the public page shows them, in the picker of blocks.
CHOICES = [{"text": "Un numéro à 5 chiffres", "url": "#"}, {"text": "Un autre", "url": "#"}]


def _key(help_text: str, label: str = "Repère", **kwargs: Any) -> blocks.CharBlock:
    return blocks.CharBlock(
        label=label, max_length=40, validators=[KEY], help_text=help_text, **kwargs
    )


def _next() -> blocks.CharBlock:
    return _key(
        "Le repère de la question posée ensuite, ou du plan proposé.",
        label="Mène à",
        required=False,
    )


class AnswerBlock(blocks.StructBlock):
    text = blocks.CharBlock(
        label="Réponse", max_length=180, help_text="Comme on la dirait soi-même."
    )
    key = _key("Il s’écrit dans l’adresse, après celui de la question. N’en changez plus ensuite.")
    next = _next()
    solution = blocks.ChoiceBlock(
        label="Solution de paiement",
        choices=PaymentSolution.choices,
        required=False,
        help_text="Si la réponse la nomme : les guides proposés seront ceux de cette solution.",
    )

    class Meta:
        label = "Réponse"
        label_format = "{text} → {next}"
        description = "Ce que l’on peut répondre, et où cela mène."


class AskingBlock(PreviewedBlock):
    """What every question has."""

    question = blocks.CharBlock(
        label="Question", max_length=100, help_text="Une seule chose à la fois, en mots simples."
    )
    key = _key("Il s’écrit dans l’adresse : /mon-cas/?cas=… N’en changez plus ensuite.")
    help = blocks.CharBlock(
        label="Aide",
        max_length=200,
        required=False,
        help_text="Où trouver la réponse, si elle ne va pas de soi.",
    )


class QuestionBlock(AskingBlock):
    answers = blocks.ListBlock(
        AnswerBlock(), label="Réponses", min_num=2, max_num=6, collapsed=True
    )

    class Meta:
        label_format = "{question} ({key})"
        label = "Question"
        icon = "help"
        preview_part = "home/case_choices.html"
        preview_shown = {"question": {"help": "Regardez l’expéditeur du SMS.", "choices": CHOICES}}
        description = "Une question et ses réponses ; chacune mène à la suite."


class OperatorQuestionBlock(AskingBlock):
    next = _next()

    class Meta:
        label_format = "{question} ({key}) → {next}"
        label = "Question de l’opérateur"
        icon = "mobile-alt"
        preview_part = "home/case_choices.html"
        preview_shown = {
            "question": {"choices": [{"text": "Opérateur A", "url": "#"}, *CHOICES[-1:]]}
        }
        description = (
            "Les réponses sont les opérateurs publiés et « Un autre ». Les liens du plan vers les "
            "guides et vers les contacts de l’opérateur seront ceux de la réponse."
        )


class PlanActionBlock(ActionBlock):
    link = blocks.CharBlock(
        label="Texte du lien", max_length=60, required=False, help_text="Il dit seul où il mène."
    )
    url = blocks.CharBlock(
        label="Adresse du lien",
        max_length=200,
        required=False,
        validators=[any_link],
        help_text="/numero/, /guides/?demarche=desactiver… « /contact/#operateurs » mène à "
        "l’opérateur de la personne, s’il est connu.",
    )

    class Meta:
        description = "Une chose à faire, et le lien où elle se fait."

    def clean(self, value: Any) -> Any:
        return require_whole_link(super().clean(value))


class ResultBlock(PreviewedBlock):
    title = blocks.CharBlock(
        label="Titre", max_length=100, help_text="Ce que le plan permet de faire, à l’impératif."
    )
    key = _key("Les réponses qui mènent à ce plan le nomment ainsi.")
    text = blocks.TextBlock(
        label="En bref", max_length=300, rows=2, help_text="L’essentiel en une ou deux phrases."
    )
    warning = blocks.TextBlock(label="Attention", max_length=300, rows=2, required=False)
    actions = blocks.ListBlock(
        PlanActionBlock(),
        label="Actions",
        min_num=1,
        max_num=8,
        help_text="Dans l’ordre où il faut les faire.",
    )

    class Meta:
        label = "Plan"
        label_format = "{title} ({key})"
        icon = "list-ol"
        preview_part = "home/case_plan.html"
        preview_shown = {
            "plan": {
                "title": "Arrêtez l’abonnement",
                "text": "Le service envoie des SMS payants depuis un numéro à cinq chiffres.",
                "actions": [
                    {"title": "Cherchez qui l’édite", "link": "Chercher le numéro", "url": "#"},
                    {"title": "Envoyez STOP", "text": "Depuis la ligne facturée."},
                ],
            }
        }
        description = "Ce qu’il faut faire, dans l’ordre, au bout d’une suite de réponses."


def question_blocks() -> list[tuple[str, blocks.Block]]:
    return [("question", QuestionBlock()), ("operator", OperatorQuestionBlock())]
