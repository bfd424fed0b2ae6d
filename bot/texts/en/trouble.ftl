## Forms that opened too late

click-again = That took a moment too long for Slack. Please click once more:

## Messages that did not arrive

troubles-title = { $count ->
    [one] 1 message did not arrive
   *[other] { $count } messages did not arrive
}
troubles-none = Every message has arrived. There is nothing to do.
troubles-more = { $count ->
    [one] 1 older one follows when these are done.
   *[other] { $count } older ones follow when these are done.
}
delivery-what = { $what ->
    [IdeaCard] the card of I-{ $number }
    [Receipt] the receipt for I-{ $number }
    [ReviewCard] the review card of I-{ $number }
    [News] the news about I-{ $number }
    [PassedOn] the news about I-{ $number }
    [WokenUp] the news about I-{ $number }
    [MeasureCard] the card of a measure
    [IdeaOutcome] the news about I-{ $number }
    [DiscussionOpener] the discussion about I-{ $number }
    [Digest] the weekly digest
    [QuestionCard] a question to leadership
    [QuestionAnswered] an answer from leadership
    [ThreadAnswer] an answer in the thread of an update
    [UpdateCard] the strategic update U-{ $number }
    [CampaignCard] a campaign's post
    [CampaignResults] a campaign's post
    [Brief] the Monday brief
    [QuietGoals] a reminder of a goal
    [Unwritten] a reminder of an update without a text
    [StrategyReview] the agenda of the strategy review
    [ChangesCard] “You said, we did, this changed”
    [SetupLanguage] the first steps for the admin
   *[other] a message
}
delivery-failed = Not delivered to { $where }: { $what }.
delivery-maybe = It is unclear whether this arrived at { $where }: { $what }.
delivery-somebody = somebody whose name is sealed
delivery-unknown-next = The answer got lost on its way back. Please have a look there: did it arrive, or shall I send it again?
delivery-error = The chat answered “{ $error }”. Press Send again; if it comes back, show this word to whoever runs Gegenstrom.
delivery-error-channel_not_found = The channel is gone, or it is private and I am not in it. Invite me with /invite @Gegenstrom or choose another channel in the settings, then press Send again.
delivery-error-not_in_channel = I am not in this channel. Invite me with /invite @Gegenstrom, then press Send again.
delivery-error-is_archived = The channel is archived. Choose another one in the settings, or unarchive it and press Send again.
delivery-error-restricted_action = Only some people may post in this channel. Allow Gegenstrom to post there, then press Send again.
delivery-error-user_not_found = This person is not known to Slack any more. Nothing needs to be done.
delivery-error-user_disabled = This person's account is deactivated. Nothing needs to be done.
delivery-error-messages_tab_disabled = Direct messages to the app are switched off. Switch on the Messages tab in Slack's app settings, then press Send again.
delivery-error-account_inactive = The app was removed from this Slack workspace. Install it again, then press Send again.
delivery-error-invalid_auth = Slack does not accept my key any more. Whoever runs Gegenstrom has to install the app again; then press Send again.
delivery-error-token_revoked = My access to this Slack workspace was withdrawn. Install the app again, then press Send again.
delivery-error-token_expired = My access to this Slack workspace has run out. Install the app again, then press Send again.
delivery-error-missing_scope = I lack a permission for this. Install the app again with the current manifest, then press Send again.
delivery-error-msg_too_long = The message is too long for Slack. That is a mistake of mine; please show this to whoever runs Gegenstrom.
delivery-error-msg_blocks_too_long = The message is too long for Slack. That is a mistake of mine; please show this to whoever runs Gegenstrom.
delivery-error-invalid_blocks = Slack cannot read this message. That is a mistake of mine; please show this to whoever runs Gegenstrom.
delivery-error-bot_not_in_roster = Gegenstrom is not in this team or chat any more. Add the app there again, then press Send again.
delivery-error-blocked_by_user = This person has blocked Gegenstrom in Teams. Nothing needs to be done; once unblocked, messages arrive again.
delivery-error-writes_blocked = Apps may not write in this channel or chat. Allow it in its settings, then press Send again.
delivery-error-bot_disabled = Gegenstrom is switched off for your company. Allow the app in the Teams admin center, then press Send again.
delivery-error-unauthorized = Teams does not accept my key. Whoever runs Gegenstrom has to check the app's id and password; then press Send again.
delivery-error-forbidden = Teams does not let me write there. Add the app there again, then press Send again.
delivery-error-not_found = Teams does not know this chat or channel any more. Choose another one in the settings, then press Send again.
delivery-error-conversation_not_found = Teams does not know this chat or channel any more. Choose another one in the settings, then press Send again.
delivery-error-too_large = The message is too long for Teams. That is a mistake of mine; please show this to whoever runs Gegenstrom.
delivery-error-bad_request = Teams cannot read this message. That is a mistake of mine; please show this to whoever runs Gegenstrom.
delivery-error-host_refused = The address that I have for this chat does not belong to Teams, so I send nothing there. Please show this to whoever runs Gegenstrom.
delivery-error-no_conversation = I have no chat with this person in Teams yet. When they have added Gegenstrom there, press Send again.
delivery-error-conversation_closed = Gegenstrom was removed there. Once somebody has added the app again, press Send again.
delivery-error-overtaken = It could not be sent in time. If it still matters, send it again.
