// A list of messages: days, authors, blocks, threads and what can be done with a message.

import { blockNodes } from "./blocks.js";
import { clock, dayName, iso, longDay, sameDay } from "./dates.js";
import { el, hidden, icon, keyed, uid } from "./dom.js";
import { mrkdwn } from "./mrkdwn.js";
import { avatar } from "./people.js";
import { menu, report } from "./popups.js";
import { act, openThread, person, personName, spoken, store } from "./state.js";
import { locale, t } from "./texts.js";

const TOGETHER = 300; // seconds within which messages of one author share a head

// Show these messages of a channel in the list element; inThread leaves out what leads into the thread.
export function showMessages(list, channel, found, inThread = false) {
  const rows = found.flatMap((message, at) => withDay(message, found[at - 1]));
  keyed(list, rows, (row) => row.key, (row) => print(row), (row) =>
    row.day ? dayLine(row.day) : messageNode(row.message, channel, row.short, inThread));
}

function withDay(message, before) {
  const day = !before || !sameDay(seconds(before), seconds(message)) ? dayName(seconds(message)) : null;
  const row = { key: message.ts, message, short: !day && together(before, message) };
  return day ? [{ key: `day-${message.ts}`, day }, row] : [row];
}

function together(before, message) {
  const same = before.user === message.user && Boolean(before.ephemeral) === Boolean(message.ephemeral);
  return same && !message.ephemeral && seconds(message) - seconds(before) < TOGETHER;
}

function print(row) {
  return row.day ?? JSON.stringify([row.message, row.short, store.names, store.user, locale(), store.world.shortcuts]);
}

function seconds(message) {
  return Number(message.ts);
}

function dayLine(day) {
  return el("li", { class: "day" }, el("span", {}, day));
}

function messageNode(message, channel, short, inThread) {
  const name = personName(message.user);
  const id = uid("m");
  const classes = ["message", short && "short", message.ephemeral && "ephemeral"].filter(Boolean).join(" ");
  return el("li", { class: classes, id: `msg-${inThread ? "t" : "c"}-${message.ts}`, tabindex: -1, "aria-labelledby": id },
    hiddenTitle(message, id, name),
    short ? shortTime(message) : avatar(message.user),
    el("div", { class: "message-main" },
      message.ephemeral ? el("p", { class: "only-you" }, icon("eye"), t("onlyYou")) : null,
      short ? null : head(message, name),
      body(message, channel),
      inThread ? null : threadButton(message, channel)),
    tools(message, channel, name, inThread));
}

// The text is the short form of a message, as in a notification: it names the message for screen readers.
function hiddenTitle(message, id, name) {
  const text = spoken(message.text).slice(0, 120);
  return el("span", { class: "sr-only", id, "aria-hidden": "true" }, `${name}, ${clock(seconds(message))}: ${text}`);
}

function shortTime(message) {
  return el("time", { class: "short-time", datetime: iso(seconds(message)) }, clock(seconds(message)));
}

function head(message, name) {
  const isApp = message.bot || person(message.user)?.is_bot;
  const when = seconds(message);
  return el("p", { class: "head" },
    el("strong", { class: "author" }, name),
    isApp ? el("span", { class: "badge-app" }, t("app")) : null,
    el("time", { datetime: iso(when), title: `${longDay(when)}, ${clock(when)}` }, clock(when)));
}

function body(message, channel) {
  const edited = message.edited ? el("span", { class: "edited" }, ` ${t("edited")}`) : null;
  if (message.files?.length) return el("div", { class: "files" }, message.files.map(fileLink), edited);
  if (!message.blocks?.length) return el("div", { class: "text" }, mrkdwn(message.text), edited);
  const ctx = { where: { channel, ts: message.ts }, place: `msg:${channel}:${message.ts}`, blocks: message.blocks };
  return el("div", { class: "blocks" }, blockNodes(message.blocks, ctx), edited);
}

// A file that the app sent, to be saved; its own name below its title.
function fileLink({ id, name, title, size }) {
  const href = new URL(`../files/${encodeURIComponent(id)}`, import.meta.url).href;
  return el("a", { class: "file", href, download: name, "data-fid": "file" },
    icon("file"),
    el("span", {}, el("strong", {}, title), el("span", { class: "file-name" }, t("save", { name, size: Math.ceil(size / 1024) }))));
}

function threadButton(message, channel) {
  if (!message.reply_count) return null;
  const label = t("replies", { n: message.reply_count });
  return el("button", { type: "button", class: "thread-link", "data-fid": "thread", on: { click: () => openThread(channel, message.ts) } },
    icon("reply"), label);
}

// Slack offers nothing on messages that only you see, so there is nothing here either.
function tools(message, channel, name, inThread) {
  if (message.ephemeral) return null;
  const items = actionsOf(message, channel, inThread);
  if (!items.length) return null;
  const box = el("div", { class: "tools", role: "group", "aria-label": t("actions", { name }) });
  if (!inThread) box.append(tool("reply", t("replyInThread"), () => openThread(channel, message.ts)));
  const more = tool("more", t("more"), () => menu(more, t("actions", { name }), items));
  more.setAttribute("aria-haspopup", "menu");
  more.setAttribute("aria-expanded", "false");
  box.append(more);
  return box;
}

function actionsOf(message, channel, inThread) {
  const reply = { label: t("replyInThread"), act: () => openThread(channel, message.ts) };
  const shortcuts = store.world.shortcuts.map((one) => ({
    label: one.name,
    hint: store.world.app.name,
    act: async () => report(await act({ kind: "shortcut", callback_id: one.callback_id, channel, ts: message.ts })),
  }));
  return inThread ? shortcuts : [reply, ...shortcuts];
}

function tool(name, label, run) {
  return el("button", { type: "button", class: "tool", title: label, "data-fid": `tool-${name}`, on: { click: run } }, icon(name), hidden(label));
}
