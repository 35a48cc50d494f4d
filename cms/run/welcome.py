"""What a person sees when everything answers."""

PASSWORD = "demo-infoconso"  # noqa: S105 (published: design of the demonstration)
ACCOUNTS = {
    "afmm-admin": "administration du site",
    "afmm-moderateur": "relecture et approbation",
    "afmm-moderatrice": "relecture et approbation",
    "afmm-redacteur": "rédaction de l’AFMM",
    "orange-contributeur": "propositions pour Orange",
    "sfr-contributeur": "propositions pour SFR",
    "afmm-lecteur": "lecture seule (audit)",
}


def welcome(address: str) -> str:
    """The addresses and the demonstration's accounts, as a tidy block of text."""
    places = {
        "Site": f"{address}/",
        "Administration": f"{address}/admin/",
        "API": f"{address}/api/v1/docs/",
        "Courriels": "var/mail/",
    }
    return "\n".join(
        [
            "",
            "Infoconso Multimédia est prêt.",
            "",
            *(f"  {name:<16}{place}" for name, place in places.items()),
            "",
            f"Comptes de démonstration (mot de passe : {PASSWORD})",
            "",
            *(f"  {login:<22}{role}" for login, role in ACCOUNTS.items()),
            "",
            "Ctrl-C arrête tout.",
            "",
        ]
    )
