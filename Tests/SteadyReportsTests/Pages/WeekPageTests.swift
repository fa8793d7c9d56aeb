import SteadyDomain
import Testing

@testable import SteadyReports

/// The week's page, to the letter.
struct WeekPageTests {
    @Test func `A week with a little of everything`() {
        #expect(
            WeekReport(.lively).text(width: 80) == """
                Week 47 · Mon 16 – Sun 22 Nov 2026                   Riverside IOP, week 3 of 12
                Made Fri 20 Nov 2026 12:00 · written by the person; nobody monitors this

                Recorded   3 of 4 evenings, 3 of 4 sessions

                To raise
                  r2  sleep is worse since the new shift
                  r3  the bus is late (done Wed 18 Nov)

                Since the last page
                  Strongest  8, then 6 · Wed 18, 21:40 · stress · tried call someone

                Sessions   2 of 3–5, excused: 3 were required · 1 excused · 1 to come · 5 of 9 h
                  1 of 6 absences used
                  Mon 16   18:00   attended    3 h
                  Wed 18   18:00   excused     work
                  Thu 19   17:00   attended    2 h · make-up for Fri 13 Nov · sleep
                  Fri 20   18:00   to come

                Supports   Dr. Rivera: 1 of 1, met · 1 not recorded · 3 of 2 h · Tue 17

                Seven days
                            Mon Tue Wed Thu Fri Sat Sun
                  Sessions    ●   ●   E  ?●   ·
                  Craving     5       8
                  Urge        3   –   4   3   –
                  Mood        6   –   5   6   –
                  Sleep       7   – 6.7   7   –
                  Use         –   –   –   –   –
                  ● attended  E excused  ? not recorded
                  · to come

                Evenings   mood 6, 5, 6 (before 5.2) · stress 4, 5 (before 5) ·
                           sleep 7, 6.7, 7 h (before 6.5) · urge 3, 4, 3 (before 4)
                  Mood 10 is best, the others 10 worst

                Use        No use on 16 of 16 days answered; 3 of 19 not answered.   since 2 Nov

                Cravings   3 · strength 5, 4, 8 (week before 6)
                  Mon 1  Tue –  Wed 2  Thu –  Fri –  Sat –  Sun –
                  Set off by   stress 2 (5, 8) · plan: walk, rated once
                               =payday 2 (5, 4) · no step in the plan
                  Afterwards   walk, rated twice: 3, 3 lower · call someone, rated once: 2 lower

                Support    someone reached on 2 of 3 evenings, tried on 1

                Next week  Mon 23 18:00 Riverside IOP · Tue 24 10:00 UTC-6 Dr. Rivera ·
                           Wed 25 18:00 Riverside IOP · Thu 26 10:00 UTC-6 Dr. Rivera ·
                           Fri 27 18:00 Riverside IOP

                With names, places and clock times.
                The person wrote this and chooses who sees it. It may not be legally protected.

                """)
    }

    @Test func `The same week on a narrow page`() {
        #expect(
            WeekReport(.lively).text(width: 40) == """
                Week 47 · Mon 16 – Sun 22 Nov 2026
                  Riverside IOP, week 3 of 12
                Made Fri 20 Nov 2026 12:00 · written by
                  the person; nobody monitors this

                Recorded
                  3 of 4 evenings, 3 of 4 sessions

                To raise
                  r2  sleep is worse since the new shift
                  r3  the bus is late (done Wed 18 Nov)

                Since the last page
                  Strongest  8, then 6 · Wed 18, 21:40 ·
                    stress · tried call someone

                Sessions
                  2 of 3–5, excused: 3 were required ·
                  1 excused · 1 to come · 5 of 9 h
                  1 of 6 absences used
                  Mon 16   18:00   attended    3 h
                  Wed 18   18:00   excused     work
                  Thu 19   17:00   attended    2 h ·
                    make-up for Fri 13 Nov · sleep
                  Fri 20   18:00   to come

                Supports   Dr. Rivera: 1 of 1, met ·
                  1 not recorded · 3 of 2 h · Tue 17

                Seven days
                            Mon Tue Wed Thu Fri Sat Sun
                  Sessions    ●   ●   E  ?●   ·
                  Craving     5       8
                  Urge        3   –   4   3   –
                  Mood        6   –   5   6   –
                  Sleep       7   – 6.7   7   –
                  Use         –   –   –   –   –
                  ● attended  E excused  ? not recorded
                  · to come

                Evenings   mood 6, 5, 6 (before 5.2) ·
                  stress 4, 5 (before 5) ·
                  sleep 7, 6.7, 7 h (before 6.5) ·
                  urge 3, 4, 3 (before 4)
                  Mood 10 is best, the others 10 worst

                Use
                  No use on 16 of 16 days answered; 3 of
                  19 not answered.
                  since 2 Nov

                Cravings   3 ·
                  strength 5, 4, 8 (week before 6)
                  Mon 1  Tue –  Wed 2  Thu –  Fri –
                    Sat –  Sun –
                  Set off by   stress 2 (5, 8) ·
                    plan: walk, rated once
                    =payday 2 (5, 4) ·
                      no step in the plan
                  Afterwards
                    walk, rated twice: 3, 3 lower ·
                    call someone, rated once: 2 lower

                Support
                  someone reached on 2 of 3 evenings,
                  tried on 1

                Next week  Mon 23 18:00 Riverside IOP ·
                  Tue 24 10:00 UTC-6 Dr. Rivera ·
                  Wed 25 18:00 Riverside IOP ·
                  Thu 26 10:00 UTC-6 Dr. Rivera ·
                  Fri 27 18:00 Riverside IOP

                With names, places and clock times.
                The person wrote this and chooses who
                  sees it. It may not be legally
                  protected.

                """)
    }

    @Test func `A week with nothing on record`() {
        let report = WeekReport(.quiet("2026-11-20T12:00:00-05:00", programs: [], firstDay: nil))
        let page = """
            Week 47 · Mon 16 – Sun 22 Nov 2026
            Made Fri 20 Nov 2026 12:00 · written by the person; nobody monitors this

            Recorded   nothing to count yet

            Evenings   none recorded

            Cravings   none recorded

            With names, places and clock times.
            The person wrote this and chooses who sees it. It may not be legally protected.

            """
        #expect(report.text(width: 80) == page)
        #expect(
            report.text(width: 40)
                == page.replacing("written by the person", with: "written by\n  the person")
                .replacing("who sees it. It may not be legally", with: "who\n  sees it. It may not be legally\n ")
        )
    }

    @Test func `A week whose texts would drive a terminal`() {
        #expect(
            WeekReport(.hostile).text(width: 80) == """
                Week 47 · Mon 16 – Sun 22 Nov 2026
                  Sam<U+202E> · the <U+2066>longest of all friends that anyone has, week 3 of 12
                Made Fri 20 Nov 2026 12:00 · written by the person; nobody monitors this

                Recorded   1 of 4 evenings, 1 of 2 sessions

                To raise
                  r1  red ␛[31m, turned <U+202E>, a · dot␊and a long
                      wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                      wwwwwwwwwwwwwwwwwwwwwwwwww end

                Since the last page
                  Strongest  7, then 3 · Tue 17, 02:00 · Sam<U+202E> ·
                             the <U+2066>longest of all friends that anyone has ·
                             tried Sam<U+202E> ·
                             the <U+2066>longest of all friends that anyone has

                Sessions   1 of 3–5, in progress: 2 more · 1 not recorded · 1 to come · 3 of 9 h
                  0 of 6 absences used
                  Mon 16   18:00   attended    3 h · red ␛[31m, turned <U+202E>, a · dot␊and a
                                   long
                                   wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                                   wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww end ·
                                   red ␛[31m, turned <U+202E>, a · dot␊and a long
                                   wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                                   wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww end
                  Wed 18   18:00   not recorded
                  Fri 20   18:00   to come

                Seven days
                            Mon Tue Wed Thu Fri Sat Sun
                  Sessions    ●       ?       ·
                  Craving     7   7
                  Urge        –   –   –   –   –
                  Mood        –   –   5   –   –
                  Sleep       –   –   –   –   –
                  Use         –   –   –   –   –
                  ● attended  ? not recorded  · to come

                Evenings   mood 5
                  Mood 10 is best, the others 10 worst

                Cravings   2 · strength 7, 7
                  Mon 1  Tue 1  Wed –  Thu –  Fri –  Sat –  Sun –
                  Set off by   Sam<U+202E> ·
                               the <U+2066>longest of all friends that anyone has 2 (7, 7) ·
                               no step in the plan
                  Afterwards   Sam<U+202E> · the <U+2066>longest of all friends that anyone has,
                               rated twice: 4, 4 lower

                Support    Sam<U+202E> · the <U+2066>longest of all friends that anyone has
                           reached on 1 of 1 evening

                Next week  Mon 23 18:00 · Wed 25 18:00 · Fri 27 18:00

                With names, places and clock times.
                The person wrote this and chooses who sees it. It may not be legally protected.

                """)
    }

    @Test func `The same texts on a narrow page`() {
        #expect(
            WeekReport(.hostile).text(width: 40) == """
                Week 47 · Mon 16 – Sun 22 Nov 2026
                  Sam<U+202E> · the <U+2066>longest of
                    all friends that anyone has, week 3
                    of 12
                Made Fri 20 Nov 2026 12:00 · written by
                  the person; nobody monitors this

                Recorded
                  1 of 4 evenings, 1 of 2 sessions

                To raise
                  r1  red ␛[31m, turned <U+202E>, a ·
                    dot␊and a long
                    wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                    wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                    wwwwwwwwwwwwwwwwwwwwwwwwwwww end

                Since the last page
                  Strongest  7, then 3 · Tue 17, 02:00 ·
                    Sam<U+202E> · the <U+2066>longest of
                    all friends that anyone has ·
                    tried Sam<U+202E> · the
                    <U+2066>longest of all friends that
                    anyone has

                Sessions
                  1 of 3–5, in progress: 2 more ·
                  1 not recorded · 1 to come · 3 of 9 h
                  0 of 6 absences used
                  Mon 16   18:00   attended    3 h ·
                    red ␛[31m, turned <U+202E>, a ·
                    dot␊and a long
                    wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                    wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                    wwwwwwwwwwwwwwwwwwwwwwwwwwww end ·
                    red ␛[31m, turned <U+202E>, a ·
                    dot␊and a long
                    wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                    wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                    wwwwwwwwwwwwwwwwwwwwwwwwwwww end
                  Wed 18   18:00   not recorded
                  Fri 20   18:00   to come

                Seven days
                            Mon Tue Wed Thu Fri Sat Sun
                  Sessions    ●       ?       ·
                  Craving     7   7
                  Urge        –   –   –   –   –
                  Mood        –   –   5   –   –
                  Sleep       –   –   –   –   –
                  Use         –   –   –   –   –
                  ● attended  ? not recorded  · to come

                Evenings   mood 5
                  Mood 10 is best, the others 10 worst

                Cravings   2 · strength 7, 7
                  Mon 1  Tue 1  Wed –  Thu –  Fri –
                    Sat –  Sun –
                  Set off by   Sam<U+202E> · the
                    <U+2066>longest of all friends that
                    anyone has 2 (7, 7) ·
                    no step in the plan
                  Afterwards   Sam<U+202E> · the
                    <U+2066>longest of all friends that
                    anyone has, rated twice: 4, 4 lower

                Support    Sam<U+202E> · the
                  <U+2066>longest of all friends that
                  anyone has reached on 1 of 1 evening

                Next week  Mon 23 18:00 · Wed 25 18:00 ·
                  Fri 27 18:00

                With names, places and clock times.
                The person wrote this and chooses who
                  sees it. It may not be legally
                  protected.

                """)
    }

    @Test func `Headings are all that is emphasized`() {
        let text = WeekReport(.lively).text(width: 80, isStyled: true)
        let bold = text.split(separator: "\n").filter { $0.contains("\u{1B}") }
        #expect(
            bold == [
                "\u{1B}[1mWeek 47 · Mon 16 – Sun 22 Nov 2026\u{1B}[0m"
                    + "                   Riverside IOP, week 3 of 12",
                "\u{1B}[1mTo raise\u{1B}[0m",
                "\u{1B}[1mSince the last page\u{1B}[0m",
                "\u{1B}[1mSeven days\u{1B}[0m",
            ])
    }
}
