"""What the body of a page is made of.

A block's template reads its JSON (`as_json`): the same for the public page, which is rendered from
the stored answer, and for the preview in the block picker.
"""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.core.addresses import any_link

from .block_json import as_json
from .choices import Tone
from .rich_text import FEATURES, for_readers


def require_whole_link(value: Any) -> Any:
    """`value`, where its `link` has words and an address (`url`), or neither.

    Otherwise StructBlockValidationError, beside what is missing.
    """
    if bool(value.get("link")) != bool(value.get("url")):
        missing = "url" if value.get("link") else "link"
        fault = ValidationError("Un lien a un texte et une adresse : donnez les deux.")
        raise StructBlockValidationError(block_errors={missing: fault})
    return value


class ContentBlock(blocks.StructBlock):
    """A structure whose template reads `value` as JSON."""

    def get_context(
        self, value: Any, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        return {
            **super().get_context(value, parent_context=parent_context),
            "value": for_readers(as_json(value)),
        }


class HeadingBlock(ContentBlock):
    title = blocks.CharBlock(
        label="Intertitre", max_length=80, help_text="Ce que dit le passage, ou sa question."
    )

    class Meta:
        label = "Intertitre"
        icon = "title"
        template = "home/blocks/heading.html"
        preview_value = {"title": "Avant d’acheter"}
        description = "Ouvre un passage, que l’on peut partager par son adresse."


class TextBlock(ContentBlock):
    text = blocks.RichTextBlock(label="Texte", features=FEATURES)

    class Meta:
        label = "Texte"
        icon = "pilcrow"
        template = "home/blocks/text.html"
        preview_value = {
            "text": "<p>Le prix est dans le SMS que vous recevez <b>avant</b> d’accepter.</p>"
        }
        description = "Des paragraphes courts ou une liste : une idée par phrase."


class NoticeBlock(ContentBlock):
    tone = blocks.ChoiceBlock(label="Ton", choices=Tone.choices, default=Tone.INFO)
    text = blocks.RichTextBlock(label="Texte", features=["bold", "link"])

    class Meta:
        label = "Encadré"
        icon = "warning"
        template = "home/blocks/notice.html"
        preview_value = {"tone": "warn", "text": "<p>STOP ne rembourse pas.</p>"}
        description = "Ce qu’il ne faut pas manquer. Un ou deux par page, pas plus."


class ActionBlock(blocks.StructBlock):
    title = blocks.CharBlock(
        label="Action", max_length=80, help_text="À l’impératif : « Envoyez STOP »."
    )
    text = blocks.TextBlock(label="Comment", max_length=300, rows=2, required=False)

    class Meta:
        label = "Action"


class ActionsBlock(ContentBlock):
    actions = blocks.ListBlock(ActionBlock(), label="Actions", min_num=2, max_num=8)

    class Meta:
        label = "Marche à suivre"
        icon = "list-ol"
        template = "home/blocks/actions.html"
        preview_value = {
            "actions": [
                {"title": "Cherchez le numéro", "text": "Avec la date de l’achat."},
                {"title": "Envoyez STOP", "text": "Depuis la ligne facturée."},
            ]
        }
        description = "Ce qu’il faut faire, dans l’ordre."


class RowBlock(blocks.StructBlock):
    label = blocks.CharBlock(label="Première colonne", max_length=120)
    text = blocks.TextBlock(label="Seconde colonne", max_length=300, rows=2)
    link = blocks.CharBlock(label="Texte du lien", max_length=60, required=False)
    url = blocks.CharBlock(
        label="Adresse du lien", max_length=200, required=False, validators=[any_link]
    )

    class Meta:
        label = "Ligne"

    def clean(self, value: Any) -> Any:
        return require_whole_link(super().clean(value))


class TableBlock(ContentBlock):
    caption = blocks.CharBlock(
        label="Titre du tableau", max_length=120, help_text="Avec la date des chiffres."
    )
    first = blocks.CharBlock(label="En-tête de la première colonne", max_length=40)
    second = blocks.CharBlock(label="En-tête de la seconde colonne", max_length=40)
    rows = blocks.ListBlock(RowBlock(), label="Lignes", min_num=2, max_num=12)

    class Meta:
        label = "Tableau"
        icon = "table"
        template = "home/blocks/table.html"
        preview_value = {
            "caption": "Qui contacter",
            "first": "Votre problème",
            "second": "Votre interlocuteur",
            "rows": [
                {"label": "Un numéro à 5 chiffres", "text": "Son éditeur."},
                {"label": "Un réglage de la ligne", "text": "Votre opérateur."},
            ],
        }
        description = "Deux colonnes, lisibles sur un téléphone."


class LetterBlock(ContentBlock):
    title = blocks.CharBlock(label="Titre", max_length=80)
    text = blocks.TextBlock(
        label="Lettre",
        max_length=3000,
        rows=12,
        help_text="Ce que le consommateur complète est entre [crochets].",
    )

    class Meta:
        label = "Texte à copier"
        icon = "copy"
        template = "home/blocks/letter.html"
        preview_value = {
            "title": "Réclamation à un éditeur",
            "text": "Madame, Monsieur,\n\nJe conteste [montant], facturé le [date].",
        }
        description = "Une lettre ou un message que l’on copie et complète."


class LinkBlock(blocks.StructBlock):
    label = blocks.CharBlock(
        label="Texte du lien", max_length=80, help_text="Il dit seul où il mène."
    )
    url = blocks.CharBlock(
        label="Adresse",
        max_length=200,
        validators=[any_link],
        help_text="/guides/?demarche=desactiver, ou https://… pour un autre site.",
    )
    text = blocks.CharBlock(label="Précision", max_length=150, required=False)

    class Meta:
        label = "Lien"


class LinksBlock(ContentBlock):
    links = blocks.ListBlock(LinkBlock(), label="Liens", min_num=1, max_num=6)

    class Meta:
        label = "Liens"
        icon = "link"
        template = "home/blocks/links.html"
        preview_value = {
            "links": [
                {
                    "label": "Trouver l’éditeur d’un numéro",
                    "url": "/numero/",
                    "text": "Avec la date de votre achat.",
                }
            ]
        }
        description = "Où aller ensuite."


def body_blocks() -> list[tuple[str, blocks.Block]]:
    """What any page's body may hold."""
    return [
        ("heading", HeadingBlock()),
        ("text", TextBlock()),
        ("notice", NoticeBlock()),
        ("actions", ActionsBlock()),
        ("table", TableBlock()),
        ("letter", LetterBlock()),
        ("links", LinksBlock()),
    ]
