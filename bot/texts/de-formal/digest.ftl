digest-offer = Neue Ideen können Sie mit dem Knopf daneben unterstützen.
