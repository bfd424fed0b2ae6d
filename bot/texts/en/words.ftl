## Words

state-new = new
state-in_review = in review
state-question = question open
state-approved = approved
state-testing = being tested
state-parked = parked
state-declined = declined
state-implemented = implemented
state-withdrawn = withdrawn
state-combined = combined
verdict-approve = approved
verdict-test = to be tested first
verdict-ask = question asked
verdict-park = parked
verdict-decline = declined
role-employee = Employee
role-manager = Manager
role-leader = Leader
weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday
language-de = Deutsch
language-en = English
language-platform = as in Slack
rows-more = and { $count } more
names-more = { $names } and { $count } more
names-more-of = { $names } and { $count } more

## Buttons

button-support = Support
button-help_with = I can help
button-discuss = Discuss
button-show = Show
button-look = Decide
button-edit = Edit
button-withdraw = Withdraw
button-approve = Approve
button-test = Test first
button-ask = Ask
button-park = Park
button-decline = Decline
button-pass_on = Pass on
button-answer = Answer
button-share = Share an idea
button-share-this = Share this as an idea
button-list = All ideas
button-mine = My ideas
button-queue = Review queue
button-help = Help
button-settings = Settings
button-edit_settings = Change settings
button-my_language = My language
button-setup = Set up
button-setup_back = Back
button-onwards = Next
button-finish = Finish
button-opened = Open the discussion
button-send_again = Send again
button-it_arrived = It arrived
button-let_go = Not needed any more
button-again = Click once more
button-previous = Previous page
button-next = Next page
button-send = Send
button-save = Save
button-cancel = Cancel
button-close = Close

## Questions before something is done

confirm-withdraw-title = Withdraw I-{ $number }?
confirm-withdraw-text = Nobody can support or decide it then, and it leaves the lists. You can share it again at any time.
confirm-withdraw-yes = Withdraw
confirm-no = Keep it
