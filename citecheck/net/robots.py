"""robots.txt (RFC 9309), for our own name, through protego."""

from __future__ import annotations

import functools
import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from protego import Protego

from citecheck.flow import KIB, MIB, Answer, Trouble
from citecheck.model import Outcome

T = TypeVar("T")

MAX_BYTES = 512 * KIB  # RFC 9309, section 2.5, asks for 500 KiB at least
REMEMBERED = 20_000  # sites
MOST_REMEMBERED = 4 * MIB  # characters of rules, over all sites
LONGEST = 4 * KIB  # characters of a rule; protego takes 300 bytes for each character of a pattern
SLOWEST = 10.0  # seconds between requests that a Crawl-delay can ask of us


@dataclass(frozen=True, slots=True)
class Rules:
    """What one site allows us. `trouble` stands where the rules could not be read, and so forbid all.

    `text` are the groups that concern us. They are kept as text, of which protego makes forty times as much.
    """

    text: str = ""
    trouble: Trouble | None = None

    def allow(self, url: str, agent: str) -> bool:
        """Whether we may ask for the address, by the rules that were read."""
        return not self.text or _told(self.text, lambda rules: rules.can_fetch(url, agent))

    def delay(self, agent: str) -> float:
        """How many seconds apart requests are wanted, within reason; 0 where nothing is said."""
        if "delay" not in self.text.lower():
            return 0.0
        stated = _told(self.text, lambda rules: rules.crawl_delay(agent))
        return min(float(stated or 0.0), SLOWEST)


_LARGE = 8 * KIB


def _told(text: str, asked: Callable[[Protego], T]) -> T:
    """What protego says of rules. It makes megabytes of long ones, which are let go of at once."""
    if len(text) < _LARGE:
        return asked(_usual(text))
    rules = Protego.parse(text)
    try:
        return asked(rules)
    finally:
        vars(rules).clear()  # a set of rules refers to its parser, and that to the set


@functools.lru_cache(maxsize=64)
def _usual(text: str) -> Protego:
    return Protego.parse(text)


ALL_ALLOWED = Rules()


def rules_from(reply: Answer | Trouble, agent: str) -> Rules:
    """The rules for `agent` that an answer to `/robots.txt` means (section 2.3.1).

    A 4xx means that there are none; what cannot be had (5xx, no answer) must be taken as forbidding all.
    """
    if isinstance(reply, Trouble):
        return Rules(trouble=reply)
    if 200 <= reply.status < 300:
        return Rules(_for_us(reply.body.decode("utf-8", "replace"), agent))
    if reply.status >= 500:
        why = f"robots.txt answered {reply.status}, and without its rules we may not look"
        return Rules(trouble=Trouble(reply.url, Outcome.SERVER_ERROR, why, reply.elapsed_ms))
    return ALL_ALLOWED


# As protego reads it: with a hyphen, a space or neither, and with or without a colon.
_AGENT = re.compile(r"(?i)\s*user[-\s]*agent(?:\s*:|\s)\s*(\*(?=\s*(?:#|$))|[a-z_-]*)")
_WHOLE_SITE = re.compile(r"(?i)\s*(?:site-?maps?|host)(?:\s*:|\s)")  # belongs to no group, and ends none
_RULE = re.compile(r"(?i)\s*(?:[^#:]*:|(?:di\w{0,9}|allow|crawl[- ]delay|request[- ]rate|visit[- ]time)\s)")


def _for_us(text: str, agent: str) -> str:
    """The groups of `agent` and of `*`, each under that name alone; empty where there are none.

    protego keeps every rule of a group once for each agent that the group names: for half a megabyte of agents
    and rules that is gigabytes and minutes. Names are compared as section 2.2.1 has it, whole and without case.
    """
    kept: list[str] = []
    ours = in_rules = False
    for line in text.splitlines():
        if named := _AGENT.match(line):
            ours, in_rules = ours and not in_rules, False
            if named[1].lower() in ("*", agent.lower()):
                kept.append(f"User-agent: {named[1]}")
                ours = True
        elif _RULE.match(line) and not _WHOLE_SITE.match(line):
            in_rules = True
            if ours and len(line) <= LONGEST:
                kept.append(line)
    return "\n".join(kept)


class Remembered:
    """The rules of the sites met in this run, those longest out of use forgotten first."""

    def __init__(self) -> None:
        self._rules: OrderedDict[str, Rules] = OrderedDict()
        self._characters = 0

    def get(self, origin: str) -> Rules | None:
        """The rules of a site, if they were asked for already."""
        rules = self._rules.get(origin)
        if rules is not None:
            self._rules.move_to_end(origin)
        return rules

    def put(self, origin: str, rules: Rules) -> None:
        """Remember the rules of a site."""
        self._rules[origin] = rules
        self._characters += len(rules.text)
        while len(self._rules) > REMEMBERED or self._characters > MOST_REMEMBERED:
            self._characters -= len(self._rules.popitem(last=False)[1].text)


def agent_of(user_agent: str) -> str:
    """The product token by which robots.txt knows us (section 2.2.1)."""
    return user_agent.partition("/")[0].partition(" ")[0] or "citecheck"
