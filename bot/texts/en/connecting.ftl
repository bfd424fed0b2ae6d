## What belongs together: connections, people brought in, public questions

button-connect = Connect
button-disconnect = Undo the connection
button-take_out = Undo
button-ask_publicly = Ask
form-connect_idea-title = Connect I-{ $number }
form-connect_measure-title = Connect M-{ $number }
field-similar = Does one of these belong to it?
similar-none = None of them
field-thing = Or another idea or measure
field-thing-example = I-15 or M-7
field-thing-hint = Its number: I-15 is an idea, M-7 a measure.
field-guest = Who should know of it?
field-guest-hint = The person gets the idea or measure with your reason, and decides for themselves.
field-why = Why do they belong together?
field-why-example = Both need the same list of customers.
field-why-hint = Those whom it concerns read it exactly as you write it.

invalid-connect_nothing = Please choose or type at least one: an idea, a measure or a person.
invalid-connect_unknown = There is no idea or measure { $words }. Please write it like I-15 or M-7.
invalid-connect_hidden = { $what } was withdrawn, so nothing can be connected with it. Please choose another one.
invalid-connect_itself = That is { $what } itself. Please choose another one.
invalid-connect_already = { $by } connected it with { $what } on { $on } already. Please choose another one.
invalid-guest_missing = Please choose a person.
invalid-guest_unusable = A guest, a bot or a deactivated account cannot be brought in. Please choose somebody else.
invalid-guest_self = That is you, and you know of it already. Please choose somebody else.
invalid-guest_keeps = { $name } knows of it already: it is theirs. Please choose somebody else.
invalid-guest_already = { $by } brought in { $name } on { $on } already. Please choose somebody else.
invalid-why_empty = Please say in a sentence why. Those whom it concerns will read it.
refused-connection_gone = This is undone already, so nothing was changed.
refused-connection_not_yours = Only { $by } can undo this. Please speak with them if it does not fit.

notice-connected = { $what } is now connected with { $with }. Everybody whom it concerns hears of it. You can undo it in our chat.

connection-told = { $by } sees that these belong together:
connection-made = You have connected these:
connection-undone = You have undone this connection:
connection-stands = The connection stands on both cards. Perhaps talk with each other.
connection-gone = It no longer stands on the cards.
introduction-told = { $by } has brought in { $name }:
introduction-made = You have brought in { $name }:
introduction-undone = { $name } is no longer brought in here:
introduction-stands = { $name } knows of it and sees your reason.
introduction-stands-told = { $name } knows of it. Perhaps talk with each other.
introduction-gone = The name no longer stands on the card.
brought-in = { $by } would like to have you with them:
brought-in-next = Have a look. Whether you join in is up to you.
card-connected = Connected with { $what }
card-guests = Brought in: { $names }

## Help with a measure

notice-help_measure = Thank you for wanting to help with M-{ $number } { $title }. { $owner } knows of it and will contact you.
notice-help_measure_already = { $owner } knows already that you want to help with M-{ $number } { $title }.
notice-help_measure_own = M-{ $number } { $title } is yours. If something is in the way, say so on its card.
refused-measure_over = M-{ $number } { $title } is over, so there is nothing left to help with.
help-offered = { $by } can help with your measure:
help-offered-next = Their name stands on the card. A short message to them gets it going.

## A question that everybody reads

form-public_question-title = Ask about I-{ $number }
field-public_question = Your question
field-public_question-example = Has anybody tried this in another shop?
field-public_question-hint = It stands with your name in the discussion of the idea, and everybody can answer. The idea's author hears of it personally.
notice-asked_publicly = Your question about I-{ $number } stands in the discussion, and whoever had the idea knows of it.
notice-asked_nowhere = Your question about I-{ $number } is noted, and whoever had the idea knows of it. The idea has no card in a channel yet, so there is no discussion to read it in.
public-question = { $by } asks about I-{ $number }:
public-question-told = { $by } asks about your idea, for everybody to read:
