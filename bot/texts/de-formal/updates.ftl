update-offer = Sie können sagen, dass Sie es verstanden haben, eine Frage stellen oder eine Idee dazu einreichen.
