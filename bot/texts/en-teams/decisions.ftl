news-decline-next = Thank you for it all the same. Something changed, or a new thought? Write “idea” to me, with one line.
