## What belongs together: connections, people brought in, public questions

button-connect = Connect
button-disconnect = Undo the connection
button-take_out = Undo
button-ask_publicly = Ask
form-connect_idea-title = Connect I-{ $number }
form-connect_measure-title = Connect M-{ $number }
field-similar = Does one of these belong with it?
similar-none = None of them
field-thing = Or another idea or measure
field-thing-example = I-15 or M-7
field-thing-hint = Its number: I-15 is an idea, M-7 a measure.
field-guest = Who should know about it?
field-guest-hint = The person gets the idea or measure with your reason, and decides whether to join in.
field-why = Why do they belong together?
field-why-example = Both need the same list of customers.
field-why-hint = Everybody involved reads it exactly as you write it.

invalid-connect_nothing = Please choose or type at least one: an idea, a measure or a person.
invalid-connect_unknown = There is no idea or measure { $words }. Please write it like I-15 or M-7.
invalid-connect_hidden = { $what } was withdrawn, so nothing can be connected with it. Please choose something else.
invalid-connect_itself = That is { $what } itself. Please choose something else.
invalid-connect_already = { $by } already connected it with { $what } on { $on }. Please choose something else.
invalid-guest_missing = Please choose a person.
invalid-guest_unusable = A guest, a bot or a deactivated account cannot be brought in. Please choose somebody else.
invalid-guest_self = That is you, and you know about it already. Please choose somebody else.
invalid-guest_keeps = { $name } already knows about it and is taking care of it. Please choose somebody else.
invalid-guest_already = { $by } already brought in { $name } on { $on }. Please choose somebody else.
invalid-why_empty = Please say in a sentence why. Everybody involved will read it.
refused-connection_gone = This has been undone already, so nothing was changed.
refused-connection_not_yours = Only { $by } can undo this. If it does not fit, feel free to write to { $by }.

notice-connected = { $what } is now connected with { $with }. Everybody involved will hear of it. You can undo it in our chat.

connection-told = { $by } thinks that these belong together:
connection-made = You have connected these:
connection-undone = You have undone this connection:
connection-stands = The connection is on both cards. Perhaps talk to each other.
connection-gone = It is no longer on the cards.
introduction-told = { $by } has brought in { $name }:
introduction-made = You have brought in { $name }:
introduction-undone = { $name } is no longer part of this:
introduction-stands = { $name } knows about it and can read your reason.
introduction-stands-told = { $name } knows about it. Perhaps talk to each other.
introduction-gone = The name is no longer on the card.
brought-in = { $by } would like to have you on board:
brought-in-next = Have a look. Whether you join in is up to you.
card-connected = Connected with { $what }
card-guests = Brought in: { $names }

## Help with a measure

notice-help_measure = Thank you for offering to help with M-{ $number } { $title }. { $owner } knows about it and will get in touch.
notice-help_measure_already = { $owner } already knows that you want to help with M-{ $number } { $title }.
notice-help_measure_own = You are taking care of M-{ $number } { $title } yourself. If something is in the way, say so on its card.
refused-measure_over = M-{ $number } { $title } is over, so there is nothing left to help with.
help-offered = { $by } can help with your measure:
help-offered-next = The name is on the card. A short message gets it going.

## A question that everybody reads

form-public_question-title = Ask about I-{ $number }
field-public_question = Your question
field-public_question-example = Has anybody tried this in another shop?
field-public_question-hint = It appears with your name in the discussion of the idea, and everybody can answer. Whoever had the idea is told personally.
notice-asked_publicly = Your question about I-{ $number } is in the discussion, and whoever had the idea knows about it.
notice-asked_nowhere = Your question about I-{ $number } is noted, and whoever had the idea knows about it. The idea has no card in a channel yet, so there is no discussion yet.
public-question = { $by } asks about I-{ $number }:
public-question-told = { $by } asks about your idea, and everybody can read it:
