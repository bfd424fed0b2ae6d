"""Pictures where one says more than words: drawn here, in any language, for any screen."""

from bot.pictures.charts import Bars, Column, drawn_bars

__all__ = ["Bars", "Column", "drawn_bars"]
