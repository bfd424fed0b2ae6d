## Similar ideas, before one is sent

form-similar-title = Is it there already?
similar-look = These ideas say something similar. Nothing you typed is lost.
similar-words = same words: { $words }
similar-meaning = similar meaning
similar-own = your own idea
similar-supported = you support it already
similar-mine = Mine is different: share it
similar-support = Support I-{ $number } instead of mine
similar-closed = I-{ $number } says it: do not share mine
similar-again = My idea I-{ $number } says it: do not share it again
similar-edit = Change my idea first
similar-words-yes = Add my text there as a comment
similar-words-no = Do not add my text
field-instead = What would you like to do?
field-add_words = If you choose another idea
field-add_words-hint = The comment carries your name, and everybody can read it.
field-add_words-sealed = The comment carries no name, and everybody can read it.
button-chosen_similar = Continue
refused-draft_gone = What you typed is no longer here: it was sent already, or it is too old. Please share the idea again.
notice-supported_instead = You support I-{ $number } { $title } now. Your own idea was not shared.
notice-supported_instead_words = You support I-{ $number } { $title } now, and what you wrote stands there as a comment.
notice-said_instead = What you wrote stands at I-{ $number } { $title } as a comment. Your own idea was not shared.
notice-left_unsent = Your idea was not shared: I-{ $number } { $title } says it already.

## Similar ideas beside one that waits for its decision

similar-beside = Similar ideas:
similar-to = Similar to { $idea }. What says the same can become one; what belongs together can be connected.
similar-none-now = Nothing says something similar to { $idea } at the moment.
button-similar_ideas = Compare

## Parked ideas that fit again

fits-again = { $count ->
    [one] 1 parked idea fits again
   *[other] { $count } parked ideas fit again
}
fits-update = Because of the strategic update U-{ $number } about the goal “{ $goal }”. Nothing has changed yet: you decide.
fits-campaign = Because of the campaign K-{ $number } for the goal “{ $goal }”. Nothing has changed yet: you decide.
fits-back = comes back on { $wake }
button-wake = Wake up
notice-woken = I-{ $number } { $title } is back in review. Its author knows.
