notice-followed_in_vain = You follow { $title } now. You hear nothing yet, because you chose “nothing but my own”: write “gegenstrom news” to change that.
