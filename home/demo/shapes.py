"""Shapes of the demonstration's content. Vocabulary values are those stored by the models."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Solution = Literal["sms-plus", "internet-plus", "gallery"]
Procedure = Literal["se-desabonner", "desactiver", "plafonner", "consulter", "contester"]
Offer = Literal["forfait", "forfait-bloque", "carte-prepayee", "box"]
EndsSubscriptions = Literal["oui", "non", "a-confirmer"]
Level = Literal["service-clients", "service-consommateurs"]
Channel = Literal["telephone", "courrier", "web"]
Period = Literal["", "day", "week", "month"]


@dataclass(frozen=True)
class DemoPortal:
    """A direct link to one customer area."""

    label: str
    url: str
    offer: Offer


@dataclass(frozen=True)
class DemoContact:
    """One way to reach the operator; what is not known stays empty and is never guessed."""

    level: Level
    channel: Channel
    value: str
    from_line: str = ""
    cost: str = ""
    hours: str = ""
    checked_on: date | None = None


@dataclass(frozen=True)
class DemoStep:
    """One action. In `instruction_html`, `<b>` marks words that are readable on the screen."""

    title: str
    instruction_html: str
    screen: str
    alt: str
    condition: str = ""
    note: str = ""


@dataclass(frozen=True)
class DemoException:
    """What differs for some offers, or for part of one."""

    offers: tuple[Offer, ...]
    difference: str
    profile: str = ""


@dataclass(frozen=True)
class DemoExclusion:
    """What an operator does not have; an empty tuple stands for all."""

    offers: tuple[Offer, ...]
    procedures: tuple[Procedure, ...]
    solutions: tuple[Solution, ...]
    reason: str


@dataclass(frozen=True)
class DemoGuide:
    """One démarche at one operator, for the offers it is valid for."""

    slug: str
    title: str
    summary: str
    procedure: Procedure
    solutions: tuple[Solution, ...]
    offers: tuple[Offer, ...]
    portal_url: str
    prerequisites: tuple[str, ...]
    effect_delay: str
    ends_subscriptions: EndsSubscriptions
    verified_on: date | None
    steps: tuple[DemoStep, ...]
    minutes: int
    warnings: tuple[str, ...] = ()
    exceptions: tuple[DemoException, ...] = ()


@dataclass(frozen=True)
class DemoOperator:
    """An operator's page and the guides below it."""

    slug: str
    name: str
    summary: str
    offers: tuple[Offer, ...]
    domains: tuple[str, ...]
    portals: tuple[DemoPortal, ...]
    contacts: tuple[DemoContact, ...]
    guides: tuple[DemoGuide, ...]
    exclusions: tuple[DemoExclusion, ...] = ()


@dataclass(frozen=True)
class DemoEditor:
    """An éditeur with the complaint contacts the law asks for; the phone is E.164."""

    name: str
    legal_name: str
    address: tuple[str, ...]
    postal_code: str
    city: str
    country: str
    phone: str
    email: str
    website: str


@dataclass(frozen=True)
class DemoService:
    """What the éditeur sells."""

    name: str
    description: str
    category: str
    website: str
    solution: Solution
    subscription: bool
    period: Period
    bill_label: str


@dataclass(frozen=True)
class DemoAssignment:
    """Who held the code over `[valid_from, valid_until)`, and for which service."""

    editor: DemoEditor
    service: DemoService
    price: Decimal
    valid_from: date
    valid_until: date | None
    stop: str


@dataclass(frozen=True)
class DemoShortCode:
    """A short code and its successive holders, oldest first."""

    code: str
    assignments: tuple[DemoAssignment, ...]
