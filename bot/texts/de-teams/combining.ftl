refused-may_not_combine = Zusammenführen kann nur vorschlagen, wer entscheiden darf. Verbinden können alle: Schreib mir „idee verbinde“ und die Nummer.
refused-withdraw_together = I-{ $number } gehört dir nicht allein, deshalb lässt sie sich nicht von einer Person zurückziehen. In den 14 Tagen nach dem Zusammenführen kannst du die Ideen wieder trennen: Schreib mir „idee trenne“ und deine Nummer.
help-idea-separate-what = idee trenne 42
help-review-combine-what = idee kombiniere 42 57
