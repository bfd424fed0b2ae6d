"""One voice on one platform."""

from dataclasses import dataclass

from bot.texts import Texts
from bot.wording.cutting import line
from handlers.verbs import Voice

PARAM = 300


@dataclass(frozen=True)
class Pen:
    """Writes in one voice. Parameters are people's words: cleaned here, so that no view can forget it."""

    voice: Voice
    texts: Texts
    platform: str = ""  # whose own texts come first; empty: the texts as they are

    def say(self, key: str, **params: object) -> str:
        cleaned = {name: self._readable(name, value) for name, value in params.items()}
        return self.texts.say(self.voice, key, platform=self.platform, **cleaned)

    def knows(self, key: str) -> bool:
        return self.texts.knows(self.voice, key, self.platform)

    def _readable(self, name: str, value: object) -> object:
        """States and verdicts come as the code's words and leave as the reader's."""
        if name in ("state", "verdict"):
            return self.texts.say(self.voice, f"{name}-{value}", platform=self.platform)
        return line(value, PARAM) if isinstance(value, str) else value


def dotted(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
