// The short codes apps use most; an unknown one stays readable as :code:.

const EMOJI = {
  "+1": "👍", "-1": "👎", thumbsup: "👍", thumbsdown: "👎", wave: "👋", clap: "👏", raised_hands: "🙌", pray: "🙏",
  muscle: "💪", handshake: "🤝", point_right: "👉", point_left: "👈", point_up: "☝️", point_down: "👇", eyes: "👀",
  ok_hand: "👌", hand: "✋", raised_hand: "✋", raising_hand: "🙋", writing_hand: "✍️",
  smile: "😄", smiley: "😃", grinning: "😀", slightly_smiling_face: "🙂", blush: "😊", wink: "😉", joy: "😂",
  thinking_face: "🤔", cry: "😢", neutral_face: "😐", sunglasses: "😎", heart: "❤️", green_heart: "💚", blue_heart: "💙",
  tada: "🎉", sparkles: "✨", star: "⭐", star2: "🌟", fire: "🔥", rocket: "🚀", trophy: "🏆", medal: "🏅", gift: "🎁",
  seedling: "🌱", herb: "🌿", evergreen_tree: "🌲", four_leaf_clover: "🍀", sunny: "☀️", cloud: "☁️", zap: "⚡",
  ocean: "🌊", snowflake: "❄️", coffee: "☕", cake: "🍰", apple: "🍎", beer: "🍺",
  bulb: "💡", mag: "🔍", mag_right: "🔎", memo: "📝", pencil: "📝", pencil2: "✏️", clipboard: "📋", pushpin: "📌",
  round_pushpin: "📍", paperclip: "📎", link: "🔗", bookmark: "🔖", books: "📚", book: "📖", newspaper: "📰",
  calendar: "📆", date: "📅", spiral_calendar_pad: "🗓️", alarm_clock: "⏰", hourglass: "⌛",
  hourglass_flowing_sand: "⏳", stopwatch: "⏱️", clock1: "🕐", clock9: "🕘", clock12: "🕛",
  bar_chart: "📊", chart_with_upwards_trend: "📈", chart_with_downwards_trend: "📉", dart: "🎯", compass: "🧭",
  world_map: "🗺️", triangular_flag_on_post: "🚩", checkered_flag: "🏁", flag: "🏳️",
  mega: "📣", loudspeaker: "📢", bell: "🔔", no_bell: "🔕", speech_balloon: "💬", thought_balloon: "💭", mailbox: "📫",
  email: "📧", envelope: "✉️", inbox_tray: "📥", outbox_tray: "📤", phone: "☎️", computer: "💻", iphone: "📱",
  lock: "🔒", unlock: "🔓", key: "🔑", gear: "⚙️", wrench: "🔧", hammer: "🔨", hammer_and_wrench: "🛠️", robot_face: "🤖",
  package: "📦", truck: "🚚", house: "🏠", office: "🏢", factory: "🏭", construction: "🚧", moneybag: "💰", euro: "💶",
  white_check_mark: "✅", heavy_check_mark: "✔️", ballot_box_with_check: "☑️", x: "❌", no_entry: "⛔",
  no_entry_sign: "🚫", warning: "⚠️", exclamation: "❗", question: "❓", information_source: "ℹ️", sos: "🆘",
  arrow_up: "⬆️", arrow_down: "⬇️", arrow_right: "➡️", arrow_left: "⬅️", arrow_up_down: "↕️", left_right_arrow: "↔️",
  arrows_counterclockwise: "🔄", repeat: "🔁", twisted_rightwards_arrows: "🔀", leftwards_arrow_with_hook: "↩️",
  heavy_plus_sign: "➕", heavy_minus_sign: "➖", recycle: "♻️", zzz: "💤", parking: "🅿️", black_circle: "⚫",
  white_circle: "⚪", red_circle: "🔴", large_blue_circle: "🔵", large_green_circle: "🟢", large_yellow_circle: "🟡",
  large_orange_circle: "🟠", black_square_for_stop: "⏹️", double_vertical_bar: "⏸️", arrow_forward: "▶️",
  one: "1️⃣", two: "2️⃣", three: "3️⃣", four: "4️⃣", five: "5️⃣", busts_in_silhouette: "👥", bust_in_silhouette: "👤",
  man_in_lotus_position: "🧘", people_holding_hands: "🧑‍🤝‍🧑", crown: "👑", mortar_board: "🎓", puzzle_piece: "🧩",
  jigsaw: "🧩", test_tube: "🧪", microscope: "🔬", satellite: "🛰️", telescope: "🔭", rainbow: "🌈", balloon: "🎈",
};

export function emojiOf(name) {
  return EMOJI[name.replace(/::skin-tone-\d$/, "")] ?? null;
}

export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+'-]+):/g, (whole, name) => emojiOf(name) ?? whole);
}
