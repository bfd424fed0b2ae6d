// The middle of the page: a channel, or the app with its tabs.

import { conversation } from "./conversation.js";
import { el, icon } from "./dom.js";
import { homeNode, updateHome } from "./home.js";
import { avatar } from "./people.js";
import { APP, channel, open, shownChannel, store } from "./state.js";
import { locale, t } from "./texts.js";

let shown = { key: null };

export function updatePlace(main) {
  const here = shownChannel();
  const tab = store.channel === APP ? store.tab : "";
  const key = [store.user, store.channel, here?.id, tab].join("/");
  if (key !== shown.key) shown = build(main, key, here, tab);
  shown.head.update();
  shown.body.update();
}

function build(main, key, here, tab) {
  const head = store.channel === APP ? appHead() : channelHead(here.id);
  const body = bodyOf(here, tab);
  main.replaceChildren(head.node, body.node);
  return { key, head, body };
}

function bodyOf(here, tab) {
  if (tab === "home") return { node: homeNode(), update: updateHome };
  if (here) return conversation(here.id);
  const node = el("p", { class: "empty" });
  return { node, update: () => (node.textContent = t("emptyDirect", { name: store.world.app.name })) };
}

function channelHead(id) {
  const title = el("h2", { class: "place-title" });
  const topic = el("p", { class: "topic" });
  const update = () => {
    const one = channel(id);
    title.replaceChildren(icon(one.is_private ? "lock" : "hash"), one.name);
    topic.textContent = one.topic ?? "";
  };
  return { node: el("header", { class: "place-head" }, title, topic), update };
}

function appHead() {
  const { app } = store.world;
  const title = el("h2", { class: "place-title" }, avatar(app.bot_user, "small"), app.name, el("span", { class: "badge-app" }, t("app")));
  const tabs = el("div", { class: "tabs", role: "group" });
  let print = "";
  const update = () => {
    const now = `${store.tab}/${locale()}`;
    if (print === now) return;
    print = now;
    tabs.setAttribute("aria-label", t("tabs", { name: app.name }));
    tabs.replaceChildren(tabButton("home"), tabButton("messages"));
  };
  return { node: el("header", { class: "place-head with-tabs" }, title, tabs), update };
}

function tabButton(name) {
  const here = store.tab === name;
  return el("button", { type: "button", class: "tab", "aria-current": here ? "true" : null, id: `tab-${name}`, on: { click: () => choose(name) } }, t(name));
}

// The head is rebuilt with the place, so the focus follows to the new tab.
function choose(name) {
  open(APP, { tab: name });
  document.getElementById(`tab-${name}`)?.focus();
}
