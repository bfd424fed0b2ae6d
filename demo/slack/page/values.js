// Values of Block Kit inputs: what is shown first, what is sent, what is refused before sending.

import { draft, keepDrafts, setDraft, store } from "./state.js";
import { t } from "./texts.js";

const MANY = /^(multi_|checkboxes)/;
const NO_VALUE = new Set(["button", "overflow", "image", "workflow_button"]);

export function holdsMany(spec) {
  return MANY.test(spec.type);
}

// What was typed wins, then what the server remembers, then what the app proposed.
// This is also what Slack does when the app updates a view: same block_id and action_id, same value.
export function current(ctx, block, spec) {
  const typed = draft(ctx.place, block.block_id, slot(spec));
  if (typed !== undefined && offered(spec, typed)) return typed;
  const kept = raw(saved(ctx)[block.block_id]?.[spec.action_id]);
  return kept !== undefined ? kept : initial(spec);
}

// The app may have taken away what was chosen.
function offered(spec, value) {
  const options = spec.options ?? spec.option_groups?.flatMap((group) => group.options);
  if (!options || isEmpty(value)) return true;
  return [value].flat().every((one) => options.some((option) => option.value === one));
}

export function remember(ctx, block, spec, value) {
  setDraft(ctx.place, block.block_id, slot(spec), value);
}

// What the new version of a view has no place for is forgotten.
export function prune(place, blocks) {
  const kept = blocks.flatMap((block) => elementsOf(block).map((spec) => `${block.block_id}/${slot(spec)}`));
  keepDrafts(place, new Set(kept));
}

// An element that became another kind starts anew.
function slot(spec) {
  return `${spec.action_id}/${spec.type}`;
}

function saved(ctx) {
  return ctx.saved?.values ?? ctx.saved ?? {};
}

// The server may remember raw values or Slack's own state objects.
function raw(kept) {
  if (kept === null || typeof kept !== "object" || Array.isArray(kept)) return kept;
  if ("selected_option" in kept) return kept.selected_option?.value ?? null;
  if ("selected_options" in kept) return (kept.selected_options ?? []).map((option) => option.value);
  const key = Object.keys(kept).find((name) => name === "value" || name.startsWith("selected_"));
  return key ? kept[key] : undefined;
}

function initial(spec) {
  if (spec.initial_option) return spec.initial_option.value;
  if (spec.initial_options) return spec.initial_options.map((option) => option.value);
  if (spec.default_to_current_conversation && store.channel) return holdsMany(spec) ? [store.channel] : store.channel;
  const key = Object.keys(spec).find((name) => name.startsWith("initial_"));
  return key ? spec[key] : holdsMany(spec) ? [] : null;
}

export function isEmpty(value) {
  return value === null || value === undefined || (typeof value === "string" ? value.trim() === "" : value.length === 0);
}

function elementsOf(block) {
  const all = [block.element, block.accessory, ...(block.type === "actions" ? block.elements : [])];
  return all.filter((spec) => spec && !NO_VALUE.has(spec.type));
}

// {block_id: {action_id: raw}} of everything in these blocks that has a value.
export function collect(ctx, blocks) {
  const values = {};
  for (const block of blocks) {
    for (const spec of elementsOf(block)) {
      values[block.block_id] = { ...values[block.block_id], [spec.action_id]: sent(spec, current(ctx, block, spec)) };
    }
  }
  return values;
}

function sent(spec, value) {
  if (isEmpty(value)) return holdsMany(spec) ? [] : null;
  return spec.type === "number_input" ? value.trim().replace(",", ".") : value;
}

// {block_id: text} of what Slack's own client would not send.
export function problems(ctx, blocks) {
  const found = {};
  for (const block of blocks.filter((one) => one.type === "input")) {
    const value = current(ctx, block, block.element);
    const problem = isEmpty(value) ? (block.optional ? null : t("required")) : wrong(block.element, value);
    if (problem) found[block.block_id] = problem;
  }
  return found;
}

function wrong(spec, value) {
  if (spec.type === "number_input") return wrongNumber(spec, value);
  if (spec.type === "email_text_input") return /^\S+@\S+\.\S+$/.test(value.trim()) ? null : t("noEmail");
  if (spec.max_length && value.length > spec.max_length) return t("tooLong", { max: spec.max_length, n: value.length });
  if (spec.min_length && value.length < spec.min_length) return t("tooShort", { min: spec.min_length });
  return null;
}

function wrongNumber(spec, value) {
  const number = Number(value.replace(",", "."));
  if (!Number.isFinite(number)) return t("noNumber");
  if (!spec.is_decimal_allowed && !Number.isInteger(number)) return t("wholeNumber");
  if (spec.min_value !== undefined && number < Number(spec.min_value)) return t("tooSmall", { min: spec.min_value });
  if (spec.max_value !== undefined && number > Number(spec.max_value)) return t("tooBig", { max: spec.max_value });
  return null;
}
