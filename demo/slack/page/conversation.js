// A channel, a direct message or a thread: its list of messages and the place to write.

import { composer } from "./composer.js";
import { el } from "./dom.js";
import { showMessages } from "./messages.js";
import { channel, inChannel, inThread, placeName, store } from "./state.js";
import { t } from "./texts.js";

const NEAR = 120; // pixels from the end within which the list follows new messages

export function conversation(channelId, threadTs = null) {
  const list = el("ol", { class: "messages" });
  const empty = el("p", { class: "empty" });
  const scroller = el("div", { class: "scroller", tabindex: 0, role: "group" }, empty, list);
  const write = composer(channelId, threadTs);
  const node = el("div", { class: "conversation" }, scroller, write.node);
  let shown = 0;
  let atEnd = true;
  // What grows later (a picture, a wrapped line, the keyboard of a phone) must not hide the newest message.
  const toEnd = () => atEnd && (scroller.scrollTop = scroller.scrollHeight);
  const watcher = new ResizeObserver(toEnd);
  watcher.observe(list);
  watcher.observe(scroller);
  scroller.addEventListener("scroll", () => {
    atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
  });

  function update() {
    const found = threadTs ? inThread(channelId, threadTs) : inChannel(channelId);
    scroller.setAttribute("aria-label", listName(channelId, threadTs));
    showMessages(list, channelId, found, Boolean(threadTs));
    empty.hidden = found.length > 0;
    empty.textContent = emptyText(channelId, threadTs);
    write.update();
    if (found.length > shown && found.at(-1).user === store.user) atEnd = true;
    shown = found.length;
    toEnd();
    if (lookForTarget(scroller, threadTs)) atEnd = false;
  }

  return { node, update, focus: () => write.focus() };
}

function listName(channelId, threadTs) {
  return threadTs ? t("threadList") : t("listOf", { place: placeName(channel(channelId)) });
}

function emptyText(channelId, threadTs) {
  if (threadTs) return t("threadGone");
  return channel(channelId)?.is_im ? t("emptyDirect", { name: store.world.app.name }) : t("empty");
}

// After following a link to a message: show it, once.
function lookForTarget(scroller, threadTs) {
  const node = store.target && document.getElementById(`msg-${threadTs ? "t" : "c"}-${store.target}`);
  if (!node || !scroller.contains(node)) return false;
  store.target = null;
  node.scrollIntoView({ block: "center" });
  node.focus({ preventScroll: true });
  node.classList.add("flash");
  setTimeout(() => node.classList.remove("flash"), 2500);
  return true;
}
