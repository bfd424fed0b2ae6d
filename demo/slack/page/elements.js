// The interactive elements of Block Kit.

import { sendFile } from "./api.js";
import { choices, choiceGroups } from "./choices.js";
import { el, icon, uid } from "./dom.js";
import { permalink, plain, textNodes } from "./mrkdwn.js";
import { picker } from "./picker.js";
import { confirmed, menu, report } from "./popups.js";
import { act, open } from "./state.js";
import { t } from "./texts.js";
import { collect, current, remember as keep } from "./values.js";

const NEAR = 0.8; // as in Slack, characters are counted only when the limit is close

const KINDS = {
  button, overflow, checkboxes, radio_buttons: radios,
  plain_text_input: textInput, email_text_input: textInput, url_text_input: textInput, number_input: textInput,
  datepicker: (spec, at) => dateInput(spec, at, "date"),
  timepicker: (spec, at) => dateInput(spec, at, "time"),
  file_input: fileInput,
  static_select: select, users_select: select, conversations_select: select, channels_select: select,
  multi_static_select: many, multi_users_select: many, multi_conversations_select: many, multi_channels_select: many,
};

// at: {ctx, block, labelledBy, describedBy, optional, required, invalid}; ctx: {where, place, saved, blocks, touched}
export function element(spec, at) {
  const build = KINDS[spec.type];
  return build ? build(spec, at) : el("p", { class: "unsupported" }, t("unsupported", { type: spec.type }));
}

// The attributes every element shares: where focus returns to, its name, its help and its error.
function common(spec, at) {
  return {
    "data-fid": `${at.block.block_id}/${spec.action_id}`,
    "aria-labelledby": at.labelledBy,
    "aria-label": at.labelledBy ? null : plain(spec.placeholder) || fallbackName(spec),
    "aria-describedby": at.describedBy || null,
    "aria-invalid": at.invalid ? "true" : null,
    "aria-required": at.required ? "true" : null,
    autofocus: spec.focus_on_load === true,
  };
}

function fallbackName(spec) {
  if (spec.type === "datepicker") return t("chooseDate");
  return spec.type === "timepicker" ? t("chooseTime") : t("choose");
}

function remember(spec, at, value) {
  keep(at.ctx, at.block, spec, value);
  at.ctx.touched?.(at.block.block_id);
}

function chose(spec, at, value, node) {
  remember(spec, at, value);
  tellChoice(spec, at, value, node);
}

// Inputs tell the app only when it asked for that; everything else does at once.
function tellChoice(spec, at, value, node) {
  if (at.block.type !== "input" || at.block.dispatch_action) tell(spec, at, { choice: value }, node);
}

async function tell(spec, at, what, node) {
  if (!(await confirmed(spec.confirm))) return;
  node?.setAttribute("aria-busy", "true");
  const { where, blocks } = at.ctx;
  const body = { kind: "click", where, block_id: at.block.block_id, action_id: spec.action_id, ...what };
  report(await act({ ...body, state: collect(at.ctx, blocks) }));
  node?.removeAttribute("aria-busy");
}

// ---- buttons

function button(spec, at) {
  const style = spec.style ? ` ${spec.style}` : "";
  const fid = `${at.block.block_id}/${spec.action_id}`;
  const node = el("button", { type: "button", class: `button${style}`, "data-fid": fid, "aria-label": spec.accessibility_label },
    plain(spec.text), spec.url && !permalink(spec.url) ? icon("out") : null);
  node.addEventListener("click", () => press(spec, at, node));
  return node;
}

// A link button opens its link and tells the app as well.
function press(spec, at, node) {
  if (node.getAttribute("aria-busy") === "true") return;
  const place = spec.url ? permalink(spec.url) : null;
  if (place) open(place.channel, { thread: place.thread, ts: place.ts });
  else if (spec.url && /^https?:/i.test(spec.url)) window.open(spec.url, "_blank", "noopener,noreferrer");
  tell(spec, at, { value: spec.value ?? null }, node);
}

function overflow(spec, at) {
  const node = el("button", {
    type: "button", class: "button overflow", "aria-label": t("moreOptions"), "aria-haspopup": "menu", "aria-expanded": "false",
    "data-fid": `${at.block.block_id}/${spec.action_id}`,
  }, icon("more"));
  const items = spec.options.map((option) => ({
    label: plain(option.text), hint: plain(option.description), act: () => pick(spec, at, option, node),
  }));
  node.addEventListener("click", () => menu(node, t("moreOptions"), items));
  return node;
}

function pick(spec, at, option, node) {
  if (option.url && /^https?:/i.test(option.url)) window.open(option.url, "_blank", "noopener,noreferrer");
  tell(spec, at, { choice: option.value }, node);
}

// ---- typing

