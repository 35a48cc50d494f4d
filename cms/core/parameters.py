"""Parameters that several endpoints take."""

from typing import Annotated

from ninja import Field

# What a bigint holds: a larger number is no row's.
Id = Annotated[int, Field(ge=1, lt=2**63)]
Typed = Annotated[str, Field(max_length=200)]
Slug = Annotated[str, Field(max_length=255, pattern=r"^[\w-]*$")]
