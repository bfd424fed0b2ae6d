help-review-split-what = idea split 42
