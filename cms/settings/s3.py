"""Where files live when an S3 bucket is configured: the same two storages, in one bucket."""

from typing import Any

import environ


def s3_storages(env: environ.Env, bucket: str) -> dict[str, dict[str, Any]]:
    """The private and the public storage of `bucket`, each below a prefix of its own.

    The private prefix is never given a public policy: its files are read by the application's own
    credentials only. The public prefix is meant for anonymous reading through `S3_PUBLIC_DOMAIN`.
    """
    account = {
        "bucket_name": bucket,
        "endpoint_url": env.str("S3_ENDPOINT_URL", default=None),
        "region_name": env.str("S3_REGION", default=None),
        "access_key": env.str("S3_ACCESS_KEY", default=None),
        "secret_key": env.str("S3_SECRET_KEY", default=None),
        "addressing_style": "path",
        "signature_version": "s3v4",
        "file_overwrite": False,
    }
    return {
        "default": {
            "BACKEND": "media.s3_storages.PrivateS3Storage",
            "OPTIONS": {**account, "location": "private"},
        },
        "public": {
            "BACKEND": "media.s3_storages.SettingsS3Storage",
            "OPTIONS": {
                **account,
                "location": "public",
                "querystring_auth": False,
                "custom_domain": env.str("S3_PUBLIC_DOMAIN", default=None),
                "object_parameters": {"CacheControl": "public, max-age=31536000, immutable"},
            },
        },
    }
