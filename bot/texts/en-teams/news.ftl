notice-followed_in_vain = You now follow { $title }. You will not hear about it yet, because you chose “Nothing but my own”. To change that: “gegenstrom news”.
