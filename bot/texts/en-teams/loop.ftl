refused-loop_which = Please name the goal, for example “strategy loop G-2”. “strategy” shows all goals.
refused-loop_no_goal = There is no goal yet, so nothing goes round. Leaders add one with “strategy edit”.
help-strategy-loop-what = strategy loop G-2
