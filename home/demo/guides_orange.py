"""Guides for Orange and Sosh."""

from datetime import date

from home.demo.shapes import DemoException, DemoGuide, DemoStep
from home.demo.shared_steps import (
    AFTER_A_CHANGE_OF_OFFER,
    FIND_THE_EDITOR,
    IDENTIFIERS,
    KEEP_THE_CONFIRMATION,
    LOG_IN,
    READ_THE_SMS,
    SEND_CONTACT,
    SEND_STOP,
    STOP_DOES_NOT_REFUND,
)

_PORTAL = "https://www.orange.fr/"

_OPEN_USAGES = DemoStep(
    title="Ouvrez « Maîtriser vos usages »",
    instruction_html="<p>Sur la page d’accueil, touchez <b>Maîtriser vos usages</b>.</p>",
    screen="orange-accueil",
    alt=(
        "Accueil de l’espace client : deux tuiles, « Mobile » et « Internet », puis la liste "
        "« Maîtriser vos usages », « Factures » et « Assistance »."
    ),
)

_SEE_BOX_PURCHASES = DemoGuide(
    slug="voir-achats-internet-plus-box",
    title="Voir vos achats Internet+ sur la Livebox",
    summary="Retrouvez le nom, la date et le montant de chaque achat Internet+ de votre box.",
    procedure="consulter",
    solutions=("internet-plus",),
    offers=("box",),
    portal_url=_PORTAL,
    prerequisites=(IDENTIFIERS,),
    effect_delay="Immédiat : vous consultez, rien ne change.",
    ends_subscriptions="non",
    verified_on=date(2026, 11, 3),
    minutes=3,
    warnings=("La rubrique des achats n’apparaît que si vous en avez fait.",),
    steps=(
        LOG_IN,
        DemoStep(
            title="Ouvrez la rubrique Internet",
            instruction_html="<p>Sur la page d’accueil, touchez la tuile <b>Internet</b>.</p>",
            screen="orange-accueil",
            alt=(
                "Accueil de l’espace client : deux tuiles, « Mobile » et « Internet », "
                "au-dessus d’une liste de rubriques."
            ),
        ),
        DemoStep(
            title="Ouvrez le suivi conso",
            instruction_html="<p>Dans la liste de votre box, touchez <b>Suivi conso</b>.</p>",
            screen="orange-internet",
            alt="Page de la box : « Suivi conso » est la première ligne de la liste.",
        ),
        DemoStep(
            title="Ouvrez « Services ponctuels »",
            instruction_html="<p>Sous les communications, touchez <b>Services ponctuels</b>.</p>",
            screen="orange-suivi-conso",
            alt=(
                "Suivi conso de la box : « Appels », « Télévision », puis « Services ponctuels », "
                "avec un total de 12,98 €."
            ),
            condition=(
                "Seulement si vous avez fait des achats : sinon, la rubrique n’apparaît pas."
            ),
        ),
        DemoStep(
            title="Repérez l’achat",
            instruction_html=(
                "<p>Parcourez la liste et touchez l’achat qui vous interroge, "
                "ici <b>FilmoVague</b>.</p>"
            ),
            screen="orange-services-ponctuels",
            alt=(
                "Liste « Services ponctuels » : trois achats Internet+ avec leur date et leur "
                "montant. Le premier est FilmoVague, 4,99 €."
            ),
            note="La liste remonte à 6 mois. Pour un achat plus ancien, reprenez vos factures.",
        ),
        DemoStep(
            title="Notez les détails",
            instruction_html=(
                "<p>Relevez le <b>Service</b>, l’<b>Éditeur</b>, la <b>Date</b> "
                "et le <b>Montant</b>.</p>"
            ),
            screen="orange-achat",
            alt=(
                "Détail de l’achat : service FilmoVague, éditeur Vague Bleue, 12 octobre 2026, "
                "4,99 €, payé par Internet+."
            ),
            note="Ces quatre informations vous serviront pour écrire à l’éditeur.",
        ),
    ),
)

