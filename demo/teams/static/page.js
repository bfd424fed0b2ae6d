// Tabs that keep their windows alive, and the two buttons that let time pass.
const tabs = [...document.querySelectorAll('[role="tab"]')];
const told = document.querySelector("#told");
const words = document.body.dataset;

function show(tab) {
  for (const one of tabs) {
    const chosen = one === tab;
    one.setAttribute("aria-selected", String(chosen));
    one.tabIndex = chosen ? 0 : -1;
    document.getElementById(one.getAttribute("aria-controls")).classList.toggle("shown", chosen);
  }
}

function move(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const next = tabs[(tabs.indexOf(event.currentTarget) + step + tabs.length) % tabs.length];
  show(next);
  next.focus();
}

async function pass(span, buttons) {
  for (const one of buttons) one.disabled = true;
  told.textContent = words.passing;
  try {
    const response = await fetch(`pass/${span}`, { method: "POST" });
    if (!response.ok) throw new Error(String(response.status));
    const { now } = await response.json();
    const day = { weekday: "short", day: "numeric", month: "short" };
    const options = { ...day, hour: "2-digit", minute: "2-digit", timeZone: "Europe/Berlin" };
    const date = new Intl.DateTimeFormat(document.documentElement.lang, options).format(new Date(now));
    told.textContent = `${words.passed} ${date}`;
  } catch {
    told.textContent = words.late;
  } finally {
    for (const one of buttons) one.disabled = false;
  }
}

for (const tab of tabs) {
  tab.addEventListener("click", () => show(tab));
  tab.addEventListener("keydown", move);
}
const buttons = ["day", "week"].map((span) => document.getElementById(span));
for (const one of buttons) one.addEventListener("click", () => pass(one.id, buttons));
show(tabs[0]);
