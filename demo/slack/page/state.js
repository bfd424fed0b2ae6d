// What the page knows: the server's state, where the person is, and what was typed but not sent.

import { fetchState, listen, sendAct } from "./api.js";
import { setLanguage, t } from "./texts.js";

export const store = {
  world: null, // the last answer of page/state
  user: null,
  channel: null, // a channel id, or APP for the app's own place
  tab: "home", // in the app's place: "home" or "messages"
  thread: null, // {channel, ts}
  target: null, // ts to scroll to once
  healthy: true,
  names: 0, // grows when a name changes: a print for everything that shows names
};

export const APP = "app";
const RETRY = 3000; // milliseconds
const watchers = new Set();
const drafts = new Map();
const told = new Map();
let source = null;
let fetching = null;
let again = false;

export function watch(callback) {
  watchers.add(callback);
}

export function render() {
  for (const watcher of watchers) watcher();
}

// ---- the server's state

export async function start() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const world = await firstState(wanted.get("user"));
  await actAs(world.me);
  if (wanted.get("channel")) open(wanted.get("channel"), { tab: wanted.get("tab"), thread: wanted.get("thread") });
}

// The link may name somebody of another workspace (the language switch keeps it): start as the first actor then.
async function firstState(user) {
  try {
    return await fetchState(user);
  } catch (problem) {
    if (!user) throw problem;
    return fetchState(null);
  }
}

export async function actAs(user) {
  drafts.clear();
  const place = store.channel;
  Object.assign(store, { user, thread: null, world: null });
  connect();
  await refresh();
  store.channel = canSee(place) ? place : firstPlace();
  arrive();
}

function connect() {
  source?.close();
  source = listen(store.user, refresh, connection);
}

// The browser reconnects by itself after most failures, but gives up after an answer like 502.
function connection(healthy) {
  if (source.readyState === EventSource.CLOSED) setTimeout(connect, RETRY);
  const back = healthy && !store.healthy;
  store.healthy = healthy;
  if (back) refresh();
  else if (store.world) render();
}

// One request at a time; a change during the request asks once more afterwards.
export function refresh() {
  if (fetching) {
    again = true;
    return fetching;
  }
  fetching = fetchOnce().finally(() => {
    fetching = null;
  });
  return fetching;
}

async function fetchOnce() {
  do {
    again = false;
    const user = store.user;
    try {
      const world = await fetchState(user);
      if (user === store.user) take(world);
      else again = true;
    } catch {
      store.healthy = false;
      if (store.world) render();
    }
  } while (again);
}

function take(world) {
  const before = store.world;
  if (!before || namePrint(before) !== namePrint(world)) store.names += 1;
  store.world = world;
  store.healthy = true;
  setLanguage(world.team.language);
  forgetClosedViews(world);
  if (store.channel && !canSee(store.channel)) store.channel = firstPlace();
  if (before) announce(before, world);
  markRead();
  render();
}

function namePrint(world) {
  const people = Object.values(world.users).map((user) => `${user.id}=${user.real_name}`);
  return [world.team.language, ...people, ...world.channels.map((c) => `${c.id}=${c.name}`)].join();
}

// Answers {ok, error}; whatever it changed is on the page when it returns.
export async function act(body) {
  const user = store.user;
  let answer;
  try {
    answer = await sendAct(user, body);
  } catch {
    answer = { ok: false, error: t("unreachable") };
  }
  if (user === store.user) await refresh();
  return answer;
}

// ---- places

export function direct() {
  return store.world.channels.find((channel) => channel.is_im) ?? null;
}

export function channel(id) {
  return store.world.channels.find((one) => one.id === id) ?? null;
}

// The channel whose messages are shown: in the app's place that is the direct message with it.
export function shownChannel() {
  return store.channel === APP ? direct() : channel(store.channel);
}

function canSee(id) {
  return id === APP || (id !== null && channel(id) !== null && !channel(id).is_im);
}

function firstPlace() {
  return store.world.channels.find((one) => !one.is_im && one.member !== false)?.id ?? APP;
}

// Go somewhere; false when this person can't see it.
export function open(id, { tab = null, thread = null, ts = null } = {}) {
  const place = id === direct()?.id ? APP : id;
  if (!canSee(place)) return false;
  store.channel = place;
  if (place === APP) store.tab = tab ?? (ts || thread || direct()?.unread ? "messages" : store.tab);
  store.thread = thread ? { channel: shownChannel()?.id, ts: thread } : null;
  store.target = ts;
  arrive();
  return true;
}

