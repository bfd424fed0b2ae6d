field-region-hint = On these days no clock runs and I remind nobody. Other regions: “gegenstrom region FR-57”.
