// The page contract with the server: state, acts, events, passing time.

// Found from this module's own address, so the page works under any prefix.
const PAGE = new URL("../", import.meta.url);

export async function fetchState(user) {
  const url = new URL("state", PAGE);
  if (user) url.searchParams.set("user", user);
  const answer = await fetch(url, { cache: "no-store" });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return answer.json();
}

export function sendAct(user, act) {
  return post("act", { user, ...act });
}

export function sendPassTime(days) {
  return post("pass_time", { days });
}

// A file that somebody chose; the answer names it for the form.
export async function sendFile(file) {
  const url = new URL("give", PAGE);
  url.searchParams.set("name", file.name);
  const answer = await fetch(url, { method: "POST", body: file });
  return answer.ok ? answer.json() : null;
}

async function post(path, body) {
  const answer = await fetch(new URL(path, PAGE), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  try {
    return { status: answer.status, ...(await answer.json()) };
  } catch {
    return { status: answer.status, ok: false, error: `HTTP ${answer.status}` };
  }
}

// Calls back on every change, and with the connection's health.
export function listen(user, changed, healthy) {
  const url = new URL("events", PAGE);
  url.searchParams.set("user", user);
  const source = new EventSource(url);
  source.addEventListener("changed", changed);
  source.addEventListener("open", () => healthy(true));
  source.addEventListener("error", () => healthy(false));
  return source;
}
