"""Two preparations of one database never run at once."""

import psycopg
import pytest
from django.db import connection

from cms.run import prepare


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_second_preparation_waits(capsys: pytest.CaptureFixture[str]) -> None:
    params = {
        name: value
        for name, value in connection.get_connection_params().items()
        if name in ("host", "port", "dbname", "user", "password")
    }
    with psycopg.connect(**params, autocommit=True) as other:
        other.execute("SELECT pg_advisory_lock(%s)", [prepare.TURN])
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = '300ms'")
        try:
            with pytest.raises(Exception, match="statement timeout"):
                prepare.wait_for_turn()
            assert "attente" in capsys.readouterr().out
        finally:
            connection.close()
    prepare.wait_for_turn()
    assert capsys.readouterr().out == ""
    connection.close()
