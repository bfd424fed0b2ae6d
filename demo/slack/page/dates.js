// Dates as a person in the workspace reads them: the demo's clock, the person's time zone, the page's language.

import { store } from "./state.js";
import { locale, t } from "./texts.js";

function zone() {
  return store.world.users[store.world.me]?.tz || undefined;
}

function format(seconds, options) {
  return new Intl.DateTimeFormat(locale(), { timeZone: zone(), ...options }).format(new Date(seconds * 1000));
}

export function clock(seconds) {
  return format(seconds, { hour: "2-digit", minute: "2-digit" });
}

export function dayAndTime(seconds) {
  return format(seconds, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });
}

export function weekday(seconds) {
  return format(seconds, { weekday: "short" });
}

export function longDay(seconds) {
  return format(seconds, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

export function iso(seconds) {
  return new Date(seconds * 1000).toISOString();
}

function dayKey(seconds) {
  return format(seconds, { year: "numeric", month: "2-digit", day: "2-digit" });
}

export function sameDay(one, other) {
  return dayKey(one) === dayKey(other);
}

function pretty(seconds, otherwise) {
  if (sameDay(seconds, store.world.now)) return t("today");
  if (sameDay(seconds, store.world.now - 86400)) return t("yesterday");
  return otherwise;
}

export function dayName(seconds) {
  const sameYear = format(seconds, { year: "numeric" }) === format(store.world.now, { year: "numeric" });
  const options = { weekday: "long", day: "numeric", month: "long", year: sameYear ? undefined : "numeric" };
  return pretty(seconds, format(seconds, options));
}

const LONG = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
const MIDDLE = { day: "numeric", month: "long", year: "numeric" };
const SHORT = { day: "numeric", month: "short", year: "numeric" };

const TOKENS = {
  date_num: (s) => format(s, { year: "numeric", month: "2-digit", day: "2-digit" }),
  date: (s) => format(s, MIDDLE),
  date_short: (s) => format(s, SHORT),
  date_long: (s) => format(s, LONG),
  date_pretty: (s) => pretty(s, format(s, MIDDLE)),
  date_short_pretty: (s) => pretty(s, format(s, SHORT)),
  date_long_pretty: (s) => pretty(s, format(s, LONG)),
  day_divider_pretty: (s) => dayName(s),
  time: clock,
  time_secs: (s) => format(s, { hour: "2-digit", minute: "2-digit", second: "2-digit" }),
  ago: (s) => ago(s - store.world.now),
};

// Slack's date format: "{date_short} at {time}".
export function fromTokens(pattern, seconds) {
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => (name in TOKENS ? TOKENS[name](seconds) : whole));
}

function ago(seconds) {
  const units = [["day", 86400], ["hour", 3600], ["minute", 60]];
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(locale()).format(Math.round(seconds / size), unit);
}
