// What is not Slack: who you are right now, the language, the demo's clock.

import { sendPassTime } from "./api.js";
import { dayAndTime, iso, longDay, weekday } from "./dates.js";
import { el, hidden, icon } from "./dom.js";
import { report, toast } from "./popups.js";
import { actAs, refresh, store } from "./state.js";
import { toggleSidebar } from "./sidebar.js";
import { has, t } from "./texts.js";

const burger = el("button", { type: "button", class: "icon-button burger", on: { click: () => toggleSidebar(true) } }, icon("menu"));
const banner = el("p", { class: "banner" });
const actorLabel = el("label", { for: "actor" });
const actor = el("select", { id: "actor", class: "actor" });
const languages = el("ul", { class: "languages" });
const clock = el("p", { class: "demo-clock" });
const pass = el("button", { type: "button", class: "pass" }, icon("forward"), el("span"));
let printed = "";
let passing = false;

export function mountTopbar(bar) {
  bar.append(burger, banner, languages, el("div", { class: "acting" }, actorLabel, actor), clock, pass);
  actor.addEventListener("change", () => actAs(actor.value));
  pass.addEventListener("click", letWeekPass);
}

export function updateTopbar() {
  const { world } = store;
  burger.setAttribute("aria-label", t("openSidebar"));
  banner.textContent = t("banner");
  actorLabel.textContent = t("actor");
  clock.replaceChildren(hidden(`${t("now")}: `), el("time", { datetime: iso(world.now) }, el("span", { class: "weekday" }, `${weekday(world.now)}, `), dayAndTime(world.now)));
  pass.lastChild.textContent = passing ? t("passing") : t("pass");
  pass.setAttribute("aria-busy", String(passing));
  showChoices(world);
  actor.value = store.user;
}

// Rebuilt only when they change: an open select must not be pulled away from under the pointer.
function showChoices(world) {
  const print = JSON.stringify([world.actors, world.languages, world.team.language]);
  if (print === printed) return;
  printed = print;
  actor.replaceChildren(...world.actors.map((one) => el("option", { value: one.id }, actorText(one))));
  languages.setAttribute("aria-label", t("languages"));
  languages.replaceChildren(...world.languages.map((one) => el("li", {}, languageLink(one))));
}

function actorText({ name, label, title }) {
  const role = has(`role.${label}`) ? t(`role.${label}`) : label;
  return [name, role, title].filter(Boolean).join(" · ");
}

function languageLink({ code, url, current }) {
  const full = has(`language.${code}`) ? t(`language.${code}`) : code;
  const node = el("a", { href: url, lang: code, hreflang: code, title: full, "aria-current": current ? "true" : null }, code.toUpperCase(), hidden(` ${full}`));
  node.addEventListener("click", () => {
    node.href = `${url.split("#")[0]}${location.hash}`;
  });
  return node;
}

async function letWeekPass() {
  if (passing) return;
  passing = true;
  updateTopbar();
  const answer = await sendPassTime(7).catch(() => ({ ok: false, error: t("unreachable") }));
  passing = false;
  await refresh();
  updateTopbar();
  if (answer.status === 404) toast(t("noPass"), true);
  else if (report(answer)) toast(t("passed", { date: longDay(answer.now ?? store.world.now) }));
}
