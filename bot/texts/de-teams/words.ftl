language-platform = wie in Teams
