// The thread on the right.

import { conversation } from "./conversation.js";
import { el, icon } from "./dom.js";
import { channel, closeThread, placeName, store } from "./state.js";
import { t } from "./texts.js";

let shown = { key: null };
let opener = null;

export function mountThread(pane) {
  pane.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) leave();
  });
}

export function updateThread(pane) {
  const { thread, user } = store;
  pane.hidden = !thread;
  document.body.classList.toggle("thread-open", Boolean(thread));
  if (!thread) {
    shown = { key: null };
    pane.replaceChildren();
    return;
  }
  const key = [user, thread.channel, thread.ts].join("/");
  const fresh = key !== shown.key;
  if (fresh) shown = build(pane, key, thread);
  shown.update();
  shown.talk.update();
  if (fresh) shown.talk.focus();
}

function build(pane, key, thread) {
  if (!pane.contains(document.activeElement)) opener = document.activeElement;
  const title = el("h2", { class: "place-title", id: "thread-title" });
  const place = el("p", { class: "topic" });
  const shut = el("button", { type: "button", class: "icon-button", on: { click: leave } }, icon("close"));
  const talk = conversation(thread.channel, thread.ts);
  pane.setAttribute("aria-labelledby", "thread-title");
  pane.replaceChildren(el("header", { class: "place-head" }, title, place, shut), talk.node);
  const update = () => {
    title.textContent = t("thread");
    place.textContent = placeName(channel(thread.channel));
    shut.setAttribute("aria-label", t("closeThread"));
  };
  return { key, talk, update };
}

function leave() {
  closeThread();
  if (opener?.isConnected) opener.focus();
}
