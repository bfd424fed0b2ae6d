// The blocks of Block Kit.

import { el, hidden, uid } from "./dom.js";
import { element } from "./elements.js";
import { plain, textNodes } from "./mrkdwn.js";
import { richText } from "./richtext.js";
import { t } from "./texts.js";

const BLOCKS = {
  header: (block) => el("h3", { class: "block-header" }, plain(block.text)),
  section, context, actions, input, image,
  divider: () => el("hr", { class: "block-divider" }),
  rich_text: richText,
};

// ctx: {where, place, saved, blocks, errors, touched}
export function blockNodes(blocks, ctx) {
  return blocks.map((block) => {
    const build = BLOCKS[block.type];
    return build ? build(block, ctx) : el("p", { class: "unsupported" }, t("unsupported", { type: block.type }));
  });
}

function section(block, ctx) {
  const id = uid("section");
  const text = block.text ? el("div", { class: "section-text", id }, textNodes(block.text)) : null;
  const fields = block.fields ? el("div", { class: "fields" }, block.fields.map((one) => el("div", {}, textNodes(one)))) : null;
  const side = block.accessory ? accessory(block, ctx, text ? id : null) : null;
  return el("div", { class: "block section" }, el("div", { class: "section-main" }, text, fields), side);
}

function accessory(block, ctx, labelledBy) {
  if (block.accessory.type === "image") return el("div", { class: "accessory" }, picture(block.accessory, "thumb"));
  return el("div", { class: "accessory" }, element(block.accessory, { ctx, block, labelledBy, optional: true }));
}

function context(block) {
  const parts = block.elements.map((one) => (one.type === "image" ? picture(one, "tiny") : el("span", {}, textNodes(one))));
  return el("div", { class: "block context" }, parts);
}

function actions(block, ctx) {
  const parts = block.elements.map((spec) => element(spec, { ctx, block, optional: true }));
  return el("div", { class: "block actions" }, parts);
}

function input(block, ctx) {
  const problem = ctx.errors?.[block.block_id];
  const hint = block.hint ? el("p", { class: "hint", id: uid("hint") }, plain(block.hint)) : null;
  const error = problem ? el("p", { class: "error", id: uid("error") }, problem) : null;
  const label = el("label", { class: "label", id: uid("label") }, plain(block.label),
    block.optional ? el("span", { class: "optional" }, ` ${t("optional")}`) : null);
  const field = element(block.element, {
    ctx, block, labelledBy: label.id, optional: block.optional, required: !block.optional, invalid: Boolean(problem),
    describedBy: [error?.id, hint?.id].filter(Boolean).join(" "),
  });
  nameField(label, field);
  return el("div", { class: problem ? "block input has-error" : "block input", "data-block": block.block_id }, label, field, error, hint);
}

// A click on the label goes to the field, where the field is a single control.
function nameField(label, field) {
  const control = field.matches("input, textarea, select") ? field : field.querySelector(":scope > input, :scope > textarea");
  if (!control) return;
  control.id ||= uid("field");
  label.htmlFor = control.id;
}

function image(block) {
  const title = block.title ? el("figcaption", {}, plain(block.title)) : null;
  return el("figure", { class: "block image" }, title, picture(block, "large"));
}

// Pictures from elsewhere are blocked on purpose (the page loads nothing from outside): then the alt text shows.
function picture(spec, size) {
  const file = spec.slack_file?.id;
  const url = file
    ? new URL(`../files/${encodeURIComponent(file)}`, import.meta.url)
    : new URL(spec.image_url || "about:blank", document.baseURI);
  if (url.origin !== location.origin) return noPicture(spec, size);
  const node = el("img", { src: url.href, alt: spec.alt_text, class: `picture ${size}` });
  node.addEventListener("error", () => node.replaceWith(noPicture(spec, size)));
  return node;
}

function noPicture(spec, size) {
  const words = size === "tiny" ? hidden(spec.alt_text) : t("imageMissing", { alt: spec.alt_text });
  return el("span", { class: `picture missing ${size}` }, words);
}
