"""Steps and sentences that several operators' guides have in common."""

from home.demo.shapes import DemoStep

IDENTIFIERS = "Votre identifiant et votre mot de passe d’espace client"
WORDING_MAY_DIFFER = (
    "Écran de démonstration : les intitulés de votre espace client peuvent différer."
)
AFTER_A_CHANGE_OF_OFFER = (
    "Si vous changez d’offre, vérifiez ce réglage : le changement peut l’annuler."
)
STOP_DOES_NOT_REFUND = "STOP arrête l’abonnement, mais ne rembourse pas ce qui a été facturé."

LOG_IN = DemoStep(
    title="Connectez-vous à votre espace client",
    instruction_html=(
        "<p>Saisissez votre <b>Identifiant</b> et votre <b>Mot de passe</b>, "
        "puis touchez <b>Se connecter</b>.</p>"
    ),
    screen="connexion",
    alt=(
        "Page de connexion : les champs « Identifiant » et « Mot de passe », "
        "puis le bouton « Se connecter »."
    ),
    note=WORDING_MAY_DIFFER,
)

FIND_THE_EDITOR = DemoStep(
    title="Cherchez qui utilise ce numéro",
    instruction_html=(
        "<p>Sur ce site, tapez le numéro dans <b>Numéro à 5 chiffres</b>, "
        "puis touchez <b>Trouver l’éditeur</b>.</p>"
    ),
    screen="infoconso-numero",
    alt=(
        "Recherche du 88123 sur ce site. Réponse : Multimédia, service QuizClub, "
        "abonnement à 3 € par semaine, téléphone 01 99 00 36 98."
    ),
    condition="Seulement si vous avez un numéro à 5 chiffres.",
    note="Indiquez la date de l’achat : un numéro peut changer d’éditeur.",
)

READ_THE_SMS = DemoStep(
    title="Ouvrez le SMS reçu",
    instruction_html=(
        "<p>Dans vos messages, ouvrez la conversation du <b>88123</b>. "
        "Relevez le nom du service et le prix.</p>"
    ),
    screen="sms-conversation",
    alt=(
        "Conversation avec le 88123. Message reçu : bienvenue sur QuizClub, abonnement "
        "à 3 € par semaine, pour arrêter envoyez STOP au 88123."
    ),
    condition="Seulement si le numéro a 5 chiffres et commence par 3, 4, 5, 6, 7 ou 8.",
    note="À un numéro de mobile ou en 08, ne répondez jamais.",
)

SEND_STOP = DemoStep(
    title="Envoyez STOP",
    instruction_html=(
        "<p>Écrivez <b>STOP</b> dans la conversation, puis touchez <b>Envoyer</b>. "
        "Faites-le depuis la ligne facturée.</p>"
    ),
    screen="sms-stop",
    alt="Conversation avec le 88123 : le mot STOP est écrit, le bouton « Envoyer » est à côté.",
    note="STOP coûte au plus le prix d’un SMS. STOP n’arrête pas un abonnement Internet+.",
)

KEEP_THE_CONFIRMATION = DemoStep(
    title="Gardez le SMS de confirmation",
    instruction_html=(
        "<p>Attendez la réponse <b>Votre abonnement est arrêté</b>. Ne l’effacez pas : "
        "c’est votre preuve.</p>"
    ),
    screen="sms-confirmation",
    alt=(
        "Conversation avec le 88123 : après votre STOP, le message « Votre abonnement est arrêté » "
        "est arrivé."
    ),
    note="STOP ne rembourse pas. Pour un remboursement, écrivez à l’éditeur.",
)

SEND_CONTACT = DemoStep(
    title="Demandez les coordonnées de l’éditeur",
    instruction_html=(
        "<p>Envoyez <b>CONTACT</b> au même numéro. La réponse commence par <b>Édité par</b> "
        "et donne un téléphone non surtaxé.</p>"
    ),
    screen="sms-contact",
    alt=(
        "Conversation avec le 88123 : à votre message CONTACT, la réponse donne l’éditeur "
        "Multimédia, son adresse et son téléphone non surtaxé."
    ),
    condition="Seulement si aucune confirmation n’arrive, ou si les SMS continuent.",
)
