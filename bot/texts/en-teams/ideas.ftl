channel-name = “{ $name }”
receipt-nowhere = It has no card in a channel, because no channel for ideas is chosen and this is none. Everybody finds it with “idea { $number }”.
queue-none = Nothing is waiting for you. “idea list” shows all ideas.