_BLOCK_MOBILE = DemoGuide(
    slug="bloquer-achats-mobile",
    title="Bloquer les achats sur votre mobile",
    summary="Autorisez ou bloquez chaque type d’achats : contenus, transport, dons, streaming.",
    procedure="desactiver",
    solutions=("sms-plus", "internet-plus"),
    offers=("forfait", "forfait-bloque"),
    portal_url=_PORTAL,
    prerequisites=(
        IDENTIFIERS,
        "Un forfait Orange ou Sosh : ce réglage n’existe pas pour Mobicarte",
    ),
    effect_delay="Non précisé : revenez vérifier le réglage le lendemain.",
    ends_subscriptions="a-confirmer",
    verified_on=date(2026, 10, 12),
    minutes=4,
    warnings=(AFTER_A_CHANGE_OF_OFFER,),
    exceptions=(
        DemoException(("forfait-bloque",), "Des achats restent possibles avec votre crédit."),
        DemoException(("carte-prepayee",), "Ce réglage n’existe pas.", profile="Mobicarte"),
    ),
    steps=(
        LOG_IN,
        _OPEN_USAGES,
        DemoStep(
            title="Bloquez une catégorie",
            instruction_html=(
                "<p>Touchez l’interrupteur de la catégorie à bloquer, "
                "par exemple <b>Contenus numériques</b>.</p>"
            ),
            screen="orange-usages",
            alt=(
                "« Maîtriser vos usages » : quatre catégories, toutes autorisées. « Contenus "
                "numériques » est la première."
            ),
            note="Avec un forfait bloqué, des achats restent possibles avec votre crédit.",
        ),
        DemoStep(
            title="Enregistrez votre choix",
            instruction_html=(
                "<p>Vérifiez que la catégorie indique <b>Bloqué</b>, "
                "puis touchez <b>Enregistrer</b>.</p>"
            ),
            screen="orange-usages-bloques",
            alt=(
                "« Contenus numériques » et « Streaming » indiquent « Bloqué » ; « Enregistrer » "
                "est en bas de l’écran."
            ),
        ),
        DemoStep(
            title="Vérifiez la confirmation",
            instruction_html="<p>Le message <b>Votre choix est enregistré</b> s’affiche.</p>",
            screen="orange-confirmation",
            alt="Une coche et le message « Votre choix est enregistré ».",
            note=AFTER_A_CHANGE_OF_OFFER,
        ),
    ),
)

_CAP_MOBILE = DemoGuide(
    slug="fixer-un-plafond-mobile",
    title="Fixer un plafond d’achats sur votre mobile",
    summary="Gardez la possibilité d’acheter, dans la limite d’un montant que vous choisissez.",
    procedure="plafonner",
    solutions=("sms-plus", "internet-plus"),
    offers=("forfait",),
    portal_url=_PORTAL,
    prerequisites=(
        IDENTIFIERS,
        "Un forfait Orange ou Sosh : ce réglage n’existe pas pour Mobicarte",
    ),
    effect_delay="Non précisé : revenez vérifier le réglage le lendemain.",
    ends_subscriptions="non",
    verified_on=date(2026, 10, 12),
    minutes=3,
    warnings=("Un plafond n’arrête pas les abonnements en cours.",),
    exceptions=(
        DemoException(("carte-prepayee",), "Ce réglage n’existe pas.", profile="Mobicarte"),
    ),
    steps=(
        LOG_IN,
        _OPEN_USAGES,
        DemoStep(
            title="Ouvrez le plafond",
            instruction_html="<p>Sous les catégories, touchez <b>Plafond d’achats</b>.</p>",
            screen="orange-usages",
            alt=(
                "« Maîtriser vos usages » : sous les quatre catégories, la ligne « Plafond "
                "d’achats » indique 50 € par mois."
            ),
        ),
        DemoStep(
            title="Choisissez le montant",
            instruction_html=(
                "<p>Glissez le curseur jusqu’au montant voulu, puis touchez <b>Valider</b>.</p>"
            ),
            screen="orange-plafond",
            alt=(
                "Réglage du plafond : un curseur de 0 à 50 € est placé sur 10 € par mois ; le "
                "bouton « Valider » est dessous."
            ),
        ),
        DemoStep(
            title="Vérifiez la confirmation",
            instruction_html="<p>Le message <b>Votre choix est enregistré</b> s’affiche.</p>",
            screen="orange-confirmation",
            alt="Une coche et le message « Votre choix est enregistré ».",
            note=AFTER_A_CHANGE_OF_OFFER,
        ),
    ),
)

_STOP = DemoGuide(
    slug="se-desabonner-sms-plus",
    title="Se désabonner d’un service SMS+ (Orange et Sosh)",
    summary="Arrêtez l’abonnement en répondant STOP, depuis la ligne facturée.",
    procedure="se-desabonner",
    solutions=("sms-plus",),
    offers=("forfait", "forfait-bloque", "carte-prepayee"),
    portal_url=_PORTAL,
    prerequisites=("Le téléphone de la ligne facturée", "Un SMS reçu du service"),
    effect_delay="À la réception du SMS de confirmation",
    ends_subscriptions="oui",
    verified_on=date(2026, 11, 3),
    minutes=5,
    warnings=(STOP_DOES_NOT_REFUND,),
    exceptions=(
        DemoException(
            ("carte-prepayee",),
            "Sans crédit, le STOP ne part pas : rechargez d’abord.",
            profile="Mobicarte",
        ),
    ),
    steps=(READ_THE_SMS, FIND_THE_EDITOR, SEND_STOP, KEEP_THE_CONFIRMATION, SEND_CONTACT),
)

GUIDES = (_BLOCK_MOBILE, _SEE_BOX_PURCHASES, _CAP_MOBILE, _STOP)
