"""Web API: views.*."""

from __future__ import annotations

from typing import Any

from demo.slack.block_kit import check_view
from demo.slack.payloads import view_json
from demo.slack.things import JSON, SlackError, View
from demo.slack.web_args import Args
from demo.slack.world import World


def open_(world: World, args: Args) -> JSON:
    """Open a form for whoever holds the trigger; from within a form it comes on top."""
    source = _source(args, "modal")
    trigger = world.take_trigger(args.need("trigger_id"))
    return _shown(world, trigger.user, source, trigger.channel, trigger.view is not None)


def push(world: World, args: Args) -> JSON:
    source = _source(args, "modal")
    trigger = world.take_trigger(args.need("trigger_id"))
    if not world.stack(trigger.user):
        raise SlackError("not_found")
    return _shown(world, trigger.user, source, trigger.channel, on_top=True)


def update(world: World, args: Args) -> JSON:
    source = _source(args, "modal", "home")
    if not args.text("view_id") and not args.text("external_id"):
        args.need("view_id")
    view = world.view(args.text("view_id"), args.text("external_id"))
    if view is None or view.type != source["type"]:
        raise SlackError("not_found")
    _unchanged(view, args)
    world.replace_view(view, source)
    return {"view": view_json(world, view)}


def publish(world: World, args: Args) -> JSON:
    """Show a home; it keeps its id from version to version."""
    source = _source(args, "home")
    user = world.user(args.need("user_id"))
    view = world.homes.get(user.id)
    if view:
        _unchanged(view, args)
        world.replace_view(view, source)
    else:
        view = world.homes[user.id] = world.new_view(user.id, source)
        world.changed()
    return {"view": view_json(world, view)}


METHODS = {"views.open": open_, "views.push": push, "views.update": update, "views.publish": publish}


def _source(args: Args, *kinds: str) -> JSON:
    if not args.raw.get("view"):
        args.need("view")
    source: Any = args.json("view", "invalid_arguments")
    check_view(source, *kinds)
    return dict(source)


def _unchanged(view: View, args: Args) -> None:
    if args.text("hash") and args.text("hash") != view.hash:
        raise SlackError("hash_conflict")


def _shown(world: World, user: str, source: JSON, channel: str | None, on_top: bool) -> JSON:
    view = world.new_view(user, source)
    view.channel = channel
    world.show_modal(view, on_top)
    return {"view": view_json(world, view)}
