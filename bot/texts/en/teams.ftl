## What only Teams needs to say

teams-answered-in-chat = I have answered you in our chat, because not everybody needs to see it.
teams-file-answered = You have answered this already.
teams-file-failed = The file did not arrive where Teams wanted it. Please ask for it once more.
teams-file-there = The file is in your OneDrive now.
teams-save-file = Save the file
teams-answered-below = You find the answer below.
teams-no-chat = I can answer this only to you, and I cannot write to you yet. Add Gegenstrom to your apps in Teams, then ask me again.
teams-shortened = What you wrote is more than fits on this card. The beginning of each text is still there: please make it shorter.
teams-already-done = That is done already. Nothing was changed a second time.

## The app package for Teams: its page in the store, the menu of commands, the message extension

teams-name = Gegenstrom: ideas flow up, strategy flows down
teams-about = Share ideas, decide in the chat, see what becomes of them.
teams-about-more = Employees share an idea in one line, others support it, whoever is responsible decides with a button, and every author hears what happens and why. Approved ideas become measures with an owner and a date. On Monday, the week in review stands in the channel. The target picture of leadership is one command away.
teams-menu-idea = idea
teams-menu-idea-about = Share an idea; it can follow in the same line
teams-menu-mine = idea mine
teams-menu-mine-about = My ideas, and where they stand
teams-menu-list = idea list
teams-menu-list-about = All ideas, the newest first
teams-menu-strategy = strategy
teams-menu-strategy-about = The target picture, with its goals
teams-menu-measures = measures
teams-menu-measures-about = What is under way, and who looks after it
teams-menu-review = review
teams-menu-review-about = What waits for my decision
teams-menu-home = home
teams-menu-home-about = My ideas, my tasks and the newest ideas
teams-menu-settings = settings
teams-menu-settings-about = Language, channels, who decides
teams-menu-help = help
teams-menu-help-about = What Gegenstrom can do
teams-new = New idea
teams-new-about = Share an idea with the company.
teams-find = Find ideas
teams-find-about = Find an idea and share its card here.
teams-find-words = Words
teams-find-words-about = Words from the idea, or its number
