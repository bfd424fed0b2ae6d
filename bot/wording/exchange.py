"""What goes out and what comes in, in sentences."""

from collections.abc import Sequence

from bot.texts import far_day, grouped
from bot.wording.cutting import line
from bot.wording.pen import Pen
from handlers.views import Export, ImportCard, ImportLines, LineRemarks, Said
from storage.models import ImportState

NAME, ASIDE, REMARK = 80, 8, 300
TITLED = 5  # lines that failed, up to which their titles are named too
WORKING = (ImportState.RECEIVED, ImportState.WANTED, ImportState.UNDOING)
HALFWAY = (ImportState.STOPPED, ImportState.FAILED)
BEGINS = (ImportState.LOOKED, ImportState.WANTED, ImportState.LEFT)  # what was found out about the lines


def title(view: Export, pen: Pen) -> str:
    return pen.say("export-title", day=far_day(pen.voice, view.day))


def counts(view: Export, pen: Pen) -> str:
    """How much of what is in it; of numbers nobody counts the lines."""
    told = (one for one in view.tables if one.kind != "numbers")
    return ", ".join(f"{pen.say(f'table-{one.kind}')}: {len(one.rows)}" for one in told)


def file_name(view: Export) -> str:
    return f"gegenstrom-{view.day}.xlsx"


# --- what comes in --------------------------------------------------------------------------------------


def import_title(view: ImportCard, pen: Pen) -> str:
    return pen.say(f"import-title-{view.standing}", during=view.during)


def import_lines(view: ImportCard, pen: Pen) -> list[str]:
    """How it stands, sentence by sentence."""
    name = line(view.name, NAME)
    match view.standing:
        case ImportState.UNREADABLE:
            return [name, pen.say(f"import-{view.unread}")]
        case ImportState.DONE:
            return [_done(view, pen), *_failed(view, pen)]
        case ImportState.UNDOING:
            return [_done(view, pen)]
        case ImportState.STOPPED:
            return [_done(view, pen), *_failed(view, pen), *_rest(view, pen)]
        case ImportState.FAILED:
            return [*_got_to(view, pen, name), pen.say("import-card-stuck")]
        case ImportState.UNDONE:
            return [pen.say("import-card-undone"), *_stayed(view, pen)]
    return _looked(view, pen, name) if view.standing in BEGINS else [name]


def _looked(view: ImportCard, pen: Pen, name: str) -> list[str]:
    told = [
        pen.say(
            "import-looked",
            name=name,
            lines=view.lines,
            good=view.good,
            twice=view.twice,
            wrong=view.wrong,
        )
    ]
    told += [pen.say("import-open", count=view.open)] if view.open else []
    told += [pen.say("import-day", day=far_day(pen.voice, view.day))] if view.day else []
    told += [pen.say("import-strangers", count=view.strangers)] if view.strangers else []
    aside = ", ".join(line(one, NAME) for one in view.aside[:ASIDE])
    told += [pen.say("import-aside", names=aside)] if aside else []
    under_way = view.standing is ImportState.WANTED and view.here
    return [*told, *([pen.say("import-card-so-far", count=view.here)] if under_way else [])]


def _done(view: ImportCard, pen: Pen) -> str:
    if not view.here:
        return pen.say("import-nothing")
    return pen.say("import-card-done", count=view.here, first=view.first, last=view.last)


def _rest(view: ImportCard, pen: Pen) -> list[str]:
    tried = view.here + len(view.failed)
    return [pen.say("import-card-rest")] if view.here > 0 and tried < view.good else []


def _failed(view: ImportCard, pen: Pen) -> list[str]:
    """Every line by its number; a few by their titles too."""
    if not view.failed:
        return []
    few = len(view.failed) <= TITLED
    names = ", ".join(_where(one) if few else str(one.line) for one in view.failed)
    return [pen.say("import-card-failed", count=len(view.failed), names=names)]


def _got_to(view: ImportCard, pen: Pen, name: str) -> list[str]:
    match view.during:
        case ImportState.RECEIVED:
            return [name]
        case ImportState.UNDOING:
            return [_done(view, pen)]
    return [_done(view, pen), *_failed(view, pen), *_rest(view, pen)]


def _stayed(view: ImportCard, pen: Pen) -> list[str]:
    if not view.stayed:
        return []
    names = line(", ".join(f"I-{number}" for number in view.stayed), REMARK)
    return [pen.say("import-kept", count=len(view.stayed), names=names)]


def import_remarks(view: ImportCard, pen: Pen) -> list[str]:
    """The first lines that are not taken, or otherwise than they say, as long as something can be done."""
    if view.standing is not ImportState.LOOKED:
        return []
    told = [_remark(one, pen) for one in view.remarks]
    more = view.twice + view.wrong + view.otherwise - len(view.remarks)
    told += [pen.say("import-more", count=more)] if more > 0 else []
    return [*told, *([pen.say("import-undated", count=view.undated)] if view.undated else [])]


def _remark(remark: LineRemarks, pen: Pen) -> str:
    told = pen.say("import-line", line=_where(remark), remark=sentences(remark.said, pen))
    return line(told, REMARK)


def _where(remark: LineRemarks) -> str:
    return f"{remark.line} ({line(remark.title, NAME)})" if remark.title else str(remark.line)


def sentences(said: Sequence[Said], pen: Pen) -> str:
    return " ".join(_sentence(one, pen) for one in said)


def _sentence(said: Said, pen: Pen) -> str:
    """Days with their year, as the reader writes them."""
    days = {name: far_day(pen.voice, on) for name, on in said.days}
    return pen.say(said.key, **dict(said.params), **days)


def import_hint(view: ImportCard, pen: Pen) -> str:
    """What comes next, where no button says it."""
    if view.standing is ImportState.LOOKED:
        return pen.say("import-card-dry" if view.good or view.undated else "import-card-none-good")
    if view.standing in WORKING:
        return pen.say("import-card-working")
    if view.standing is ImportState.DONE and view.failed:
        return pen.say("import-card-failed-next", number=view.key)
    return _halfway_hint(view, pen) if view.standing in HALFWAY else ""


def _halfway_hint(view: ImportCard, pen: Pen) -> str:
    if not view.goes_on:
        return pen.say("import-card-list-gone")
    stopped = view.standing is ImportState.STOPPED
    return pen.say("import-card-until") if stopped else pen.say("import-card-again", number=view.key)


def may_undo(view: ImportCard) -> bool:
    """Where that failed, it is tried again instead."""
    halfway = view.standing in HALFWAY and view.during is not ImportState.UNDOING
    return view.here > 0 and (halfway or view.standing is ImportState.DONE)


def go_on_label(view: ImportCard, pen: Pen) -> str:
    stopped = view.standing is ImportState.STOPPED
    return pen.say("import-the-rest" if stopped else "button-go_on_importing")


def bring_in_label(view: ImportCard, pen: Pen) -> str:
    return pen.say("import-these", count=view.good, many=grouped(pen.voice, view.good))


def lines_name(view: ImportLines) -> str:
    return f"gegenstrom-import-{view.day}.csv"
