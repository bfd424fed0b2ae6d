## The report of a month

report-title = { $company } · ideas in { $month }
report-numbers = Numbers
report-number = What
report-value = Here
report-beside = To compare
report-month = Month
report-goal = Goal
report-what-came = What came of it
report-decisions = Decisions of the month
report-decisions-none = Nothing was decided in this month.
report-idea = Idea
report-decision = Decision
report-reason = Reason
report-measures = Measures that ended in this month
report-measures-none = No measure ended in this month.
report-measure = Measure
report-end = How it ended
report-result = What came of it, or what was learned
