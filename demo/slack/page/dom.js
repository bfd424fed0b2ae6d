// Small helpers for building the page: never innerHTML, so no text of a person can become markup.

const ICONS = {
  menu: "M4 6h16M4 12h16M4 18h16",
  close: "M6 6l12 12M18 6L6 18",
  reply: "M9 15l-5-5 5-5M4 10h9a6 6 0 0 1 6 6v3",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  send: "M4 12l16-8-6 16-3-7-7-1z",
  lock: "M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6z",
  hash: "M9 4L7 20M17 4l-2 16M4 9h16M3 15h16",
  eye: "M2 12s4-6 10-6 10 6 10 6-4 6-10 6S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6",
  down: "M6 9l6 6 6-6",
  alert: "M12 8v5M12 16h.01M12 3l10 18H2z",
  forward: "M5 5l7 7-7 7M12 5l7 7-7 7",
  file: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  out: "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
};

export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) put(node, name, value);
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function put(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === "on") for (const [event, act] of Object.entries(value)) node.addEventListener(event, act);
  else if (name === "value" || name === "checked" || name === "selected") node[name] = value;
  else node.setAttribute(name, value === true ? "" : String(value));
}

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

export function hidden(text) {
  return el("span", { class: "sr-only" }, text);
}

let counter = 0;
export function uid(prefix = "x") {
  counter += 1;
  return `${prefix}-${counter}`;
}

const prints = new WeakMap();

// Make the children of parent show the items: nodes whose print is unchanged stay, so that focus,
// selection and scrolling survive the many small updates of a chat.
export function keyed(parent, items, keyOf, printOf, build) {
  const old = new Map([...parent.children].map((node) => [node.dataset.key, node]));
  const wanted = items.map((item) => reuse(old.get(keyOf(item)), keyOf(item), printOf(item), () => build(item)));
  const keep = new Set(wanted);
  for (const node of [...parent.children]) if (!keep.has(node)) node.remove();
  wanted.forEach((node, at) => {
    if (parent.children[at] !== node) parent.insertBefore(node, parent.children[at] ?? null);
  });
}

function reuse(node, key, print, build) {
  if (node && prints.get(node) === print) return node;
  const fresh = build();
  fresh.dataset.key = key;
  prints.set(fresh, print);
  if (node) keepFocus(node, fresh, () => node.replaceWith(fresh));
  return fresh;
}

// Replace old by fresh and put the focus (and the text cursor) where it was, found by data-fid.
export function keepFocus(old, fresh, replace) {
  const active = document.activeElement;
  const held = old.contains(active) ? { fid: active.dataset?.fid, at: cursor(active) } : null;
  replace();
  if (!held) return;
  const heir = held.fid ? heirOf(fresh, held.fid) : null;
  const target = heir && !heir.disabled ? heir : focusable(fresh);
  target.focus({ preventScroll: true });
  if (heir && held.at) heir.setSelectionRange?.(...held.at);
}

// The same block and action; else the same action, for apps that give a block a new id with every update.
function heirOf(fresh, fid) {
  const nodes = [...fresh.querySelectorAll("[data-fid]")];
  const action = (id) => id.split("/").slice(1).join("/");
  return nodes.find((n) => n.dataset.fid === fid) ?? nodes.find((n) => action(fid) && action(n.dataset.fid) === action(fid));
}

function focusable(node) {
  if (!node.hasAttribute("tabindex")) node.setAttribute("tabindex", "-1");
  return node;
}

function cursor(node) {
  const typed = node.tagName === "TEXTAREA" || (node.tagName === "INPUT" && node.type === "text");
  return typed ? [node.selectionStart, node.selectionEnd] : null;
}
