// What can be chosen in a select: the app's options, people, channels, conversations.

import { plain } from "./mrkdwn.js";
import { store } from "./state.js";
import { t } from "./texts.js";

// [{label, options: [{value, text, hint, source}]}]; a group without a label is just its options.
export function choiceGroups(spec) {
  if (spec.option_groups) {
    return spec.option_groups.map((group) => ({ label: plain(group.label), options: group.options.map(fromOption) }));
  }
  return [{ label: "", options: choices(spec) }];
}

export function choices(spec) {
  if (spec.options) return spec.options.map(fromOption);
  if (spec.type.endsWith("users_select")) return people();
  if (spec.type.endsWith("channels_select")) return channels((one) => !one.is_private && !one.is_im);
  return conversations(spec);
}

function fromOption(option) {
  return { value: option.value, text: plain(option.text), hint: plain(option.description), source: option };
}

function people() {
  const real = Object.values(store.world.users).filter((user) => !user.is_bot);
  return real
    .map((user) => ({ value: user.id, text: user.real_name || user.name, hint: user.title || "" }))
    .sort((one, other) => one.text.localeCompare(other.text));
}

function channels(fits) {
  return store.world.channels.filter(fits).map((one) => ({
    value: one.id, text: one.is_im ? store.world.app.name : `#${one.name}`, hint: one.is_private ? t("privateChannel") : "",
  }));
}

function conversations(spec) {
  const include = spec.filter?.include ?? ["public", "private", "im", "mpim"];
  return channels((one) => {
    if (one.is_im) return include.includes("im") && !spec.filter?.exclude_bot_users;
    return include.includes(one.is_private ? "private" : "public");
  });
}
