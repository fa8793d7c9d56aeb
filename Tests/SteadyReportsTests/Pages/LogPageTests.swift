import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// The log, to the letter.
struct LogPageTests {
    private static func log(_ entries: [any Entry], vocabulary: Vocabulary = .sample) -> LogReport {
        LogReport(
            entries, vocabulary: vocabulary, programs: [.riverside], sessions: [uidOf(1): ID(1)],
            today: day("2026-11-20"), here: calendar.zone)
    }

    @Test func `An entry of each kind`() {
        var craving = Craving.of(12, "2026-11-16T15:00:00-05:00", 7, triggers: [1], actions: [1, 2], after: 4)
        (craving.minutes, craving.outcome, craving.place) = (20, .eased, "kitchen")
        var makeup = Session.of(2, "2026-11-19T10:00:00-06:00", .attended)
        (makeup.makeupFor, makeup.minutes, makeup.note) = (uidOf(1), 120, "one line\nand another")
        var use = Use.of(1, "2026-11-17T23:00:00-05:00", written: day("2026-11-18"))
        use.nextTime = "call Sam first"
        let report = Self.log([
            Session.of(1, "2025-11-16T18:00:00-05:00", .missed), craving, use,
            CheckIn.of(
                12345, "2026-11-18", mood: 6, stress: 4, sleep: 450, urge: 3, used: false, support: .nobody),
            makeup, Point.of(1, "sleep is worse", "2026-11-19", doneOn: "2026-11-20"),
        ])
        #expect(
            report.text(width: 80) == """
                Sun 16 Nov 2025 18:00   s1   missed · Riverside IOP · 3 h
                Mon 16 Nov 15:00        c12  craving 7, then 4 · stress · walk · call someone ·
                                             20 min · eased · place: kitchen
                Tue 17 Nov 23:00        u1   use · next time: call Sam first
                Wed 18 Nov              d12345 check-in · mood 6 · stress 4 · sleep 7.5 h ·
                                               urge 3 · no use · nobody reached
                Thu 19 Nov 10:00 UTC-6  s2   attended · Riverside IOP · 2 h · make-up for s1 ·
                                             note: one line …
                Thu 19 Nov              r1   raised · sleep is worse · done Fri 20 Nov 2026

                """)
        #expect(
            report.text(width: 40) == """
                Sun 16 Nov 2025 18:00   s1   missed ·
                  Riverside IOP · 3 h
                Mon 16 Nov 15:00        c12\u{20}
                  craving 7, then 4 · stress · walk ·
                  call someone · 20 min · eased ·
                  place: kitchen
                Tue 17 Nov 23:00        u1   use ·
                  next time: call Sam first
                Wed 18 Nov              d12345
                  check-in · mood 6 · stress 4 ·
                  sleep 7.5 h · urge 3 · no use ·
                  nobody reached
                Thu 19 Nov 10:00 UTC-6  s2   attended ·
                  Riverside IOP · 2 h · make-up for s1 ·
                  note: one line …
                Thu 19 Nov              r1   raised ·
                  sleep is worse · done Fri 20 Nov 2026

                """)
    }

    @Test func `Entries that would drive a terminal`() {
        var craving = Craving.of(1, "2026-11-16T15:00:00-05:00", 10, triggers: [1], actions: [2], after: 10)
        (craving.place, craving.note) = (hostileText, hostileText)
        let report = Self.log([craving, Point.of(1, hostileText, "2026-11-19")], vocabulary: .hostile)
        #expect(
            report.text(width: 80) == """
                Mon 16 Nov 15:00  c1   craving 10, then 10 · Sam<U+202E> ·
                                       the <U+2066>longest of all friends that anyone has ·
                                       Sam<U+202E> ·
                                       the <U+2066>longest of all friends that anyone has ·
                                       place: red ␛[31m, turned <U+202E>, a · dot␊and a long
                                       wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                                       wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww end ·
                                       note: red ␛[31m, turned <U+202E>, a · dot …
                Thu 19 Nov        r1   to raise · red ␛[31m, turned <U+202E>, a · dot␊and a long
                                       wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                                       wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww end

                """)
        #expect(
            report.text(width: 40) == """
                Mon 16 Nov 15:00  c1 \u{20}
                  craving 10, then 10 · Sam<U+202E> ·
                  the <U+2066>longest of all friends
                  that anyone has · Sam<U+202E> · the
                  <U+2066>longest of all friends that
                  anyone has ·
                  place: red ␛[31m, turned <U+202E>, a ·
                  dot␊and a long
                  wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                  wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                  wwwwwwwwwwwwwwwwwwwwwwww end ·
                  note: red ␛[31m, turned <U+202E>, a ·
                  dot …
                Thu 19 Nov        r1   to raise ·
                  red ␛[31m, turned <U+202E>, a ·
                  dot␊and a long
                  wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                  wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                  wwwwwwwwwwwwwwwwwwwwwwww end

                """)
    }

    @Test func `Of a long note the log says the first 60 characters, control characters among them`() {
        var use = Use.of(1, "2026-11-17T23:00:00-05:00")
        use.note = String(repeating: "\u{202E}", count: 58) + "abc"
        let text = Self.log([use]).text(width: 1000)
        #expect(
            text == "Tue 17 Nov 23:00  u1   use · note: "
                + String(repeating: "<U+202E>", count: 58) + "ab …\n")
    }

    @Test func `Nothing yet`() {
        #expect(
            Self.log([]).text(width: 80) == """
                Nothing is on record there yet.

                """)
        #expect(
            Self.log([]).text(width: 40) == """
                Nothing is on record there yet.

                """)
    }
}
