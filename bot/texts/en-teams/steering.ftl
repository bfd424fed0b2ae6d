refused-steering_leaders_only = This is for leaders. “settings” shows who they are, and an admin can add you.
help-strategy-brief-what = strategy brief
