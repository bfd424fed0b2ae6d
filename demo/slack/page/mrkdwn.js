// Slack's mrkdwn as DOM nodes. Order of reading: code fences, quotes, then what stands inside a line.

import { fromTokens, iso } from "./dates.js";
import { el, hidden } from "./dom.js";
import { emojiOf, withEmoji } from "./emoji.js";
import { channel, personName, store } from "./state.js";
import { t } from "./texts.js";

// A marker opens at the start of a word and closes at the end of one, and never crosses a line.
const INLINE = new RegExp(
  [
    "`(?<code>[^`\\n]+)`",
    "<(?<angle>[^<>\\n]+)>",
    "(?<![\\p{L}\\p{N}*])\\*(?=[^\\s*])(?<bold>[^*\\n]*[^\\s*])\\*(?![\\p{L}\\p{N}*])",
    "(?<![\\p{L}\\p{N}_])_(?=[^\\s_])(?<italic>[^\\n]*?[^\\s_])_(?![\\p{L}\\p{N}_])",
    "(?<![\\p{L}\\p{N}~])~(?=[^\\s~])(?<strike>[^~\\n]*[^\\s~])~(?![\\p{L}\\p{N}~])",
    ":(?<emoji>[a-z0-9_+'-]+):",
    "(?<url>https?:\\/\\/[^\\s<>|]*[^\\s<>|.,;:!?)\\]\"'*_~])",
  ].join("|"),
  "gu",
);

const LINKABLE = /^(https?:\/\/|mailto:|tel:)/i;

// A text object of Block Kit, of either kind.
export function textNodes(text) {
  if (!text) return [];
  if (typeof text === "string") return [text];
  return text.type === "mrkdwn" ? mrkdwn(text.text, text.verbatim === true) : [plain(text)];
}

// plain_text is shown as it stands; only short codes of emoji are read.
export function plain(text) {
  if (!text) return "";
  if (typeof text === "string") return text;
  return text.emoji === false ? text.text : withEmoji(text.text);
}

export function mrkdwn(source, verbatim = false) {
  return (source ?? "").split("```").flatMap((part, at, all) => {
    const fenced = at % 2 === 1 && at < all.length - 1;
    if (fenced) return [el("pre", {}, unescape(part.replace(/^\n|\n$/g, "")))];
    const unclosed = at % 2 === 1 ? "```" : "";
    return lines(unclosed + aroundFence(part, at, all.length), verbatim);
  });
}

// The line break next to a fence belongs to the fence, which is a block of its own.
function aroundFence(part, at, count) {
  const before = at > 0 ? part.replace(/^\n/, "") : part;
  return at < count - 1 ? before.replace(/\n$/, "") : before;
}

function lines(text, verbatim) {
  const nodes = [];
  let quote = null;
  text.split("\n").forEach((line, at, all) => {
    const quoted = line.match(/^(?:>|&gt;) ?(.*)$/);
    if (quoted) {
      if (!quote) nodes.push((quote = el("blockquote")));
      else quote.append(el("br"));
      quote.append(...inline(quoted[1], verbatim));
      return;
    }
    if (at > 0 && !quote) nodes.push(el("br"));
    quote = null;
    if (line || at < all.length - 1) nodes.push(...inline(line, verbatim));
  });
  return nodes;
}

function inline(text, verbatim) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(unescape(text.slice(from, match.index)));
    nodes.push(...inlineToken(match, verbatim));
    from = match.index + match[0].length;
  }
  nodes.push(unescape(text.slice(from)));
  return nodes.filter((node) => node !== "");
}

function inlineToken(match, verbatim) {
  const { code, angle, bold, italic, strike, emoji, url } = match.groups;
  if (code) return [el("code", {}, unescape(code))];
  if (angle) return [angleToken(angle)];
  if (bold) return [el("strong", {}, inline(bold, verbatim))];
  if (italic) return [el("em", {}, inline(italic, verbatim))];
  if (strike) return [el("s", {}, inline(strike, verbatim))];
  if (emoji) return [emojiNode(emoji) ?? match[0]];
  return [verbatim ? unescape(url) : link(unescape(url))];
}

// <@U1>, <#C1|name>, <!here>, <!date^...>, <https://...|label>
function angleToken(inside) {
  const [target, ...rest] = inside.split("|");
  const label = rest.join("|");
  if (target.startsWith("@")) return mention(target.slice(1));
  if (target.startsWith("#")) return channelLink(target.slice(1), unescape(label));
  if (target.startsWith("!date^")) return dateNode(target.split("^"), unescape(label));
  if (target.startsWith("!subteam^")) return el("span", { class: "mention" }, unescape(label) || "@group");
  if (target.startsWith("!")) return broadcast(target.slice(1));
  return LINKABLE.test(target) ? link(unescape(target), unescape(label)) : unescape(label) || `<${unescape(inside)}>`;
}

export function mention(id) {
  const mine = id === store.user ? " mention-me" : "";
  return el("span", { class: `mention${mine}` }, `@${personName(id)}`);
}

export function broadcast(range) {
  return el("span", { class: "mention mention-me" }, `@${range}`);
}

export function channelLink(id, label = "") {
  const known = channel(id);
  if (!known) return el("span", { class: "mention" }, `#${label || t("unknownChannel")}`);
  return el("a", { class: "mention", href: `#channel=${id}`, "data-channel": id }, `#${known.name}`);
}

export function emojiNode(name) {
  const sign = emojiOf(name);
  return sign ? el("span", { class: "emoji", role: "img", "aria-label": name.replaceAll("_", " ") }, sign) : null;
}

function dateNode([, seconds, pattern, url], fallback) {
  if (!pattern || !Number.isFinite(Number(seconds))) return fallback;
  return dateText(Number(seconds), pattern, url);
}

export function dateText(seconds, pattern, url) {
  const time = el("time", { datetime: iso(seconds) }, fromTokens(pattern, seconds));
  return url ? link(url, time) : time;
}

// Only what a browser may open: anything else (javascript:, data:) stays text.
export function link(url, label = "") {
  if (!LINKABLE.test(url)) return typeof label === "string" ? label || url : label;
  const shown = (typeof label === "string" ? withEmoji(label) : label) || url.replace(/^mailto:/, "");
  if (permalink(url) || !/^https?:/i.test(url)) return el("a", { href: url }, shown);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, shown, hidden(` ${t("newTab")}`));
}

// {channel, ts, thread} of a link to a message in a Slack workspace, else null.
export function permalink(url) {
  const found = url.match(/^https:\/\/[\w-]+\.slack\.com\/archives\/(\w+)(?:\/p(\d+)(\d{6}))?(?:\?(.*))?$/);
  if (!found) return null;
  const [, id, whole, part, query] = found;
  return { channel: id, ts: whole ? `${whole}.${part}` : null, thread: new URLSearchParams(query).get("thread_ts") };
}

function unescape(text) {
  return text.replace(/&(lt|gt|amp);/g, (_, name) => ({ lt: "<", gt: ">", amp: "&" })[name]);
}
