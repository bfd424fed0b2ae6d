"""Pictures where one says more than words: drawn here, in any language, for any screen."""

from bot.pictures.chains import Chain, Link, drawn_chain
from bot.pictures.charts import Bars, Column, drawn_bars

__all__ = ["Bars", "Chain", "Column", "Link", "drawn_bars", "drawn_chain"]
