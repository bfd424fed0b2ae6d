notice-withdrawn = I-{ $number } is withdrawn: “{ $title }”. You can share it again at any time: write “idea” to me, with one line.
