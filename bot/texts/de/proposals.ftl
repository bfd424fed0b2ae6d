## Was denen vorgeschlagen wird, die Ideen hatten

refused-proposal_unknown = Diesen Vorschlag kenne ich nicht. Es wurde nichts geändert.
refused-proposal_not_yours = Zurücknehmen kann diesen Vorschlag nur { $by }. Es wurde nichts geändert.
refused-proposal_not_to_undo = Rückgängig machen kann das nur, wer eine der Ideen hatte oder darüber entscheidet. Es wurde nichts geändert.
refused-proposal_agreed = Das Einverständnis kam schon am { $on }. Auf der Karte lässt es sich 14 Tage lang rückgängig machen.
refused-proposal_separate = Am { $on } wurde entschieden, dass alles bleibt, wie es ist. Es wurde nichts geändert.
refused-proposal_unanswered = Bis zum { $on } haben nicht alle geantwortet, deshalb bleibt alles, wie es ist. Der Vorschlag lässt sich jederzeit neu machen.
refused-proposal_taken_back = Der Vorschlag wurde am { $on } zurückgenommen. Es wurde nichts geändert.
refused-proposal_undone = Das wurde am { $on } schon rückgängig gemacht.
proposal-until = Rückgängig machen lässt sich das bis { $until }.
proposal-open-until = Zeit ist bis { $until }, ohne Antwort bleibt alles, wie es ist.
