## One person in two chats

link-title = Connect your accounts
link-where = Type this line in { $names }, within { $minutes } minutes. Where commands begin with a slash, put one in front:
link-typed = gegenstrom link { $code }
link-nowhere = Your company uses Gegenstrom in this chat only, so there is nothing to connect yet.
link-private = Keep this code to yourself: whoever types it is taken for you.
form-link-title = Connect accounts
field-link-person = Who is it here?
field-link-other = And who is it in the other chat?
field-link-hint = Ideas, votes and decisions of both become those of one person. This cannot be undone.
button-link = Connect
link-nobody = Everybody from your other chats has an account here already. There is nothing to connect.
