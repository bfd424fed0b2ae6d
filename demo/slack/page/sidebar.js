// The list of channels and the app, with what is unread.

import { el, hidden, icon, keyed } from "./dom.js";
import { avatar } from "./people.js";
import { APP, direct, open, store } from "./state.js";
import { locale, t } from "./texts.js";

const name = el("h1", { class: "team" });
const channels = section();
const apps = section();
const shut = el("button", { type: "button", class: "icon-button sidebar-close", on: { click: () => toggleSidebar(false) } }, icon("close"));

function section() {
  const title = el("h2");
  const list = el("ul");
  return { title, list, node: el("section", {}, title, list) };
}

export function mountSidebar(nav) {
  nav.append(el("div", { class: "sidebar-head" }, name, shut), channels.node, apps.node);
  nav.addEventListener("keydown", (event) => {
    if (event.key === "Escape") toggleSidebar(false);
  });
  nav.parentElement.addEventListener("click", (event) => {
    if (event.target === nav.parentElement) toggleSidebar(false);
  });
}

export function updateSidebar(nav) {
  const { world } = store;
  nav.setAttribute("aria-label", t("sidebar"));
  shut.setAttribute("aria-label", t("closeSidebar"));
  name.textContent = world.team.name;
  channels.title.textContent = t("channels");
  apps.title.textContent = t("apps");
  fill(channels.list, world.channels.filter(listed).map(channelRow));
  fill(apps.list, [{ id: APP, label: world.app.name, unread: direct()?.unread ?? 0, app: world.app.bot_user }]);
}

// As in Slack: the channels you are in, and the one you are just looking at.
function listed(one) {
  return !one.is_im && (one.member || one.id === store.channel);
}

function channelRow(one) {
  return { id: one.id, label: one.name, unread: one.unread, locked: one.is_private };
}

function fill(list, rows) {
  const print = (row) => JSON.stringify([row, row.id === store.channel, locale()]);
  keyed(list, rows, (row) => row.id, print, (row) => el("li", {}, rowButton(row)));
}

function rowButton(row) {
  const here = row.id === store.channel;
  return el("button", {
    type: "button", class: row.unread ? "place unread" : "place", "aria-current": here ? "page" : null, "data-fid": "place",
    on: { click: () => go(row.id) },
  },
  row.app ? avatar(row.app, "small") : icon(row.locked ? "lock" : "hash"),
  el("span", { class: "place-name" }, row.label, row.locked ? hidden(` (${t("privateChannel")})`) : null),
  row.unread ? el("span", { class: "badge" }, String(row.unread), hidden(` ${t("unread", { n: row.unread }).replace(/^\d+ /, "")}`)) : null);
}

function go(id) {
  toggleSidebar(false);
  open(id);
}

// Only narrow windows fold the list away; while it lies over the page, the rest can't be reached.
export function toggleSidebar(shown) {
  const was = document.body.classList.contains("sidebar-open");
  document.body.classList.toggle("sidebar-open", shown);
  for (const id of ["topbar", "main", "thread"]) document.getElementById(id).inert = shown;
  if (shown) document.querySelector("#sidebar [aria-current]")?.focus();
  else if (was) document.querySelector(".burger").focus();
}
