## Commands and shortcuts, as Slack lists them

command-idea-about = Share an idea, or look at ideas
command-idea-hint = [your idea in one line | mine | list | find words | 42 | follow 42 | connect 42 | ask 42 | combine 42 57 | separate 57 | help]
command-idee-about = Share an idea, or look at ideas
command-idee-hint = [your idea in one line | mine | list | find words | 42 | follow 42 | connect 42 | ask 42 | combine 42 57 | separate 57 | help]
command-review-about = See what waits for a decision
command-review-hint = [42 | help]
command-strategy-about = See the target picture, its goals and your questions to leadership
command-strategy-hint = [G-2 | loop G-2 | questions | history | post | updates | brief | review | edit | help]
command-strategie-about = See the target picture, its goals and your questions to leadership
command-strategie-hint = [G-2 | loop G-2 | questions | history | post | updates | brief | review | edit | help]
command-measure-about = See my measures, and what approved ideas have become
command-measure-hint = [mine | list | done | 7 | 7 log | new 42 | follow 7 | connect 7 | help]
command-massnahme-about = See my measures, and what approved ideas have become
command-massnahme-hint = [mine | list | done | 7 | 7 log | new 42 | follow 7 | connect 7 | help]
command-gegenstrom-about = Settings, your language, away and quiet hours, help
command-gegenstrom-hint = [settings | me | away | quiet | pause | news | language | link | region | setup | accounts | problems | help]
shortcut-turn-into-idea = Turn into idea

## The app itself

app-description = Ideas flow up, strategy flows down: share ideas, decide with buttons, read the week on Monday.
shortcut-turn-into-idea-about = Share this message as an idea, with a link back to it.
typed-line = You wrote:
refused-invalid = { $what } Please choose again.
