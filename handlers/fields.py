"""The text fields of forms: what was written in them, or what is wrong with it."""

from handlers import writing
from handlers.verbs import Ask, Invalid


def text(ask: Ask, name: str, *, empty: str = "") -> str:
    """Cleaned. Raises `Invalid` where it is too long; and where there is nothing that anybody could see, with
    the key `empty`, if the field has to be filled in."""
    written = writing.paragraph(writing.field(ask.fields, name))
    if empty and writing.is_blank(written):
        raise Invalid({name: empty})
    if writing.too_long(written):
        raise Invalid({name: "text_long"}, {name: writing.measured(name, written)})
    return written
