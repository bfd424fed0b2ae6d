language-platform = as in Teams
