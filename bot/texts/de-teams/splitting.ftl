help-review-split-what = idee teile 42
