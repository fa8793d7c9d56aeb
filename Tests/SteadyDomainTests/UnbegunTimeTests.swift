import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// DESIGN §3: what lies ahead can't have happened. A part of the day that has not begun is refused, also in an edit.
struct UnbegunTimeTests {
    private let wednesday = Now("2026-09-16T14:00:00-04:00")

    private func edited(_ text: String, _ entry: String, _ precision: Precision, now: Now) throws -> ResolvedMoment {
        let entry = Moment(entry)!
        let edited = try now.moment(
            TimeExpression(text), editing: entry, precision, on: now.calendar.day(of: entry), zones: [now.calendar.zone]
        )
        try now.requirePast(edited)
        return edited
    }

    @Test(arguments: [
        ("evening", "2026-09-16T09:00:00-04:00", Precision.part), ("night", "2026-09-16T13:00:00-04:00", .minute),
        ("evening", "2026-09-16T12:00:00-04:00", .day), ("today", "2026-09-14T19:30:00-04:00", .part),
        ("this evening", "2026-09-16T09:00:00-04:00", .part), ("tonight", "2026-09-16T13:00:00-04:00", .minute),
    ])
    func `a part that has not begun is refused in an edit`(_ text: String, _ entry: String, _ precision: Precision) {
        let problem = expectRefusal { try edited(text, entry, precision, now: wednesday) }
        #expect(problem?.sentence.contains("has not begun") == true, "\(problem?.sentence ?? "")")
    }

    @Test(arguments: [
        ("morning", "2026-09-16T13:00:00-04:00", Precision.minute, "2026-09-16T09:00:00-04:00"),
        ("afternoon", "2026-09-16T13:00:00-04:00", .minute, "2026-09-16T14:00:00-04:00"),
        ("yesterday", "2026-09-14T19:30:00-04:00", .part, "2026-09-15T19:30:00-04:00"),
        ("today", "2026-09-14T12:00:00-04:00", .day, "2026-09-16T12:00:00-04:00"),
        // Wednesday's evening has not begun, so it is that of the week before.
        ("wed evening", "2026-09-15T13:00:00-04:00", .minute, "2026-09-09T19:30:00-04:00"),
        // The afternoon has begun, though the place of an entry in it lies ahead.
        ("wed afternoon", "2026-09-15T13:00:00-04:00", .minute, "2026-09-16T14:00:00-04:00"),
        ("wed", "2026-09-15T14:30:00-04:00", .part, "2026-09-16T14:00:00-04:00"),
    ])
    func `one that has begun is taken, no later than now`(
        _ text: String, _ entry: String, _ precision: Precision, _ meant: String
    ) throws {
        #expect(try edited(text, entry, precision, now: wednesday).moment.description == meant)
    }

    @Test func `an echo names no part that has not begun`() throws {
        let edited = try edited("mon evening", "2026-09-13T20:00:00-04:00", .part, now: wednesday)
        #expect(edited.moment.description == "2026-09-14T19:30:00-04:00")
        #expect(edited.others.allSatisfy { $0.moment.instant <= wednesday.instant })
    }

    @Test(arguments: [
        ("tomorrow", "Thu 17 Sep 2026 is in the future"), ("2026-09-20", "Sun 20 Sep 2026 is in the future"),
        ("tomorrow evening", "Thu 17 Sep 2026, evening is in the future"),
        ("tomorrow 18:00", "Thu 17 Sep 2026 18:00 is in the future"),
        ("in 20 minutes", "Wed 16 Sep 2026 14:20 is in the future"), ("in 3 days", "Sat 19 Sep 2026 is in the future"),
    ])
    func `a refusal shows no clock time that was not typed`(_ text: String, _ words: String) {
        let problem = expectRefusal { try wednesday.past(TimeExpression(text)) }
        #expect(problem?.sentence.hasPrefix(words) == true, "\(problem?.sentence ?? "")")
    }

    @Test func `after midnight today's date has begun`() throws {
        let night = Now("2026-09-19T00:40:00-04:00")
        for text in ["19 sep", "2026-09-19", "sat 19 sep", "the 19th"] {
            let read = try night.past(TimeExpression(text))
            #expect(read.moment == night.moment && read.precision == .day)
        }
        #expect(try edited("19 sep", "2026-09-18T12:00:00-04:00", .day, now: night).moment == night.moment)
        expectRefusal { try night.past(TimeExpression("19 sep, morning")) }
    }

    @Test func `this morning is that of the recovery day, with a clock time or without`() throws {
        // The recovery day that begins at noon has its morning at its end.
        let afternoon = Now("2026-09-16T14:00:00-04:00", dayStart: "12:00")
        for text in ["this morning", "this morning 8", "this morning at 8:30"] {
            expectRefusal { try afternoon.past(TimeExpression(text)) }
        }
        for (text, clock) in [("yesterday morning", "09:00"), ("yesterday morning 8", "08:00")] {
            #expect(try afternoon.past(TimeExpression(text)).moment.description == "2026-09-16T\(clock):00-04:00")
        }
        let morning = Now("2026-09-16T10:00:00-04:00", dayStart: "12:00")
        for (text, clock) in [
            ("this morning", "09:00"), ("this morning 8", "08:00"), ("8 on 16 sep, morning", "08:00"),
        ] {
            #expect(try morning.past(TimeExpression(text)).moment.description == "2026-09-16T\(clock):00-04:00")
        }
        // Within the morning, the day start is its beginning.
        let early = Now("2026-09-16T11:00:00-04:00", dayStart: "06:00")
        #expect(try early.past(TimeExpression("this morning")).moment.description == "2026-09-16T09:00:00-04:00")
        #expect(try early.past(TimeExpression("this morning 8")).moment.description == "2026-09-16T08:00:00-04:00")
    }
}
