"""robots.txt (RFC 9309), for our own name, through protego."""

from __future__ import annotations

import re
from collections import OrderedDict
from dataclasses import dataclass

from protego import Protego

from citecheck.flow import Answer, Trouble
from citecheck.model import Outcome

MAX_BYTES = 512 * 1024  # RFC 9309, section 2.5, asks for 500 KiB at least
REMEMBERED = 20_000
SLOWEST = 10.0  # seconds between requests that a Crawl-delay can ask of us


@dataclass(frozen=True, slots=True)
class Rules:
    """What one site allows us. `trouble` stands where the rules could not be read, and so forbid all."""

    parsed: Protego | None = None
    trouble: Trouble | None = None

    def allow(self, url: str, agent: str) -> bool:
        """Whether we may ask for the address, by the rules that were read."""
        return self.parsed is None or self.parsed.can_fetch(url, agent)

    def delay(self, agent: str) -> float:
        """How many seconds apart requests are wanted, within reason; 0 where nothing is said."""
        stated = self.parsed.crawl_delay(agent) if self.parsed else None
        return min(float(stated or 0.0), SLOWEST)


ALL_ALLOWED = Rules()


def rules_from(reply: Answer | Trouble, agent: str) -> Rules:
    """The rules for `agent` that an answer to `/robots.txt` means (section 2.3.1).

    A 4xx means that there are none; what cannot be had (5xx, no answer) must be taken as forbidding all.
    """
    if isinstance(reply, Trouble):
        return Rules(trouble=reply)
    if 200 <= reply.status < 300:
        return Rules(parsed=Protego.parse(_for_us(reply.body.decode("utf-8", "replace"), agent)))
    if reply.status >= 500:
        why = f"robots.txt answered {reply.status}, and without its rules we may not look"
        return Rules(trouble=Trouble(reply.url, Outcome.SERVER_ERROR, why, reply.elapsed_ms))
    return ALL_ALLOWED


# As protego reads it: with a hyphen, a space or neither, and with or without a colon.
_AGENT_LINE = re.compile(r"(?i)\s*user[-\s]*agent(?:\s*:|\s)\s*(\*(?=\s*(?:#|$))|[a-z_-]*)")


def _for_us(text: str, agent: str) -> str:
    """The rules, in which all who are neither `agent` nor `*` go by one name.

    protego keeps every rule of a group once for each agent that the group names: for half a megabyte of agents
    and rules that is gigabytes and minutes. Names are compared as section 2.2.1 has it, whole and without case.
    """
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if named := _AGENT_LINE.match(line):
            ours = named[1].lower() in ("*", agent.lower())
            lines[number] = f"User-agent: {named[1] if ours else 'somebody-else'}"
    return "\n".join(lines)


class Remembered:
    """The rules of the sites met in this run, those longest out of use forgotten first."""

    def __init__(self) -> None:
        self._rules: OrderedDict[str, Rules] = OrderedDict()

    def get(self, origin: str) -> Rules | None:
        """The rules of a site, if they were asked for already."""
        return self._rules.get(origin)

    def put(self, origin: str, rules: Rules) -> None:
        """Remember the rules of a site."""
        self._rules[origin] = rules
        while len(self._rules) > REMEMBERED:
            self._rules.popitem(last=False)


def agent_of(user_agent: str) -> str:
    """The product token by which robots.txt knows us (section 2.2.1)."""
    return user_agent.partition("/")[0].partition(" ")[0] or "citecheck"
