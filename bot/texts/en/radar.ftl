## The fragmentation radar

button-numbers = Numbers
radar-title = What pulls apart
radar-opening = Looked at: { $ideas ->
    [one] 1 active idea
   *[other] { $ideas } active ideas
} and { $measures ->
    [one] 1 measure
   *[other] { $measures } measures
} under way.
radar-nothing = Nothing pulls apart at the moment: ideas and measures have their goals, and nothing similar stands alone.
radar-stray = { $count } of { $total } active ideas and measures have no goal ({ $percent } %)
radar-stray-means = Either they lead away from the target picture, or it lacks a goal.
radar-crowd = { $count } of { $total } with a goal belong to G-{ $number } { $title } ({ $percent } %)
radar-crowd-means = The other goals may need a word, or a campaign.
radar-none_fits = { $count ->
    [one] 1 active idea of the last 90 days fits no goal
   *[other] { $count } active ideas of the last 90 days fit no goal
}
radar-none_fits-means = { $count ->
    [one] It may show what the target picture does not see yet.
   *[other] They may show what the target picture does not see yet.
}
radar-island = I-{ $number } { $title } and I-{ $other } { $othertitle } are similar, and nobody connected them
radar-island-rooms = One comes from #{ $room }, the other from #{ $otherroom }.
radar-island-means = They come from different channels.
radar-dry = G-{ $number } { $title }: nothing new for { $count } days
radar-dry-means = No idea and no measure came of it in this time.
radar-busy = { $name } takes care of { $count } measures at once
radar-busy-means = That is more than three. One of them may have time: M-{ $number } has the latest date, { $due }. Only leaders see this.
radar-do-see = See ideas
radar-do-ask = Ask the strategy
radar-do-post = Post an update
radar-do-connect = Connect
radar-do-park = Pause I-{ $number }
radar-do-later = Pause M-{ $number }
brief-radar = { $count ->
    [one] The radar found 1 thing that pulls apart.
   *[other] The radar found { $count } things that pull apart.
}
brief-do-radar = Radar
refused-radar_deciders_only = The radar is for managers and leaders. /gegenstrom shows who they are, and an admin can add you.
help-gegenstrom-radar-what = /gegenstrom radar
help-gegenstrom-radar = what pulls apart: without a goal, twice, or too much at once
