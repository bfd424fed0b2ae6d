field-admins-hint = They may change these settings. If empty, whoever set Gegenstrom up does.
