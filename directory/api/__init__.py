"""The directory's endpoints, by subject."""

from ninja import Router

from . import editors, services, short_codes

router = Router(tags=["directory"])
for subject in (short_codes, editors, services):
    router.add_router("", subject.router)