export function openThread(channelId, ts) {
  store.thread = { channel: channelId, ts };
  arrive();
}

export function closeThread() {
  store.thread = null;
  arrive();
}

function arrive() {
  remember();
  markRead();
  if (store.channel === APP && store.tab === "home") act({ kind: "home" });
  render();
}

function remember() {
  const place = new URLSearchParams({ user: store.user, channel: store.channel });
  if (store.channel === APP) place.set("tab", store.tab);
  if (store.thread) place.set("thread", store.thread.ts);
  history.replaceState(null, "", `#${place}`);
}

// Tell the server once per newest message, so a server that keeps its count can't start a loop.
function markRead() {
  const here = shownChannel();
  if (!here?.unread || (store.channel === APP && store.tab !== "messages")) return;
  const newest = messages(here.id).at(-1)?.ts ?? "";
  const key = `${store.user}/${here.id}`;
  if (told.get(key) === newest) return;
  told.set(key, newest);
  act({ kind: "read", channel: here.id });
}

// ---- messages and people

export function messages(channelId) {
  return store.world.messages[channelId] ?? [];
}

export function inChannel(channelId) {
  return messages(channelId).filter((m) => !m.thread_ts || m.thread_ts === m.ts);
}

export function inThread(channelId, ts) {
  return messages(channelId).filter((m) => m.ts === ts || m.thread_ts === ts);
}

export function person(id) {
  return store.world.users[id] ?? null;
}

export function personName(id) {
  const user = person(id);
  return user ? user.real_name || user.name : t("unknownPerson");
}

export function placeName(one) {
  if (!one) return store.world.app.name;
  return one.is_im ? store.world.app.name : `#${one.name}`;
}

// ---- what was typed and not sent yet, per place (a view, a message, the home)

export function draft(place, block, action) {
  return drafts.get(place)?.[block]?.[action];
}

export function setDraft(place, block, action, value) {
  const typed = drafts.get(place) ?? {};
  typed[block] = { ...typed[block], [action]: value };
  drafts.set(place, typed);
}

export function keepDrafts(place, wanted) {
  for (const [block, typed] of Object.entries(drafts.get(place) ?? {})) {
    for (const slot of Object.keys(typed)) if (!wanted.has(`${block}/${slot}`)) delete typed[slot];
  }
}

function forgetClosedViews(world) {
  const open = new Set(world.modals.map((view) => viewPlace(view.id)));
  for (const place of drafts.keys()) if (place.startsWith("view:") && !open.has(place)) drafts.delete(place);
}

export function viewPlace(id) {
  return `view:${id}`;
}

// ---- telling screen readers what is new

function announce(before, world) {
  for (const one of world.channels) {
    const known = new Set((before.messages[one.id] ?? []).map((m) => m.ts));
    if (!(one.id in before.messages) && before.me !== world.me) continue;
    const fresh = (world.messages[one.id] ?? []).filter((m) => !known.has(m.ts) && m.user !== world.me);
    for (const message of fresh.slice(-3)) say(one, message);
  }
}

function say(place, message) {
  const line = t("newMessage", { name: personName(message.user), place: placeName(place), text: spoken(message.text) });
  speak(line);
}

// The announcer of the page is inert while a window is open, so that has one of its own.
export function speak(line) {
  const box = document.querySelector("dialog[open] [aria-live]") ?? document.getElementById("announcer");
  const note = document.createElement("p");
  note.textContent = line;
  box.append(note);
  setTimeout(() => note.remove(), 8000);
}

// Good enough for the ear: mentions by name, labels of links, no markers.
export function spoken(text = "") {
  return (text ?? "")
    .replace(/<@(\w+)(\|[^>]*)?>/g, (_, id) => `@${personName(id)}`)
    .replace(/<#(\w+)\|?([^>]*)>/g, (_, id, name) => `#${channel(id)?.name ?? name}`)
    .replace(/<!(\w+)[^>]*>/g, "@$1")
    .replace(/<[^>|]+\|([^>]+)>/g, "$1")
    .replace(/<([^>]+)>/g, "$1")
    .replace(/[*~`]|(?<!\w)_|_(?!\w)/g, "")
    .replace(/&(lt|gt|amp);/g, (_, name) => ({ lt: "<", gt: ">", amp: "&" })[name]);
}
