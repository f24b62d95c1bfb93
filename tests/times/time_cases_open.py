"""Reports that do not say when they were published.  Rows: text, words, type, value."""

PUBLISHED = ""

CASES = [
    ("The shooting was on Tuesday (21 February).", "Tuesday (21 February)", "DATE", "XXXX-02-21"),
    ("The shooting was on Tuesday (21 February). Crowds came late Wednesday.", "late Wednesday", "DATE", "XXXX-02-22"),
    ("The shooting was on Tuesday (21 February). The next day, crowds came.", "The next day", "DATE", "XXXX-02-22"),
    ("It was on February 21.", "February 21", "DATE", "XXXX-02-21"),
    ("It was on Wednesday.", "Wednesday", "DATE", "XXXX-WXX-3"),
    ("It was on Wednesday night.", "Wednesday night", "TIME", "XXXX-WXX-3TNI"),
    ("It was on May 5, 2016. Today he is free.", "Today", "DATE", "XXXX-XX-XX"),
    ("It was on May 5, 2016. He was seen last night.", "last night", "TIME", "XXXX-XX-XXTNI"),
    ("RENO, Nev., May 5, 2016 (AP) -- A man was shot last night.", "last night", "TIME", "2016-05-04TNI"),
    ("Thursday, May 5, 2016\n\nA man was shot Wednesday.", "Wednesday", "DATE", "2016-05-04"),
    ("The shooting was on Tuesday (21 February). It will be studied on Monday.", "Monday", "DATE", "XXXX-02-27"),
    ("The chief spoke on Thursday (23 February). They marched on Wednesday.", "Wednesday", "DATE", "XXXX-02-22"),
    ("It was in June.", "June", "DATE", "XXXX-06"),
    ("It was yesterday.", "yesterday", "DATE", "XXXX-XX-XX"),
    ("It was last year.", "last year", "DATE", "XXXX"),
    ("It was last week.", "last week", "DATE", "XXXX-WXX"),
    ("It was in the third quarter of the year.", "the third quarter", "DATE", "XXXX-Q3"),
    ("It was on May 5, 2016. He was freed on Friday.", "Friday", "DATE", "2016-05-06"),
    ("It was on May 5, 2016. The next day he fled.", "The next day", "DATE", "2016-05-06"),
    ("It was on May 5, 2016. The day before, he bought it.", "The day before", "DATE", "2016-05-04"),
    ("Posted: Friday, June 6, 2014\n\nA man was shot Thursday.", "Thursday", "DATE", "2014-06-05"),
    ("Posted: Friday, June 6, 2014\n\nA man was shot yesterday.", "yesterday", "DATE", "2014-06-05"),
    ("It began at 10 p.m. An hour later it ended.", "An hour later", "TIME", "XXXX-XX-XXT23:00"),
    ("He led the team the season before he left.", "the season before", "DATE", "XXXX"),
    ("It opens every Tuesday.", "every Tuesday", "SET", "XXXX-WXX-2"),
    ("He is now in jail.", "now", "DATE", "PRESENT_REF"),
    ("In 2014 he moved.", "2014", "DATE", "2014"),
    ("He stayed for 12 years.", "12 years", "DURATION", "P12Y"),
]
