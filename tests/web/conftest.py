from __future__ import annotations

import pytest

from tests.web.behaviours import HOSTS
from tests.web.server import running


@pytest.fixture(scope="session")
def web():
    """The misbehaving web, running on loopback."""
    with running(HOSTS) as web:
        yield web
