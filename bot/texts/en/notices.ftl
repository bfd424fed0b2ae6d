## Notices: done, and what is next

notice-shared = Thank you, I-{ $number } is in: “{ $title }”. You get a message with who decides and until when.
notice-saved = Saved. The cards of I-{ $number } are being updated.
notice-withdrawn = I-{ $number } is withdrawn: “{ $title }”. You can share it again at any time with /idea.
notice-settings_saved = Saved. The settings apply from now on.
notice-language_saved = Saved. From now on I write to you like this.
notice-left_alone = Nothing was changed.
notice-passed_on = I-{ $number } is with { $to } now. The author has been told.
notice-answered = Thank you, your answer to I-{ $number } is on its way, and the clock runs again.
notice-supported = You support I-{ $number } { $title } now. One more click takes it back.
notice-support_back = Your support for I-{ $number } { $title } is taken back. One more click gives it again.
notice-help_offered = Thank you for offering to help with I-{ $number } { $title }. Whoever decides sees your name. One more click takes it back.
notice-help_back = Your offer to help with I-{ $number } { $title } is taken back. One more click makes it again.
notice-decided = I-{ $number }: { $verdict }. The author hears it right away.
notice-resent = It is on its way to { $where } again.
notice-marked_arrived = Noted as arrived. There is nothing more to do.
notice-let_go = Taken off the list. There is nothing left to do.
notice-linked = Connected: everything of { $name }, here and in { $where }, belongs to one person now.
notice-link_unknown = This code does not fit. It has run out, was used already, or comes from a company that is not connected with this one. For a new one, write “gegenstrom link” in the other chat.