function textInput(spec, at) {
  const value = current(at.ctx, at.block, spec) ?? "";
  const props = { ...common(spec, at), class: "field", value, placeholder: plain(spec.placeholder) || null };
  const numeric = spec.type === "number_input" ? { inputmode: spec.is_decimal_allowed ? "decimal" : "numeric" } : {};
  const email = spec.type === "email_text_input" ? { inputmode: "email", autocomplete: "off" } : {};
  const node = spec.multiline ? el("textarea", { ...props, rows: 4 }) : el("input", { type: "text", ...props, ...numeric, ...email });
  const count = spec.max_length ? counter(spec, node) : null;
  node.addEventListener("input", () => {
    remember(spec, at, node.value);
    count?.show();
  });
  if (at.block.dispatch_action) dispatchTyped(spec, at, node);
  return count ? el("div", { class: "counted" }, node, count.node) : node;
}

function counter(spec, node) {
  const shown = el("span", { class: "counter", id: uid("count") });
  node.setAttribute("aria-describedby", `${node.getAttribute("aria-describedby") ?? ""} ${shown.id}`.trim());
  const show = () => {
    shown.hidden = node.value.length < spec.max_length * NEAR;
    shown.textContent = t("remaining", { n: node.value.length, max: spec.max_length });
    shown.classList.toggle("over", node.value.length > spec.max_length);
  };
  show();
  return { node: shown, show };
}

function dispatchTyped(spec, at, node) {
  const on = spec.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  let timer = null;
  if (on.includes("on_character_entered")) {
    node.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => tell(spec, at, { choice: node.value }), 400);
    });
  }
  if (!on.includes("on_enter_pressed")) return;
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    tell(spec, at, { choice: node.value }, node);
  });
}

// The browser reports every half-typed date, so wait until the person is done. Only the app waits: a form that
// was sent meanwhile may have come back with an error, and that stays.
function dateInput(spec, at, type) {
  const node = el("input", { type, ...common(spec, at), class: "field short", value: current(at.ctx, at.block, spec) ?? "" });
  let timer = null;
  node.addEventListener("change", () => {
    remember(spec, at, node.value || null);
    clearTimeout(timer);
    timer = setTimeout(() => tellChoice(spec, at, node.value || null, node), 700);
  });
  return node;
}

function fileInput(spec, at) {
  const accept = (spec.filetypes ?? []).map((kind) => `.${kind}`).join(",") || null;
  const node = el("input", { type: "file", accept, ...common(spec, at), class: "field" });
  node.addEventListener("change", async () => {
    const given = node.files[0] ? await sendFile(node.files[0]) : null;
    remember(spec, at, given ? [given] : []);
  });
  return node;
}

// ---- choosing

function select(spec, at) {
  const value = current(at.ctx, at.block, spec);
  const node = el("select", { ...common(spec, at), class: "field select" });
  const blank = el("option", { value: "", disabled: !at.optional && Boolean(value) }, plain(spec.placeholder) || t("choose"));
  node.append(blank, ...choiceGroups(spec).flatMap(optionGroup));
  node.value = value ?? "";
  node.addEventListener("change", () => chose(spec, at, node.value || null, node));
  return node;
}

function optionGroup({ label, options }) {
  const nodes = options.map(({ value, text, hint }) => el("option", { value }, hint ? `${text} · ${hint}` : text));
  return label ? [el("optgroup", { label }, nodes)] : nodes;
}

function many(spec, at) {
  return picker({
    props: common(spec, at),
    placeholder: plain(spec.placeholder) || t("chooseMany"),
    groups: choiceGroups(spec),
    most: spec.max_selected_items ?? null,
    value: current(at.ctx, at.block, spec) ?? [],
    changed: (value) => remember(spec, at, value),
    done: (value, node) => chose(spec, at, value, node),
  });
}

function checkboxes(spec, at) {
  const chosen = () => [...box.querySelectorAll("input:checked")].map((input) => input.value);
  const box = ticks(spec, at, "checkbox", new Set(current(at.ctx, at.block, spec) ?? []), chosen);
  return box;
}

function radios(spec, at) {
  const chosen = () => box.querySelector("input:checked")?.value ?? null;
  const box = ticks(spec, at, "radio", new Set([current(at.ctx, at.block, spec)]), chosen);
  return box;
}

function ticks(spec, at, type, marked, chosen) {
  const name = uid("tick");
  const shared = common(spec, at);
  const box = el("div", {
    class: "ticks", role: type === "radio" ? "radiogroup" : "group",
    "aria-labelledby": shared["aria-labelledby"], "aria-label": shared["aria-label"], "aria-describedby": shared["aria-describedby"],
    "aria-invalid": shared["aria-invalid"], "aria-required": type === "radio" ? shared["aria-required"] : null,
  });
  for (const option of choices(spec)) {
    const input = el("input", { type, name, value: option.value, checked: marked.has(option.value), "data-fid": `${shared["data-fid"]}/${option.value}` });
    input.addEventListener("change", () => chose(spec, at, chosen(), box));
    const hint = option.source.description ? el("span", { class: "tick-hint" }, textNodes(option.source.description)) : null;
    box.append(el("label", { class: "tick" }, input, el("span", {}, textNodes(option.source.text), hint)));
  }
  return box;
}
