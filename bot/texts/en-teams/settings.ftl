setup-invite = I can write in teams that have the app. If a channel is missing, add Gegenstrom to its team first, under Apps.
setup-done-next = Next: share the first idea yourself, and tell your team how: “idea” and one line to me, or @Gegenstrom idea in a channel.
