// Things that lie over the page: menus, questions before an act, short notices.

import { el, icon } from "./dom.js";
import { plain, textNodes } from "./mrkdwn.js";
import { speak } from "./state.js";
import { t } from "./texts.js";

let openMenu = null;

// A menu under its button: arrows move, Escape goes back, anything else closes it.
// items: {label, hint?, act}
export function menu(button, label, items) {
  closeMenu();
  const box = el("div", { class: "menu", role: "menu", "aria-label": label, popover: "manual" });
  box.append(...items.map((item) => menuItem(item)));
  box.addEventListener("keydown", (event) => menuKey(event, box));
  (button.closest("dialog") ?? document.body).append(box);
  box.showPopover();
  place(box, button);
  button.setAttribute("aria-expanded", "true");
  openMenu = { box, button };
  box.firstElementChild?.focus();
}

function menuItem({ label, hint, act }) {
  const run = () => {
    closeMenu(true);
    act();
  };
  const note = hint ? el("span", { class: "menu-hint" }, hint) : null;
  return el("button", { type: "button", role: "menuitem", tabindex: -1, on: { click: run } }, label, note);
}

function menuKey(event, box) {
  const items = [...box.children];
  const at = items.indexOf(document.activeElement);
  const goal = { ArrowDown: (at + 1) % items.length, ArrowUp: (at - 1 + items.length) % items.length, Home: 0, End: items.length - 1 };
  if (event.key in goal) items[goal[event.key]].focus();
  else if (event.key === "Escape" || event.key === "Tab") closeMenu(true);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function place(box, button) {
  const anchor = button.getBoundingClientRect();
  const below = anchor.bottom + box.offsetHeight + 8 < innerHeight;
  box.style.top = `${Math.max(8, below ? anchor.bottom + 4 : anchor.top - box.offsetHeight - 4)}px`;
  box.style.left = `${Math.max(8, Math.min(anchor.right - box.offsetWidth, innerWidth - box.offsetWidth - 8))}px`;
}

export function closeMenu(refocus = false) {
  if (!openMenu) return;
  const { box, button } = openMenu;
  openMenu = null;
  box.remove();
  button.setAttribute("aria-expanded", "false");
  if (refocus && button.isConnected) button.focus();
}

document.addEventListener("pointerdown", (event) => {
  if (openMenu && !openMenu.box.contains(event.target) && !openMenu.button.contains(event.target)) closeMenu();
});
document.addEventListener("scroll", () => closeMenu(), true);

// The app's "are you sure?": true when confirmed; without a question it is always true.
export function confirmed(question) {
  if (!question) return Promise.resolve(true);
  return new Promise((resolve) => {
    const box = confirmBox(question);
    box.addEventListener("close", () => {
      box.remove();
      resolve(box.returnValue === "yes");
    });
    document.body.append(box);
    box.showModal();
  });
}

function confirmBox(question) {
  const kind = question.style === "danger" ? "danger" : "primary";
  const body = el("div", { class: "modal-body", id: "confirm-text" }, textNodes(question.text));
  const form = el("form", { method: "dialog", class: "modal-card" },
    el("div", { class: "modal-head" }, el("h2", { id: "confirm-title" }, plain(question.title))),
    body,
    el("div", { class: "modal-foot" },
      el("button", { class: "button", value: "no", autofocus: true }, plain(question.deny)),
      el("button", { class: `button ${kind}`, value: "yes" }, plain(question.confirm))));
  return el("dialog", { class: "modal confirm", role: "alertdialog", "aria-labelledby": "confirm-title", "aria-describedby": "confirm-text" }, form);
}

// Stays until dismissed when it is trouble, else a few seconds.
export function toast(text, trouble = false) {
  const note = el("div", { class: trouble ? "toast trouble" : "toast" },
    trouble ? icon("alert") : null,
    el("span", {}, text),
    el("button", { type: "button", class: "icon-button", "aria-label": t("dismiss"), on: { click: () => note.remove() } }, icon("close")));
  document.getElementById("toasts").append(note);
  if (document.querySelector("dialog[open]")) speak(text);
  setTimeout(() => note.remove(), trouble ? 15000 : 6000);
}

export function report(answer) {
  if (!answer.ok) toast(t("failed", { error: answer.error }), true);
  return answer.ok;
}
