help-gegenstrom-numbers-what = gegenstrom numbers
notice-numbers_sent = The numbers with their picture are on their way to our chat.
