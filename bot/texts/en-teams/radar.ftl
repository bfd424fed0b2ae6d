refused-radar_deciders_only = The radar is for managers and leaders. “settings” shows who they are, and an admin can add you.
help-gegenstrom-radar-what = gegenstrom radar
