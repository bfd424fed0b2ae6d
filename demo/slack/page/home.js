// The app's home: one view of blocks.

import { blockNodes } from "./blocks.js";
import { el, keepFocus } from "./dom.js";
import { locale, t } from "./texts.js";
import { store } from "./state.js";

let box = null;
let inner = null;
let print = "";

export function homeNode() {
  inner = el("div", { class: "home-inner" });
  box = el("div", { class: "home", tabindex: 0, role: "group" }, inner);
  print = "";
  return box;
}

export function updateHome() {
  const view = store.world.home;
  box.setAttribute("aria-label", t("home"));
  const now = JSON.stringify([view?.id, view?.hash, view?.blocks, store.names, locale()]);
  if (now === print) return;
  print = now;
  const fresh = el("div", { class: "home-inner" }, view ? contents(view) : el("p", { class: "empty" }, t("homeEmpty", { name: store.world.app.name })));
  const old = inner;
  keepFocus(old, fresh, () => old.replaceWith(fresh));
  inner = fresh;
}

function contents(view) {
  return blockNodes(view.blocks, { where: { home: true }, place: "home", saved: view.state, blocks: view.blocks });
}
