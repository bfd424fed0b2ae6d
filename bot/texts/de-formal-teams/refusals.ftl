refused-workspace_unknown = Gegenstrom ist mit dem Teams Ihres Unternehmens noch nicht verbunden. Bitten Sie jemanden aus der Administration, die App neu zu installieren.
refused-idea_closed = I-{ $number } lässt sich nicht mehr ändern oder unterstützen. Stand: { $state }. Ein neuer Gedanke? Schreiben Sie mir „idee“ und eine Zeile.
refused-may_not_decide = Über Ideen entscheiden Führungskräfte und Geschäftsleitung. Wenn Sie dazugehören, bitten Sie jemanden aus der Administration, Sie in den Einstellungen einzutragen.
refused-nothing_to_share = In dieser Nachricht steht kein Text, aus dem ich eine Idee machen kann. Bitte schreiben Sie mir „idee“ und eine Zeile.
invalid-channel_not_joined = In „{ $channel }“ kann ich nicht schreiben. Fügen Sie Gegenstrom zuerst unter Apps zu diesem Team hinzu.
invalid-owner_unusable = Diese Person kenne ich noch nicht, oder es ist ein Gast oder ein deaktiviertes Konto. Wählen Sie jemand anderen, oder bitten Sie die Person, mir einmal Hallo zu schreiben, und schicken Sie es dann noch einmal ab.
invalid-person_unusable = Diese Person kenne ich noch nicht, oder es ist ein Gast oder ein deaktiviertes Konto. Wählen Sie jemand anderen, oder bitten Sie die Person, mir einmal Hallo zu schreiben, und schicken Sie es dann noch einmal ab.
