"""What people ask for, and what the demonstration answers first."""

import json
from urllib.parse import urlencode, urlsplit
from urllib.request import urlopen

import pytest

from .conftest import DemoSite

pytestmark = pytest.mark.slow

STOP_FAILS = "/questions/stop-sans-effet/"
UNWANTED = "/sms-plus-au-quotidien/sms-non-sollicites/"
FIRST = (
    ("88123", "/numero/88123/"),
    ("arreter sms 88123", "/numero/88123/"),
    ("qui est 88123", "/numero/88123/"),
    ("resilier gallery", "/questions/stop-et-internet-plus/"),
    ("gallery", "/solutions/gallery/"),
    ("galery", "/solutions/gallery/"),
    ("sms+", "/solutions/sms-plus/"),
    ("sms plus", "/solutions/sms-plus/"),
    ("sms+ c'est quoi", "/solutions/sms-plus/"),
    ("internet+", "/solutions/internet-plus/"),
    ("internet plus free", "/guides/free/bloquer-achats-multimedia/"),
    ("internet plus livebox", "/guides/orange/voir-achats-internet-plus-box/"),
    ("bloquer achats orange", "/guides/orange/bloquer-achats-mobile/"),
    ("bloker achats orange", "/guides/orange/bloquer-achats-mobile/"),
    ("desactiver internet+ bouygues", "/guides/bouygues-telecom/bloquer-sms-plus-et-achats/"),
    ("plafond orange", "/guides/orange/fixer-un-plafond-mobile/"),
    ("facture la poste mobile", "/guides/la-poste-mobile/comprendre-un-montant/"),
    ("contester achat nrj", "/guides/nrj-mobile/contester-un-achat/"),
    ("se désabonner orange", "/guides/orange/se-desabonner-sms-plus/"),
    ("orange", "/guides/orange/"),
    ("bouygues", "/guides/bouygues-telecom/"),
    ("la poste mobile", "/guides/la-poste-mobile/"),
    ("mediateur", "/questions/saisir-le-mediateur/"),
    ("rembourssement", "/questions/etre-rembourse/"),
    ("comment me faire rembourser", "/questions/etre-rembourse/"),
    ("abonnement sms", "/questions/arreter-un-abonnement-sms-plus/"),
    ("stop ne marche pas", STOP_FAILS),
    ("combien coûte un sms", "/questions/prix-d-un-sms-plus/"),
    ("prix sms+", "/questions/prix-d-un-sms-plus/"),
    ("forfait bloqué", "/questions/forfait-bloque/"),
    ("je ne reconnais pas un montant", "/questions/montant-que-je-ne-reconnais-pas/"),
    ("sms frauduleux", UNWANTED),
    ("arnaque sms", UNWANTED),
    ("reclamation lettre", "/infos-pratiques/faire-une-reclamation/"),
    ("quizclub", "/services/quizclub/"),
    ("quizz club", "/services/quizclub/"),
    ("arreter horoscope", "/services/horoscope-du-matin/"),
    ("multimedia", "/editeurs/multimedia/"),
    ("éditeur multimdia", "/editeurs/multimedia/"),
    ("sonora", "/editeurs/sonoramusique-1/"),
    ("membres afmm", "/membres/"),
    ("consomag", "/videos/"),
    ("accessibilite", "/accessibilite/"),
    ("qui contacter", "/contact/"),
    ("telephone afmm", "/contact/"),
    ("3 euros par semaine", "/infos-pratiques/lire-ma-facture/"),
    ("montant inconnu sur ma facture", "/questions/montant-que-je-ne-reconnais-pas/"),
    ("prélèvement 4,50 euros", "/infos-pratiques/lire-ma-facture/"),
    ("lettre type", "/infos-pratiques/faire-une-reclamation/"),
    ("sms publicitaire que faire", UNWANTED),
    ("appel surtaxé", "/questions/sms-qui-demande-d-appeler/"),
    ("achat fait par mon enfant", "/sms-plus-au-quotidien/acheter-en-toute-tranquillite/"),
    ("comment résilier internet plus free", "/guides/free/bloquer-achats-multimedia/"),
    ("rgpd", "/confidentialite/"),
)


def test_what_comes_first(demo: DemoSite) -> None:
    answers = {typed: first(demo, typed) for typed, _ in FIRST}
    assert answers == dict(FIRST)


def first(demo: DemoSite, typed: str) -> str:
    """The address of the first result of the first group, or of the number typed."""
    with urlopen(f"{demo.url}/api/v1/search/?{urlencode({'q': typed})}") as response:
        answer = json.load(response)
    found = answer["number"] or (answer["groups"] or [{"results": [{"url": ""}]}])[0]["results"][0]
    return urlsplit(found["url"]).path
