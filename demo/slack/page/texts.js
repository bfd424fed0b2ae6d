// Every text of the page itself, in both languages. What the app says is the app's business.

const TEXTS = {
  en: {
    title: "{team}: local Slack",
    banner: "This is a local Slack for trying things out",
    skip: "Skip to the messages",
    actor: "Acting as",
    "role.employee": "Employee", "role.manager": "Manager", "role.leader": "Leadership", "role.admin": "Admin",
    languages: "Language",
    "language.de": "Deutsch", "language.en": "English",
    now: "Date and time in this demo",
    pass: "Let a week pass", passing: "A week is passing…", passed: "A week later: {date}",
    noPass: "Time can't be moved here.",
    sidebar: "Channels and apps", openSidebar: "Open channel list", closeSidebar: "Close channel list",
    channels: "Channels", apps: "Apps",
    privateChannel: "private channel", unread: { one: "{n} unread message", other: "{n} unread messages" },
    app: "APP",
    home: "Home", messages: "Messages", tabs: "Tabs of {name}",
    homeEmpty: "{name} has not put anything here yet.",
    listOf: "Messages in {place}", threadList: "Messages in this thread",
    empty: "Nothing here yet. Write the first message, or type / to see the commands.",
    emptyDirect: "No messages between you and {name} yet.",
    onlyYou: "Only visible to you", edited: "(edited)",
    actions: "Actions for the message of {name}", more: "More actions", replyInThread: "Reply in thread",
    replies: { one: "{n} reply", other: "{n} replies" }, thread: "Thread", closeThread: "Close thread",
    threadGone: "This message is no longer there.",
    notMember: "You are not a member of {place}.",
    write: "Message {place}", reply: "Reply…", send: "Send",
    commands: "Commands", people: "People", channelList: "Channels",
    hintKeys: "↑ ↓ to choose, Tab or Enter to take over",
    noCommandInThread: "Commands don't work in threads. Write yours in the channel.",
    unknownCommand: "{command} is not a command here. Type / to see the list.",
    newMessage: "New message from {name} in {place}: {text}",
    today: "Today", yesterday: "Yesterday",
    cancel: "Cancel", close: "Close", closeWindow: "Close this window", submit: "Submit",
    stacked: "On top of: {title}",
    optional: "(optional)", choose: "Choose", chooseDate: "Choose a date", chooseTime: "Choose a time", chooseMany: "Choose one or more",
    filter: "Filter the list", noMatch: "Nothing found", most: "At most {n}.",
    remaining: "{n} of {max} characters",
    required: "Please fill in this field.", tooLong: "At most {max} characters, these are {n}.",
    tooShort: "At least {min} characters, please.", noNumber: "Please enter a number.",
    wholeNumber: "Please enter a whole number.", tooSmall: "At least {min}, please.", tooBig: "At most {max}, please.",
    noEmail: "Please enter an email address.",
    moreOptions: "More options", unsupported: "This local Slack can't show “{type}”.",
    imageMissing: "Image: {alt}", save: "Save {name} ({size} KB)", newTab: "(opens in a new tab)",
    failed: "That did not work: {error}", unreachable: "The local Slack does not answer. Is it still running?",
    noTrouble: "We had some trouble connecting. Try again?",
    offline: "Connection lost. Trying again…", notVisible: "You can't see that conversation.",
    dismiss: "Dismiss", unknownPerson: "unknown person", unknownChannel: "unknown channel",
  },
  de: {
    title: "{team}: lokales Slack",
    banner: "Das ist ein lokales Slack zum Ausprobieren",
    skip: "Zu den Nachrichten springen",
    actor: "Du spielst",
    "role.employee": "Mitarbeitende", "role.manager": "Führungskraft", "role.leader": "Geschäftsleitung", "role.admin": "Admin",
    languages: "Sprache",
    "language.de": "Deutsch", "language.en": "English",
    now: "Datum und Uhrzeit in dieser Demo",
    pass: "Eine Woche vergehen lassen", passing: "Eine Woche vergeht …", passed: "Eine Woche später: {date}",
    noPass: "Hier lässt sich die Zeit nicht vorstellen.",
    sidebar: "Channels und Apps", openSidebar: "Channel-Liste öffnen", closeSidebar: "Channel-Liste schließen",
    channels: "Channels", apps: "Apps",
    privateChannel: "privater Channel", unread: { one: "{n} ungelesene Nachricht", other: "{n} ungelesene Nachrichten" },
    app: "APP",
    home: "Home", messages: "Nachrichten", tabs: "Reiter von {name}",
    homeEmpty: "{name} zeigt hier noch nichts.",
    listOf: "Nachrichten in {place}", threadList: "Nachrichten in diesem Thread",
    empty: "Hier ist noch nichts. Schreib die erste Nachricht oder tippe /, um die Befehle zu sehen.",
    emptyDirect: "Noch keine Nachrichten zwischen dir und {name}.",
    onlyYou: "Nur für dich sichtbar", edited: "(bearbeitet)",
    actions: "Aktionen zur Nachricht von {name}", more: "Weitere Aktionen", replyInThread: "Im Thread antworten",
    replies: { one: "{n} Antwort", other: "{n} Antworten" }, thread: "Thread", closeThread: "Thread schließen",
    threadGone: "Diese Nachricht gibt es nicht mehr.",
    notMember: "Du bist nicht Mitglied in {place}.",
    write: "Nachricht an {place}", reply: "Antworten …", send: "Senden",
    commands: "Befehle", people: "Personen", channelList: "Channels",
    hintKeys: "↑ ↓ wählen, mit Tab oder Enter übernehmen",
    noCommandInThread: "Befehle gehen in Threads nicht. Schreib deinen in den Channel.",
    unknownCommand: "{command} gibt es hier nicht. Tippe /, um die Befehle zu sehen.",
    newMessage: "Neue Nachricht von {name} in {place}: {text}",
    today: "Heute", yesterday: "Gestern",
    cancel: "Abbrechen", close: "Schließen", closeWindow: "Dieses Fenster schließen", submit: "Senden",
    stacked: "Liegt über: {title}",
    optional: "(optional)", choose: "Auswählen", chooseDate: "Datum wählen", chooseTime: "Uhrzeit wählen", chooseMany: "Eins oder mehrere auswählen",
    filter: "Liste filtern", noMatch: "Nichts gefunden", most: "Höchstens {n}.",
    remaining: "{n} von {max} Zeichen",
    required: "Bitte füll dieses Feld aus.", tooLong: "Höchstens {max} Zeichen, das sind {n}.",
    tooShort: "Bitte mindestens {min} Zeichen.", noNumber: "Bitte gib eine Zahl ein.",
    wholeNumber: "Bitte gib eine ganze Zahl ein.", tooSmall: "Bitte mindestens {min}.", tooBig: "Bitte höchstens {max}.",
    noEmail: "Bitte gib eine E-Mail-Adresse ein.",
    moreOptions: "Weitere Möglichkeiten", unsupported: "„{type}“ kann dieses lokale Slack nicht zeigen.",
    imageMissing: "Bild: {alt}", save: "{name} speichern ({size} KB)", newTab: "(öffnet einen neuen Tab)",
    failed: "Das hat nicht geklappt: {error}", unreachable: "Das lokale Slack antwortet nicht. Läuft es noch?",
    noTrouble: "Die Verbindung hat nicht geklappt. Noch einmal versuchen?",
    offline: "Verbindung verloren. Neuer Versuch …", notVisible: "Diese Unterhaltung kannst du nicht sehen.",
    dismiss: "Ausblenden", unknownPerson: "unbekannte Person", unknownChannel: "unbekannter Channel",
  },
};

let language = "en";

export function setLanguage(code) {
  language = code in TEXTS ? code : "en";
  document.documentElement.lang = language;
}

export function locale() {
  return language === "de" ? "de-DE" : "en-GB";
}

export function has(key) {
  return key in TEXTS[language];
}

// "replies" with n picks the plural form of the language; every other key is one sentence.
export function t(key, params = {}) {
  const entry = TEXTS[language][key];
  const text = typeof entry === "string" ? entry : entry[new Intl.PluralRules(locale()).select(params.n)];
  return text.replace(/\{(\w+)\}/g, (_, name) => params[name]);
}
