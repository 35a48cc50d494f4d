"""HTTP validators and cache headers: the only cache of the product (design principle 6)."""

import hashlib

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response

# Browsers ask again each time, with a validator; shared caches may keep an answer for a minute.
PUBLIC = "public, max-age=0, s-maxage=60, must-revalidate"
IMMUTABLE = "public, max-age=31536000, immutable"
PRIVATE = "private, no-store"

# The conditions of a request that an ETag answers (RFC 9110, 13.1), as WSGI names them.
CONDITIONS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MATCH")


def cacheable(request: HttpRequest, response: HttpResponse) -> HttpResponseBase:
    """`response` with an ETag made from its bytes, or 304 where the reader has these bytes."""
    etag = f'"{hashlib.sha256(response.content).hexdigest()[:24]}"'
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = PUBLIC
    if not any(header in request.META for header in CONDITIONS):
        return response
    return get_conditional_response(request, etag=etag, response=response) or response
