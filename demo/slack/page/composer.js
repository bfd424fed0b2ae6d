// Where people write: messages, commands with their hints, @ and # completion.

import { el, icon, uid } from "./dom.js";
import { report, toast } from "./popups.js";
import { act, channel, placeName, store } from "./state.js";
import { suggestionsFor } from "./suggestions.js";
import { t } from "./texts.js";

const unsent = new Map(); // what was typed, per person and place

export function composer(channelId, threadTs) {
  const key = `${store.user}/${channelId}/${threadTs ?? ""}`;
  const list = el("ul", { class: "suggestions", role: "listbox", id: uid("suggest"), hidden: true });
  const hint = el("p", { class: "usage", hidden: true });
  const field = el("textarea", {
    rows: 1, class: "composer-field", role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  });
  const send = el("button", { type: "submit", class: "send" }, icon("send"), el("span", { class: "sr-only" }));
  const outside = el("p", { class: "outside", hidden: true });
  const node = el("form", { class: "composer" }, list, hint, outside, el("div", { class: "composer-box" }, field, send));
  const box = { channelId, threadTs, key, list, hint, outside, field, send, found: [], at: 0, mentions: new Map() };

  field.value = unsent.get(key) ?? "";
  field.addEventListener("input", () => typed(box));
  field.addEventListener("keydown", (event) => pressed(event, box));
  field.addEventListener("blur", () => setTimeout(() => document.activeElement !== field && fold(box), 150));
  field.addEventListener("focus", () => typed(box));
  node.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(box);
  });
  return { node, update: () => label(box), focus: () => field.focus() };
}

function label(box) {
  const here = channel(box.channelId);
  const place = placeName(here);
  const outside = here?.member === false;
  box.outside.hidden = !outside;
  box.outside.textContent = outside ? t("notMember", { place }) : "";
  box.field.parentElement.hidden = outside;
  const text = box.threadTs ? t("reply") : t("write", { place });
  box.field.placeholder = text;
  box.field.setAttribute("aria-label", text);
  box.send.lastChild.textContent = t("send");
  box.send.disabled = box.field.value.trim() === "";
  grow(box.field);
}

function grow(field) {
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, 160)}px`;
}

// ---- suggestions

function typed(box) {
  unsent.set(box.key, box.field.value);
  label(box);
  const { title, items, usage } = suggestionsFor(box.field, Boolean(box.threadTs));
  box.found = items;
  box.at = 0;
  box.hint.hidden = !usage;
  box.hint.textContent = usage;
  showList(box, title);
}

function showList(box, title) {
  const open = box.found.length > 0;
  box.list.hidden = !open;
  box.field.setAttribute("aria-expanded", String(open));
  box.list.setAttribute("aria-label", title);
  const rows = box.found.map((item, at) => row(box, item, at));
  const keys = el("li", { class: "suggest-keys", role: "presentation" }, el("span", {}, title), el("span", {}, t("hintKeys")));
  box.list.replaceChildren(...(open ? [keys, ...rows] : []));
  mark(box);
}

function row(box, item, at) {
  const node = el("li", { role: "option", id: `${box.list.id}-${at}`, class: "suggestion" },
    el("span", { class: "suggest-main" }, item.label, item.usage ? el("span", { class: "suggest-usage" }, ` ${item.usage}`) : null),
    item.note ? el("span", { class: "suggest-note" }, item.note) : null);
  node.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    takeOver(box, item);
  });
  return node;
}

function mark(box) {
  const rows = [...box.list.querySelectorAll("[role=option]")];
  rows.forEach((node, at) => node.setAttribute("aria-selected", String(at === box.at)));
  const active = rows[box.at];
  if (active) box.field.setAttribute("aria-activedescendant", active.id);
  else box.field.removeAttribute("aria-activedescendant");
  active?.scrollIntoView({ block: "nearest" });
}

function takeOver(box, item) {
  const { field } = box;
  if (item.mention) box.mentions.set(item.insert.trim(), item.mention);
  field.setRangeText(item.insert, item.from, field.selectionStart, "end");
  typed(box);
}

function fold(box) {
  box.found = [];
  showList(box, "");
}

// ---- keys and sending

function pressed(event, box) {
  if (event.isComposing) return;
  if (box.found.length > 0 && listKey(event, box)) return;
  if (event.key !== "Enter" || event.shiftKey) return;
  event.preventDefault();
  submit(box);
}

// True when the key was for the list. A command typed to its end is sent by Enter, not completed.
function listKey(event, box) {
  const count = box.found.length;
  if (event.key === "ArrowDown") box.at = (box.at + 1) % count;
  else if (event.key === "ArrowUp") box.at = (box.at - 1 + count) % count;
  else if (event.key === "Escape") fold(box);
  else if (event.key === "Tab" && !event.shiftKey) takeOver(box, box.found[box.at]);
  else if (event.key === "Enter" && !event.shiftKey && !box.found[box.at].complete) takeOver(box, box.found[box.at]);
  else return false;
  event.preventDefault();
  mark(box);
  return true;
}

async function submit(box) {
  const text = box.field.value.trim();
  if (!text) return;
  const body = text.startsWith("/") ? command(box, text) : message(box, text);
  if (!body) return;
  box.field.value = "";
  fold(box);
  typed(box);
  const answer = await act(body);
  if (!report(answer) && box.field.value === "") {
    box.field.value = text;
    typed(box);
  }
}

function command(box, text) {
  const name = text.split(/\s/, 1)[0];
  if (!store.world.commands.some((one) => one.command === name)) return refuse(t("unknownCommand", { command: name }));
  if (box.threadTs) return refuse(t("noCommandInThread"));
  return { kind: "command", channel: box.channelId, text };
}

function refuse(text) {
  toast(text, true);
  return null;
}

// Slack's client sends the mentions it completed as ids; the server escapes everything else.
function message(box, text) {
  const told = [...box.mentions].reduce((line, [name, id]) => line.replaceAll(name, id), text);
  const body = { kind: "message", channel: box.channelId, text: told };
  return box.threadTs ? { ...body, thread_ts: box.threadTs } : body;
}
