// Choosing several: a button that unfolds a list of boxes to tick, with a filter when the list is long.

import { el, icon, uid } from "./dom.js";
import { t } from "./texts.js";

const FILTER_FROM = 8;

// changed(value) on every tick; done(value, node) when the list is folded and something changed.
export function picker({ props, placeholder, groups, most, value, changed, done }) {
  const chosen = new Set(value);
  const options = groups.flatMap((group) => group.options);
  const panel = el("div", { class: "picker-panel", id: uid("panel"), hidden: true });
  const face = el("span", { class: "picker-face", id: uid("face") });
  const button = el("button", { ...named(props, face), type: "button", class: "field select picker-button", "aria-expanded": "false", "aria-controls": panel.id }, face);
  const box = el("div", { class: "picker" }, button, panel);
  let before = null;

  const show = () => showChosen(face, options.filter((one) => chosen.has(one.value)), placeholder);
  const tick = (input) => {
    chosen[input.checked ? "add" : "delete"](input.value);
    limit(panel, chosen, most);
    show();
    changed([...chosen]);
  };
  const fold = (refocus) => {
    if (panel.hidden) return;
    panel.hidden = true;
    button.setAttribute("aria-expanded", "false");
    if (refocus) button.focus();
    if ([...chosen].join() !== before) done([...chosen], button);
  };
  const unfold = () => {
    before = [...chosen].join();
    panel.hidden = false;
    button.setAttribute("aria-expanded", "true");
    panel.querySelector("input")?.focus();
  };

  button.addEventListener("click", () => (panel.hidden ? unfold() : fold(true)));
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    event.preventDefault();
    event.stopPropagation();
    fold(true);
  });
  box.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) fold(false);
  });
  fill(panel, groups, chosen, tick, { most, long: options.length >= FILTER_FROM });
  limit(panel, chosen, most);
  show();
  return box;
}

// Its name is the label and what is chosen.
function named(props, face) {
  if (props["aria-labelledby"]) return { ...props, "aria-labelledby": `${props["aria-labelledby"]} ${face.id}` };
  return { ...props, "aria-describedby": `${props["aria-describedby"] ?? ""} ${face.id}`.trim() };
}

function showChosen(face, chosen, placeholder) {
  const chips = chosen.map((one) => el("span", { class: "chip" }, one.text));
  face.replaceChildren(...(chips.length ? chips : [el("span", { class: "placeholder" }, placeholder)]));
}

function fill(panel, groups, chosen, tick, { most, long }) {
  const rows = [];
  if (long) panel.append(filterField(rows));
  if (most) panel.append(el("p", { class: "picker-note" }, t("most", { n: most })));
  for (const { label, options } of groups) {
    if (label) panel.append(el("p", { class: "picker-group" }, label));
    for (const option of options) {
      const row = tickRow(option, chosen, tick);
      rows.push(row);
      panel.append(row);
    }
  }
  if (!rows.length) panel.append(el("p", { class: "picker-note" }, t("noMatch")));
}

function tickRow(option, chosen, tick) {
  const input = el("input", { type: "checkbox", value: option.value, checked: chosen.has(option.value) });
  input.addEventListener("change", () => tick(input));
  const hint = option.hint ? el("span", { class: "tick-hint" }, option.hint) : null;
  return el("label", { class: "tick" }, input, el("span", {}, option.text, hint));
}

function filterField(rows) {
  const input = el("input", { type: "text", class: "field", "aria-label": t("filter"), placeholder: t("filter") });
  input.addEventListener("input", () => {
    const wanted = input.value.trim().toLowerCase();
    for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  return input;
}

function limit(panel, chosen, most) {
  if (!most) return;
  for (const input of panel.querySelectorAll("input[type=checkbox]")) {
    input.disabled = chosen.size >= most && !input.checked;
  }
}
