import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// Listings, to the letter.
struct ListingPageTests {
    @Test func `People and services`() {
        let report = ContactList(
            Vocabulary(contacts: [
                .of(1, Name(known: "Sam"), .support, "+1 555 0100"), .of(12, Name(known: "Dr. Rivera"), .counselor),
                .of(3, hostileName, .sponsor, "+1 \u{202E}555 0100"),
            ]))
        #expect(
            report.text(width: 80) == """
                k1  Sam · support · +1 555 0100
                k12 Dr. Rivera · counselor
                k3  Sam<U+202E> · the <U+2066>longest of all friends that anyone has · sponsor ·
                    +1 <U+202E>555 0100

                """)
        #expect(
            report.text(width: 40) == """
                k1  Sam · support · +1 555 0100
                k12 Dr. Rivera · counselor
                k3  Sam<U+202E> · the <U+2066>longest of
                  all friends that anyone has ·
                  sponsor · +1 <U+202E>555 0100

                """)
        #expect(
            ContactList(Vocabulary()).text(width: 80) == """
                No one is on record yet.                       steady contact add NAME --phone -

                """)
        #expect(
            ContactList(Vocabulary()).text(width: 40) == """
                No one is on record yet.
                  steady contact add NAME --phone -

                """)
    }

    @Test func `Points to raise`() {
        let report = CarriedLineList<Point>([
            .of(1, "sleep is worse", "2026-11-17"), .of(12, hostileText, "2026-11-18"),
        ])
        #expect(
            report.text(width: 80) == """
                r1  sleep is worse · Tue 17 Nov
                r12 red ␛[31m, turned <U+202E>, a · dot␊and a long
                    wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                    wwwwwwwwwwwwwwwwwwwwwwww end · Wed 18 Nov

                """)
        #expect(
            report.text(width: 40) == """
                r1  sleep is worse · Tue 17 Nov
                r12 red ␛[31m, turned <U+202E>, a ·
                  dot␊and a long
                  wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                  wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                  wwwwwwwwwwwwwwwwwwwwwwww end ·
                  Wed 18 Nov

                """)
        #expect(
            CarriedLineList<Point>([]).text(width: 80) == """
                Nothing to raise yet.                                             steady raise -

                """)
        #expect(
            CarriedLineList<Point>([]).text(width: 40) == """
                Nothing to raise yet.     steady raise -

                """)
    }

    @Test func `Each setting`() {
        var settings = Settings()
        settings.recoveryStart = day("2026-08-03")
        let report = SettingList(settings, keys: Settings.Key.allCases)
        #expect(
            report.text(width: 80) == """
                week-start       mon         the weekday on which a week begins
                day-start        03:00       when a recovery day begins, 00:00 to 12:00
                region           not set     whose help lines `steady now` prints
                recovery-start   2026-08-03  the day from which days are counted
                backups          on          a copy of each day: on or off · this computer's
                nudge            on          a line after a hard moment: on or off
                look-back        on          a look back, offered the day after a use: on or off
                near-end         on          a line before care ends: on or off
                remind           all         reminders of: all, sessions, evening or none
                evening          17:00       from when the evening counts as open

                """)
        #expect(
            report.text(width: 40) == """
                week-start       mon
                  the weekday on which a week begins
                day-start        03:00       when a
                  recovery day begins, 00:00 to 12:00
                region           not set
                  whose help lines `steady now` prints
                recovery-start   2026-08-03
                  the day from which days are counted
                backups          on
                  a copy of each day: on or off ·
                  this computer's
                nudge            on
                  a line after a hard moment: on or off
                look-back        on          a look
                  back, offered the day after a use: on
                  or off
                near-end         on
                  a line before care ends: on or off
                remind           all         reminders
                  of: all, sessions, evening or none
                evening          17:00
                  from when the evening counts as open

                """)
    }

    @Test func `Programs, with the days between two levels of care`() throws {
        var detox = Program.riverside
        (detox.level, detox.name, detox.from) = (.detox, Name(known: "Detox"), day("2026-10-20"))
        (detox.ended, detox.endReason, detox.plannedEnd) = (day("2026-10-26"), .completed, nil)
        var care = try Program.of(number: 12)
        (care.name, care.counselor, care.substances, care.note) = (hostileName, uidOf(1), hostileText, hostileText)
        (care.plannedEnd, care.absences) = (.weeks(12), 6)
        let report = CareTimeline([detox, care, .therapy], today: day("2026-11-20"), vocabulary: .hostile)
        #expect(
            report.text(width: 80) == """
                    20 Oct 2026            24 Jan 2027
                p1  ██
                p12     ███████░░░░░░░░░░░░░░░░░░░░░░░
                p2         ━━━━┄┄
                    █ care  ━ support  ░┄ planned

                p1  Detox · from Tue 20 Oct 2026 · ended Mon 26 Oct 2026, completed · 7 days ·
                    3–5 a week, 3 h each · mon 18:00, wed 18:00, fri 18:00 · 6 absences allowed
                    6 days between levels of care · Tue 27 Oct – Sun 1 Nov 2026
                p12  Sam<U+202E> · the <U+2066>longest of all friends that anyone has · iop ·
                    from Mon 2 Nov 2026, 12 weeks ·
                    19 days up to today, 84 planned (to Sun 24 Jan 2027) ·
                    3–5 a week, 3 h each · mon 18:00, wed 18:00, fri 18:00 ·
                    6 absences allowed · counselor Sam<U+202E> ·
                    the <U+2066>longest of all friends that anyone has ·
                    about red ␛[31m, turned <U+202E>, a · dot␊and a long
                    wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                    wwwwwwwwwwwwwwwwwwwwwwww end · note: red ␛[31m, turned <U+202E>, a · dot …
                p2  Dr. Rivera · therapy · from Tue 10 Nov 2026 to Fri 27 Nov 2026 ·
                    11 days up to today, 18 planned · 1 a week, 1 h each · tue 10:00, thu 10:00

                """)
        let narrow = report.text(width: 40)
        #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= 40 }, "\(narrow)")
        for part in [
            "\n    6 days between levels of care ·\n    Tue 27 Oct – Sun 1 Nov 2026\n", "\np1  ██\n", "7 days ·",
        ] {
            #expect(narrow.contains(part), "\(part)\n\(narrow)")
        }
        #expect(
            CareTimeline([detox], today: day("2026-11-20"), vocabulary: .sample, draws: false).text(width: 80)
                .hasPrefix("p1  Detox"))
        let empty = CareTimeline([], today: day("2026-11-20"), vocabulary: .sample)
        #expect(
            empty.text(width: 80) == """
                No program is on record yet.                                steady program start

                """)
        #expect(
            empty.text(width: 40) == """
                No program is on record yet.
                  steady program start

                """)
    }
}
