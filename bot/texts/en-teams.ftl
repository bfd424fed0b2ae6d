### English in Microsoft Teams: only the texts that name a command, or the chat itself. Everything else is in en.ftl.
### There are no slash commands: one types the words to the bot, or behind @Gegenstrom in a channel.

language-platform = as in Teams
channel-name = “{ $name }”

field-admins-hint = They may change these settings. If empty, whoever set Gegenstrom up does.

receipt-nowhere = It has no card in a channel, because no channel for ideas is chosen and this is none. Everybody finds it with “idea { $number }”.
queue-none = Nothing is waiting for you. “idea list” shows all ideas.
news-decline-next = Thank you for it all the same. Something changed, or a new thought? Write “idea” to me, with one line.

help-idea-share-what = idea QR code instead of the paper list
help-idea-share = opens the form with this line filled in; in a channel, write @Gegenstrom before it
help-idea-shortcut = under More actions of any message, makes an idea of it
help-idea-mine-what = idea mine
help-idea-list-what = idea list
help-idea-find-what = idea find customer card
help-idea-show-what = idea 42
help-review-queue-what = review
help-review-queue = what is waiting; “review 42” opens idea I-42
help-gegenstrom = Ideas flow up, goals flow down. These words set how it works here.
help-gegenstrom-settings-what = settings
help-gegenstrom-language-what = gegenstrom language
help-gegenstrom-help-what = idea help
help-gegenstrom-setup-what = gegenstrom setup
help-gegenstrom-problems-what = gegenstrom problems
help-idea-strategy-what = strategy
help-idea-measures-what = measures
help-gegenstrom-link-what = gegenstrom link
help-gegenstrom-accounts-what = gegenstrom accounts

setup-invite = I can write in teams that have the app. If a channel is missing, add Gegenstrom to its team first, under Apps.
setup-done-next = Next: share the first idea yourself, and tell your team how: “idea” and one line to me, or @Gegenstrom idea in a channel.

click-again = That took a moment too long for Teams. Please click once more:

notice-withdrawn = I-{ $number } is withdrawn: “{ $title }”. You can share it again at any time: write “idea” to me, with one line.

refused-workspace_unknown = Gegenstrom is not connected to your company's Teams yet. Please ask an admin to install the app again.
refused-verb_unknown = This button is from an older version. “help” shows what you can do now.
refused-idea_unknown = There is no idea I-{ $number }. “idea list” shows all ideas.
refused-idea_closed = I-{ $number } can no longer be changed or supported. Where it stands: { $state }. A new thought? Write “idea” to me, with one line.
refused-may_not_decide = Managers and leaders decide on ideas. If you should be one of them, ask an admin to add you in the settings.
refused-already_decided = I-{ $number } is already decided: { $verdict }, by { $by } on { $on }. Nothing was changed. “review { $number }” shows how it stands.
refused-already_asked = { $by } asked the author a question about I-{ $number } on { $on }. Nothing was changed. “review { $number }” shows how it stands.
refused-changed_meanwhile = I-{ $number } has changed in the meantime, so nothing was decided. “review { $number }” shows how it stands now.
refused-no_question = There is no open question about I-{ $number }. “idea { $number }” shows how it stands.
refused-goal_unknown = This goal is not part of the target picture any more. “strategy” shows the current goals.
refused-measure_unknown = There is no measure M-{ $number }. “measures” shows all that are under way.
refused-settings_admins_only = Only admins change the settings. “settings” shows who they are.
refused-nothing_to_share = This message has no text that I could make an idea of. Please write “idea” to me, with one line.
refused-delivery_unknown = This message has been taken care of already. “gegenstrom problems” shows what is left.

invalid-channel_not_joined = I cannot post in “{ $channel }”. Add Gegenstrom to this team first, under Apps.

invalid-owner_unusable = I do not know this person yet, or it is a guest or a deactivated account. Choose somebody else, or ask them to say hello to me once, and send it again.
invalid-person_unusable = I do not know this person yet, or it is a guest or a deactivated account. Choose somebody else, or ask them to say hello to me once, and send it again.
help-idea-home-what = home
help-idea-home = what waits for me, my ideas, the newest ones
