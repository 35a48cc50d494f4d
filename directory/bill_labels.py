"""The words by which bills name a service: on every operator's bill, or on one's only.

In a file, several share a cell, « ABO ECOUTE | SFR : ECOUTE*3EUR », each with the operator before a
colon between spaces, if it has one. A colon of a label's own is kept by an empty operator:
« : ABO : ECOUTE ».
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from .service import BillLabel

COLON = " : "
LONGEST_OPERATOR = 50


class Label(NamedTuple):
    """`operator` is blank for words that every operator's bill may show."""

    label: str
    operator: str = ""


def read(text: str) -> Label:
    """The label that a file means by `text`, which is one line of single spaces."""
    operator, colon, label = f" {text}".partition(COLON)
    return Label(label.strip(), operator.strip()) if colon else Label(text)


def write(label: Label) -> str:
    """The inverse of `read`."""
    if label.operator or COLON in f" {label.label}":
        return f"{label.operator}{COLON}{label.label}".strip()
    return label.label


def in_words(labels: Iterable[Label]) -> str:
    """« ABO ECOUTE, ECOUTE ILLIM (SFR : ECOUTE*3EUR ; Orange : ECOUTE) », from labels in order."""
    by_operator = {
        operator: ", ".join(one.label for one in group)
        for operator, group in groupby(labels, key=lambda one: one.operator)
    }
    everywhere = by_operator.pop("", "")
    somewhere = " ; ".join(f"{operator} : {words}" for operator, words in by_operator.items())
    return f"{everywhere} ({somewhere})" if everywhere and somewhere else everywhere or somewhere


def bill_labels(service_ids: Iterable[int]) -> dict[int, list[Label]]:
    """How bills name each of these services: everywhere first, then by operator."""
    found: dict[int, list[Label]] = defaultdict(list)
    rows = BillLabel.objects.filter(service__in=set(service_ids)).order_by("operator", "label")
    for service, label, operator in rows.values_list("service", "label", "operator"):
        found[service].append(Label(label, operator))
    return found
