"""What speaks: platforms, texts, the command line."""
