## Away, quiet hours and pauses

stands-in-for = { $deputy } stands in for { $away }
