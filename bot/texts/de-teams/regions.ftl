field-region-hint = An diesen Tagen läuft keine Uhr, und ich erinnere niemanden. Andere Regionen: „gegenstrom region FR-57“.
