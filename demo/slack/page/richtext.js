// rich_text blocks: sections, lists, quotes and preformatted text with styled parts.

import { el } from "./dom.js";
import { broadcast, channelLink, dateText, emojiNode, link, mention } from "./mrkdwn.js";

const STYLES = [["code", "code"], ["bold", "strong"], ["italic", "em"], ["strike", "s"], ["underline", "u"]];

const PARTS = {
  rich_text_section: (part) => el("p", {}, pieces(part)),
  rich_text_quote: (part) => el("blockquote", {}, pieces(part)),
  rich_text_preformatted: (part) => el("pre", {}, pieces(part)),
  rich_text_list: list,
};

const PIECES = {
  text: (piece) => piece.text,
  link: (piece) => link(piece.url, piece.text ?? ""),
  user: (piece) => mention(piece.user_id),
  usergroup: () => el("span", { class: "mention" }, "@group"),
  channel: (piece) => channelLink(piece.channel_id),
  broadcast: (piece) => broadcast(piece.range),
  emoji: (piece) => emojiNode(piece.name) ?? `:${piece.name}:`,
  date: (piece) => dateText(piece.timestamp, piece.format, piece.url),
  color: (piece) => el("code", {}, piece.value),
};

export function richText(block) {
  return el("div", { class: "rich" }, block.elements.map((part) => PARTS[part.type]?.(part)));
}

function list(part) {
  const ordered = part.style === "ordered";
  const start = ordered && part.offset ? part.offset + 1 : null;
  const props = { class: `indent-${Math.min(part.indent ?? 0, 8)}`, start };
  return el(ordered ? "ol" : "ul", props, part.elements.map((item) => el("li", {}, pieces(item))));
}

function pieces(part) {
  return part.elements.map(styled);
}

function styled(piece) {
  const bare = PIECES[piece.type]?.(piece) ?? "";
  return STYLES.filter(([name]) => piece.style?.[name]).reduce((inner, [, tag]) => el(tag, {}, inner), bare);
}
