// Avatars: initials on a colour that belongs to the person.

import { el } from "./dom.js";
import { person, personName } from "./state.js";

const HUES = 8;

export function avatar(id, size = "") {
  const user = person(id);
  const kind = user?.is_bot ? "avatar-app" : `hue-${hue(id)}`;
  return el("span", { class: `avatar ${kind} ${size}`, "aria-hidden": "true" }, initials(personName(id)));
}

function initials(name) {
  const words = name.split(/[\s-]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => [...word][0].toUpperCase()).join("");
}

function hue(id) {
  return [...id].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9973, 7) % HUES;
}
