"""What an Adaptive Card has to keep to in Teams, checked apart from the code that draws it."""
