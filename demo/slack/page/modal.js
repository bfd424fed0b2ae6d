// The app's windows: the top one of the stack is open, the ones below show their titles.

import { blockNodes } from "./blocks.js";
import { el, icon, keepFocus, uid } from "./dom.js";
import { plain } from "./mrkdwn.js";
import { act, store, viewPlace } from "./state.js";
import { t } from "./texts.js";
import { collect, problems, prune } from "./values.js";

const dialog = el("dialog", { class: "modal", "aria-labelledby": "modal-title" });
const card = { node: el("div"), print: "", view: null };
const found = new Map(); // what this page refused to send: view id -> {errors, trouble}
let opener = null;

export function mountModal() {
  dialog.append(card.node, el("div", { class: "sr-only", "aria-live": "polite" }));
  document.body.append(dialog);
  // Escape closes the app's window through the server, never just on this page.
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    closeTop();
  });
  dialog.addEventListener("cancel", (event) => event.preventDefault());
}

export function updateModal() {
  const view = store.world.modals.at(-1) ?? null;
  if (!view) return hide();
  const own = found.get(view.id) ?? {};
  const print = JSON.stringify([view.id, view.hash, view.errors, view.trouble, own, store.names, store.world.modals.length]);
  if (print !== card.print) show(view, own, print);
  if (!dialog.open) {
    opener = document.activeElement;
    dialog.showModal();
    firstField()?.focus();
  }
}

function hide() {
  found.clear();
  if (!dialog.open) return;
  Object.assign(card, { print: "", view: null });
  dialog.close();
  card.node.replaceChildren();
  // Chromium gives the focus back but not the text cursor: typing would go nowhere without the blur.
  opener?.blur?.();
  if (opener?.isConnected) opener.focus();
}

function show(view, own, print) {
  const another = card.view?.id !== view.id;
  prune(viewPlace(view.id), view.blocks);
  const errors = { ...view.errors, ...own.errors };
  const fresh = cardNode(view, errors, own.trouble ?? view.trouble);
  const scroll = another ? 0 : card.node.querySelector(".modal-body")?.scrollTop ?? 0;
  const old = card.node;
  keepFocus(old, fresh, () => old.replaceWith(fresh));
  Object.assign(card, { node: fresh, print, view });
  fresh.querySelector(".modal-body").scrollTop = scroll;
  if (Object.keys(errors).length) firstError()?.focus();
  else if (another && dialog.open) firstField()?.focus();
}

function firstField() {
  return card.node.querySelector("[autofocus]") ?? card.node.querySelector(".modal-body :is(input, textarea, select, button)") ?? card.node.querySelector(".modal-foot button");
}

function firstError() {
  return card.node.querySelector(".has-error :is(input, textarea, select, button)");
}

function context(view, errors) {
  return {
    where: { view: view.id }, place: viewPlace(view.id), saved: view.state, blocks: view.blocks, errors, touched: forgive,
  };
}

// An error goes away as soon as its field is changed, as in Slack.
function forgive(blockId) {
  const block = [...card.node.querySelectorAll(".has-error")].find((node) => node.dataset.block === blockId);
  if (!block) return;
  block.classList.remove("has-error");
  block.querySelector(".error")?.remove();
  block.querySelector("[aria-invalid]")?.removeAttribute("aria-invalid");
}

function cardNode(view, errors, trouble) {
  const below = store.world.modals.slice(0, -1);
  const body = el("div", { class: "modal-body" }, blockNodes(view.blocks, context(view, errors)));
  return el("div", { class: "modal-stack" },
    below.map((one) => el("div", { class: "modal-below" }, t("stacked", { title: plain(one.title) }))),
    el("form", { class: "modal-card", novalidate: true, on: { submit: (event) => submit(event, view) } },
      header(view), trouble ? troubleNote(trouble) : null, body, footer(view)));
}

function header(view) {
  return el("div", { class: "modal-head" },
    el("h2", { id: "modal-title" }, plain(view.title)),
    el("button", { type: "button", class: "icon-button", "aria-label": t("closeWindow"), "data-fid": "x", on: { click: closeTop } }, icon("close")));
}

function troubleNote(text) {
  return el("p", { class: "modal-trouble", role: "alert", id: uid("trouble") }, icon("alert"), text);
}

function footer(view) {
  const submitText = plain(view.submit);
  const closeText = plain(view.close) || (submitText ? t("cancel") : t("close"));
  return el("div", { class: "modal-foot" },
    el("button", { type: "button", class: "button", "data-fid": "close", on: { click: closeTop } }, closeText),
    submitText ? el("button", { type: "submit", class: "button primary", "data-fid": "submit" }, submitText) : null);
}

async function closeTop() {
  const view = store.world.modals.at(-1);
  if (view) await act({ kind: "close", view: view.id });
}

async function submit(event, view) {
  event.preventDefault();
  const ctx = context(view, {});
  const errors = problems(ctx, view.blocks);
  if (Object.keys(errors).length) return refuse(view, { errors });
  found.delete(view.id);
  const button = card.node.querySelector("[type=submit]");
  if (button?.getAttribute("aria-busy") === "true") return null;
  button?.setAttribute("aria-busy", "true");
  const answer = await act({ kind: "submit", view: view.id, values: collect(ctx, view.blocks) });
  button?.removeAttribute("aria-busy");
  return afterSubmit(view, answer);
}

// The server's own errors are in its state; a trouble it does not show is told here.
function afterSubmit(view, answer) {
  const top = store.world.modals.at(-1);
  const told = top && (top.trouble || Object.keys(top.errors ?? {}).length);
  if (!answer.ok && top?.id === view.id && !told) return refuse(view, { trouble: t("noTrouble") });
  if (top?.id === view.id && told) card.print = ""; // the same error again: changing the field took it away
  return updateModal();
}

function refuse(view, problem) {
  found.set(view.id, { ...problem, times: (found.get(view.id)?.times ?? 0) + 1 });
  updateModal();
}
