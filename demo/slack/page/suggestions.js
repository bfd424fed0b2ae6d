// What the composer proposes while typing: commands after /, people after @, channels after #.

import { store } from "./state.js";
import { t } from "./texts.js";

const MOST = 8;
const NOTHING = { title: "", items: [], usage: "" };

// {title, items: [{label, usage, note, insert, from, complete, mention}], usage}
export function suggestionsFor(field, inThread) {
  const before = field.value.slice(0, field.selectionStart);
  if (before.startsWith("/") && !inThread) return commands(field.value, before);
  const found = before.match(/(?:^|\s)([@#])([\p{L}\p{N}_.-]*)$/u);
  if (!found) return NOTHING;
  const from = before.length - found[2].length - 1;
  return found[1] === "@" ? people(found[2], from) : channels(found[2], from);
}

function commands(whole, before) {
  const [name] = whole.split(/\s/, 1);
  const known = store.world.commands.find((one) => one.command === name);
  const usage = known && /\s/.test(before) ? `${known.command} ${known.usage_hint ?? ""} · ${known.description}` : "";
  if (/\s/.test(before)) return { ...NOTHING, usage };
  const fitting = store.world.commands.filter((one) => one.command.startsWith(before));
  return { title: t("commands"), usage, items: fitting.map((one) => commandItem(one, before)) };
}

function commandItem(one, before) {
  return {
    label: one.command, usage: one.usage_hint, note: one.description, insert: `${one.command} `, from: 0, complete: one.command === before,
  };
}

function people(start, from) {
  const wanted = start.toLowerCase();
  const fits = (user) => `${user.real_name} ${user.name}`.toLowerCase().split(/\s+/).some((word) => word.startsWith(wanted));
  const items = Object.values(store.world.users).filter(fits).slice(0, MOST).map((user) => ({
    label: `@${user.real_name || user.name}`, note: user.title, insert: `@${user.real_name || user.name} `, from, mention: `<@${user.id}>`,
  }));
  return { title: t("people"), items, usage: "" };
}

function channels(start, from) {
  const fits = (one) => !one.is_im && one.name.startsWith(start.toLowerCase());
  const items = store.world.channels.filter(fits).slice(0, MOST).map((one) => ({
    label: `#${one.name}`, note: one.topic, insert: `#${one.name} `, from, mention: `<#${one.id}>`,
  }));
  return { title: t("channelList"), items, usage: "" };
}
