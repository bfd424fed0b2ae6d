"""One person on two platforms."""

from dataclasses import dataclass

from handlers.views.base import View
from handlers.views.parts import MemberChoice, PersonChoice


@dataclass(frozen=True)
class LinkCode(View):
    """Only for the asker: the code to type in the other chat, and where that is."""

    code: str
    minutes: int  # for which the code is good
    others: tuple[str, ...]  # names of the organization's other workspaces


@dataclass(frozen=True)
class LinkForm(View):
    """An admin says who is who: `person` is from here, `other` is the number of one of `others`. Sends
    `linked`."""

    others: tuple[MemberChoice, ...]
    known: tuple[PersonChoice, ...] = ()  # the people known here
