"""The demonstration's operators.

Only contacts read on a public page are given; where none is known, the operator's site stands in.
"""

from home.demo.guides_bouygues import GUIDES as BOUYGUES
from home.demo.guides_free import GUIDES as FREE
from home.demo.guides_laposte import GUIDES as LA_POSTE
from home.demo.guides_nrj import GUIDES as NRJ
from home.demo.guides_orange import GUIDES as ORANGE
from home.demo.guides_sfr import GUIDES as SFR
from home.demo.guides_sfr_dispute import DISPUTE
from home.demo.shapes import DemoContact, DemoExclusion, DemoOperator, DemoPortal

_GALLERY = DemoExclusion(
    ("forfait", "forfait-bloque", "carte-prepayee", "box"),
    (),
    ("gallery",),
    "Le portail Gallery a fermé : plus rien ne s’y achète.",
)

OPERATORS: tuple[DemoOperator, ...] = (
    DemoOperator(
        slug="orange",
        name="Orange",
        summary="Pour les mobiles Orange et Sosh, et pour la Livebox.",
        offers=("forfait", "forfait-bloque", "carte-prepayee", "box"),
        domains=("orange.fr", "sosh.fr"),
        portals=(
            DemoPortal("Espace client mobile", "https://www.orange.fr/", "forfait"),
            DemoPortal("Espace client Livebox", "https://www.orange.fr/", "box"),
        ),
        contacts=(DemoContact("service-clients", "web", "https://www.orange.fr/"),),
        guides=ORANGE,
        exclusions=(
            DemoExclusion(
                ("carte-prepayee",),
                ("desactiver", "plafonner"),
                (),
                "Ce réglage n’existe pas pour Mobicarte.",
            ),
            _GALLERY,
        ),
    ),
    DemoOperator(
        slug="sfr",
        name="SFR",
        summary="Pour les mobiles SFR et RED by SFR, et pour la SFR Box.",
        offers=("forfait", "carte-prepayee", "box"),
        domains=("sfr.fr", "red-by-sfr.fr"),
        portals=(
            DemoPortal("Espace client mobile", "https://www.sfr.fr/", "forfait"),
            DemoPortal("Espace client SFR Box", "https://www.sfr.fr/", "box"),
        ),
        contacts=(DemoContact("service-clients", "web", "https://www.sfr.fr/"),),
        guides=(*SFR, DISPUTE),
        exclusions=(_GALLERY,),
    ),
    DemoOperator(
        slug="bouygues-telecom",
        name="Bouygues Telecom",
        summary="Pour les mobiles Bouygues Telecom et B&You, et pour la Bbox.",
        offers=("forfait", "carte-prepayee", "box"),
        domains=("bouyguestelecom.fr",),
        portals=(
            DemoPortal("Espace client mobile", "https://www.bouyguestelecom.fr/", "forfait"),
            DemoPortal("Espace client Bbox", "https://www.bouyguestelecom.fr/", "box"),
        ),
        contacts=(
            DemoContact("service-clients", "web", "https://www.bouyguestelecom.fr/"),
            DemoContact("service-clients", "courrier", "TSA 59013, 60643 Chantilly Cedex"),
        ),
        guides=BOUYGUES,
        exclusions=(_GALLERY,),
    ),
    DemoOperator(
        slug="free",
        name="Free",
        summary="Pour les mobiles Free Mobile et pour la Freebox.",
        offers=("forfait", "box"),
        domains=("free.fr",),
        portals=(
            DemoPortal("Espace Abonné Free Mobile", "https://mobile.free.fr/", "forfait"),
            DemoPortal("Espace Abonné Freebox", "https://www.free.fr/", "box"),
        ),
        contacts=(
            DemoContact("service-clients", "telephone", "3244"),
            DemoContact("service-clients", "web", "https://www.free.fr/"),
        ),
        guides=FREE,
        exclusions=(_GALLERY,),
    ),
    DemoOperator(
        slug="la-poste-mobile",
        name="La Poste Mobile",
        summary="Pour les forfaits et les cartes prépayées La Poste Mobile.",
        offers=("forfait", "forfait-bloque", "carte-prepayee"),
        domains=("lapostemobile.fr",),
        portals=(
            DemoPortal("Espace client mobile", "https://www.lapostemobile.fr/", "forfait"),
            DemoPortal("Espace client prépayé", "https://www.lapostemobile.fr/", "carte-prepayee"),
        ),
        contacts=(
            DemoContact("service-clients", "web", "https://www.lapostemobile.fr/"),
            DemoContact(
                "service-clients",
                "courrier",
                "TSA 16759, 95905 Cergy Pontoise Cedex 9",
                from_line="Pour une résiliation",
            ),
        ),
        guides=LA_POSTE,
        exclusions=(_GALLERY,),
    ),
    DemoOperator(
        slug="nrj-mobile",
        name="NRJ Mobile",
        summary="Pour les forfaits NRJ Mobile.",
        offers=("forfait", "forfait-bloque"),
        domains=("nrjmobile.fr",),
        portals=(DemoPortal("Espace client mobile", "https://www.nrjmobile.fr/", "forfait"),),
        contacts=(DemoContact("service-clients", "web", "https://www.nrjmobile.fr/"),),
        guides=NRJ,
        exclusions=(_GALLERY,),
    ),
)
