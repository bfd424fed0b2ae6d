// Puts the page together and keeps it up to date.

import { el } from "./dom.js";
import { mountModal, updateModal } from "./modal.js";
import { permalink } from "./mrkdwn.js";
import { updatePlace } from "./place.js";
import { toast } from "./popups.js";
import { mountSidebar, updateSidebar } from "./sidebar.js";
import { open, refresh, start, store, watch } from "./state.js";
import { t } from "./texts.js";
import { mountThread, updateThread } from "./thread.js";
import { mountTopbar, updateTopbar } from "./topbar.js";

const CLOCK_TICK = 30_000;
const byId = (id) => document.getElementById(id);
const offline = el("p", { class: "offline", role: "status", hidden: true });
const noticed = new Set();
let noticedBy = null;

function update() {
  if (!store.world || !store.channel) return;
  document.title = t("title", { team: store.world.team.name });
  byId("skip").textContent = t("skip");
  offline.hidden = store.healthy;
  offline.textContent = store.healthy ? "" : t("offline");
  updateTopbar();
  updateSidebar(byId("sidebar"));
  updatePlace(byId("main"));
  updateThread(byId("thread"));
  updateModal();
  showNotices();
}

// What went wrong before the visitor came, or became this person, is not news.
function showNotices() {
  const { me, notices } = store.world;
  for (const { id, text } of notices) {
    if (noticedBy === me && !noticed.has(id)) toast(text, true);
    noticed.add(id);
  }
  noticedBy = me;
}

// Links to messages of this workspace stay on the page.
function followLink(event) {
  const link = event.target.closest?.("a[href]");
  if (!link) return;
  const place = link.dataset.channel ? { channel: link.dataset.channel } : permalink(link.href);
  if (!place) return;
  event.preventDefault();
  if (!open(place.channel, { thread: place.thread, ts: place.ts })) toast(t("notVisible"), true);
}

mountTopbar(byId("topbar"));
byId("topbar").after(offline);
mountSidebar(byId("sidebar"));
mountThread(byId("thread"));
mountModal();
watch(update);
document.addEventListener("click", followLink);
byId("skip").addEventListener("click", (event) => {
  event.preventDefault(); // the address after # belongs to the place
  byId("main").focus();
});
setInterval(() => {
  if (document.visibilityState === "visible") refresh();
}, CLOCK_TICK);
start().catch(() => toast(t("unreachable"), true));
