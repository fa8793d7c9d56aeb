import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// DESIGN §3 and §6: which session `attend` and `miss` mean with `--at`. The week is that of Monday, 16 November 2026;
/// the IOP meets on Monday, Wednesday and Friday at 18:00.
struct AttendanceTests {
    @Test(arguments: [
        ("mon 18:00", "2026-11-16T18:00:00-05:00"), ("MON 18:00", "2026-11-16T18:00:00-05:00"),
        ("wed 18:00", "2026-11-18T18:00:00-05:00"),
        ("yesterday 18:00", "2026-11-18T18:00:00-05:00"), ("2026-11-18 18:00", "2026-11-18T18:00:00-05:00"),
        ("2026-11-18T23:00:00+00:00", "2026-11-18T18:00:00-05:00"), ("22h ago", "2026-11-18T12:00:00-05:00"),
        ("tue 10:00", "2026-11-17T10:00:00-05:00"), ("09:00", "2026-11-19T09:00:00-05:00"),
    ])
    func `a session is named by any moment that is not in the future`(_ text: String, _ start: String) throws {
        let thursday = Now("2026-11-19T10:00:00-05:00")
        for status in [SessionStatus.attended, .missed, .excused, .cancelled] {
            let choice = try choice(status, at: text, of: [Program.of()], now: thursday)
            #expect(choice.start.moment.instant == Moment(start)?.instant)
            #expect(choice.minutes == 180)
        }
    }

    @Test(arguments: [
        ("2026-11-18T17:30:00-05:00", true), ("2026-11-18T17:29:59-05:00", false), ("2026-11-18T18:00:00-05:00", true),
    ])
    func `a slot can be attended from 30 minutes before it`(_ now: String, _ isAccepted: Bool) throws {
        for text in ["today 18:00", "2026-11-18 18:00", "2026-11-18T18:00:00-05:00"] {
            if isAccepted {
                let choice = try choice(.attended, at: text, of: [Program.of()], now: Now(now))
                #expect(choice.start.moment.description == "2026-11-18T18:00:00-05:00")
            } else {
                expectRefusal { try choice(.attended, at: text, of: [Program.of()], now: Now(now)) }
            }
        }
    }

    @Test func `a weekday with its clock is the slot that begins within 30 minutes, else that of a week before`() throws
    {
        let soon = try choice(.attended, at: "wed 18:00", of: [Program.of()], now: Now("2026-11-18T17:45:00-05:00"))
        #expect(soon.start.moment.description == "2026-11-18T18:00:00-05:00")
        let later = try choice(.attended, at: "wed 18:00", of: [Program.of()], now: Now("2026-11-18T12:00:00-05:00"))
        #expect(later.start.moment.description == "2026-11-11T18:00:00-05:00")
    }

    @Test(arguments: [
        (SessionStatus.missed, "today 18:00"), (.missed, "2026-11-18 18:00"), (.missed, "tomorrow 18:00"),
        (.missed, "next fri 18:00"), (.attended, "next fri 18:00"), (.attended, "tomorrow 18:00"),
        (.attended, "today 18:16"), (.attended, "2026-11-18 18:20"), (.excused, "today 17:50"),
        (.cancelled, "tomorrow 18:00"),
        (.excused, "next fri 17:00"), (.excused, "2026-11-19 18:00"),
    ])
    func `what else lies in the future is refused`(_ status: SessionStatus, _ text: String) {
        expectRefusal { try choice(status, at: text, of: [Program.of()], now: Now("2026-11-18T17:45:00-05:00")) }
    }

    @Test(arguments: [
        ("tomorrow 18:00", "2026-11-18T18:00:00-05:00"), ("next wed 18:00", "2026-11-18T18:00:00-05:00"),
        ("next mon 18:00", "2026-11-23T18:00:00-05:00"), ("next tue 18:00", "2026-11-24T18:00:00-05:00"),
        ("2026-12-16 18:00", "2026-12-16T18:00:00-05:00"), ("today 18:00", "2026-11-17T18:00:00-05:00"),
    ])
    func `an excused or cancelled slot may lie ahead`(_ text: String, _ start: String) throws {
        let iop = try Program.of(slots: ["mon 18:00", "tue 18:00", "wed 18:00"])
        for status in [SessionStatus.excused, .cancelled] {
            let choice = try choice(status, at: text, of: [iop], now: Now("2026-11-17T10:00:00-05:00"))
            #expect(choice.start.moment.description == start)
        }
    }

    @Test func `the next one is after today, whatever the clock`() throws {
        for clock in ["10:00", "18:00", "23:00"] {
            let now = Now("2026-11-18T\(clock):00-05:00")
            let after = try choice(.excused, at: "next wed 18:00", of: [Program.of()], now: now)
            #expect(after.start.moment.description == "2026-11-25T18:00:00-05:00")
        }
    }

    @Test func `for what may lie ahead a slot of today wins over the 12-hour rule`() throws {
        let iop = try Program.of(slots: ["tue 23:00", "wed 23:00"])
        let now = Now("2026-11-18T12:00:00-05:00")
        for status in [SessionStatus.excused, .cancelled] {
            #expect(
                try choice(status, at: "23:00", of: [iop], now: now).start.moment.description
                    == "2026-11-18T23:00:00-05:00")
        }
        for status in [SessionStatus.attended, .missed] {
            // 13 hours back is too far for a bare clock time; 11 are not.
            expectRefusal { try choice(status, at: "23:00", of: [iop], now: now) }
            let earlier = Now("2026-11-18T10:00:00-05:00")
            let yesterday = try choice(status, at: "23:00", of: [iop], now: earlier)
            #expect(yesterday.start.moment.description == "2026-11-17T23:00:00-05:00")
        }
    }

    @Test func `a weekday with its clock may be today's slot to come, where it may lie ahead`() throws {
        let now = Now("2026-11-18T10:00:00-05:00")
        #expect(
            try choice(.excused, at: "wed 18:00", of: [Program.of()], now: now).start.moment.description
                == "2026-11-18T18:00:00-05:00")
        #expect(
            try choice(.missed, at: "wed 18:00", of: [Program.of()], now: now).start.moment.description
                == "2026-11-11T18:00:00-05:00")
    }

    @Test(arguments: [
        ("2026-11-18T10:00:00-05:00", "fri 18:00", "2026-11-20T18:00:00-05:00"),
        ("2026-11-18T10:00:00-05:00", "fri", "2026-11-20T18:00:00-05:00"),
        ("2026-11-18T10:00:00-05:00", "mon 18:00", "2026-11-16T18:00:00-05:00"),
        ("2026-11-18T10:00:00-05:00", "mon", "2026-11-16T18:00:00-05:00"),
        ("2026-11-19T10:00:00-05:00", "fri 18:00", "2026-11-20T18:00:00-05:00"),
        // As far back as ahead.
        ("2026-11-20T06:00:00-05:00", "mon 18:00", "2026-11-23T18:00:00-05:00"),
        ("2026-11-20T05:59:59-05:00", "mon 18:00", "2026-11-16T18:00:00-05:00"),
    ])
    func `what may lie ahead is the nearest slot of that weekday, ahead on a tie`(
        _ now: String, _ text: String, _ start: String
    ) throws {
        for status in [SessionStatus.excused, .cancelled] {
            let choice = try choice(status, at: text, of: [Program.of()], now: Now(now))
            #expect(choice.start.moment.description == start)
        }
    }

    @Test func `where the nearest slot is recorded already and the other one is not, it is the other`() throws {
        let iop = try Program.of()
        let now = Now("2026-11-18T10:00:00-05:00")
        let friday = Session.of(1, "2026-11-20T18:00:00-05:00", .excused)
        #expect(
            try choice(.excused, at: "fri", of: [iop], [friday], now: now).start.moment.calendarDay
                == Day("2026-11-13"))
        let last = Session.of(2, "2026-11-13T18:00:00-05:00", .attended)
        #expect(
            try choice(.excused, at: "fri 18:00", of: [iop], [friday, last], now: now).start.moment.calendarDay
                == Day("2026-11-20"))
    }

    @Test func `a slot of a program that is over is not the nearest, unless that one is named`() throws {
        let over = try Program.of(.inpatient, number: 1, ended: "2026-11-15", slots: ["fri 09:00"])
        let iop = try Program.of(number: 2, from: "2026-11-16", slots: ["fri 09:00", "mon 18:00"])
        let now = Now("2026-11-19T10:00:00-05:00")
        let next = try choice(.excused, at: "fri 9:00", of: [over, iop], now: now)
        #expect(next.program.id == ID(2) && next.start.moment.description == "2026-11-20T09:00:00-05:00")
        // Without that time in the program of now it is a question, not last week's.
        let other = try Program.of(number: 2, from: "2026-11-16")
        expectRefusal { try choice(.excused, at: "fri 9:00", of: [over, other], now: now) }
        let named = try Attendance(programs: [over, other], sessions: [], now: now, status: .excused)
            .session(at: TimeExpression("fri 9:00"), of: over)
        #expect(named.start.moment.description == "2026-11-13T09:00:00-05:00")
    }

    @Test func `what was attended or missed never slides to an older week, where the slot still was`() throws {
        var iop = try Program.of()
        iop.schedules.append(
            try .of(2, from: "2026-11-16", sessions: nil, minutes: 180, slots: ["mon 18:00", "wed 17:00"]))
        let now = Now("2026-11-19T10:00:00-05:00")
        for status in [SessionStatus.attended, .missed] {
            let choice = try choice(status, at: "wed 18:00", of: [iop], now: now)
            #expect(choice.start.moment.description == "2026-11-18T18:00:00-05:00")
        }
    }

    @Test func `without weekly times an excused or cancelled session may lie ahead at any time`() throws {
        let therapy = try Program.of(.therapy, slots: [])
        let now = Now("2026-11-18T10:00:00-05:00")
        for status in [SessionStatus.excused, .cancelled] {
            #expect(
                try choice(status, at: "tomorrow 10:00", of: [therapy], now: now).start.moment.description
                    == "2026-11-19T10:00:00-05:00")
            #expect(
                try choice(status, at: "fri 10:00", of: [therapy], now: now).start.moment.description
                    == "2026-11-20T10:00:00-05:00")
        }
        expectRefusal { try choice(.attended, at: "tomorrow 10:00", of: [therapy], now: now) }
    }

    @Test func `a day alone is its one session that is not recorded, else the error lists them`() throws {
        let iop = try Program.of(slots: ["wed 09:00", "wed 18:00", "thu 10:00"])
        let now = Now("2026-11-19T12:00:00-05:00")
        #expect(
            try choice(.attended, at: "today", of: [iop], now: now).start.moment.description
                == "2026-11-19T10:00:00-05:00")
        let several = try #require(expectRefusal { try choice(.attended, at: "yesterday", of: [iop], now: now) })
        #expect(several.sentence.contains("18 Nov 2026 09:00") && several.sentence.contains("18 Nov 2026 18:00"))
        let morning = Session.of(1, "2026-11-18T09:00:00-05:00", .attended)
        #expect(
            try choice(.attended, at: "yesterday", of: [iop], [morning], now: now).start.moment.description
                == "2026-11-18T18:00:00-05:00")
        let none = try #require(expectRefusal { try choice(.missed, at: "tue", of: [iop], now: now) })
        #expect(none.sentence.contains("No program has a weekly time on Tue 17 Nov 2026"))
    }

    @Test func `a slot's weekday is the calendar's, though a night belongs to the day before`() throws {
        let iop = try Program.of(slots: ["fri 00:30"])
        let choice = try choice(.attended, at: "fri 00:30", of: [iop], now: Now("2026-11-21T10:00:00-05:00"))
        #expect(choice.start.moment.description == "2026-11-20T00:30:00-05:00")
    }

    @Test func `on a journey a slot is named by the program's clock`() throws {
        let inLondon = Now("2026-11-19T10:00:00Z", zone: "Europe/London")
        let slot = try choice(.attended, at: "wed 18:00", of: [Program.of()], now: inLondon)
        #expect(slot.start.moment.instant == Moment("2026-11-18T18:00:00-05:00")?.instant)
        let none = try choice(.attended, at: "wed 17:00", of: [Program.of()], now: inLondon)
        #expect(none.start.moment.instant == Moment("2026-11-18T17:00:00Z")?.instant)
        let written = try choice(.attended, at: "2026-11-18 18:00", of: [Program.of()], now: inLondon)
        #expect(written.start.moment.description == "2026-11-18T18:00:00-05:00")
        let here = try choice(.attended, at: "wed 23:00", of: [Program.of()], now: inLondon)
        #expect(here.start.moment.instant == written.start.moment.instant)
        let ahead = try choice(.excused, at: "next fri 18:00", of: [Program.of()], now: inLondon)
        #expect(ahead.start.moment.instant == Moment("2026-11-20T18:00:00-05:00")?.instant)
    }

    @Test func `a time before the schedule's change is as long as its session then`() throws {
        var iop = try Program.of()
        iop.schedules.append(
            try .of(2, from: "2026-11-18", sessions: nil, minutes: 90, slots: ["wed 18:00"]))
        let now = Now("2026-11-19T10:00:00-05:00")
        #expect(try choice(.attended, at: "mon 18:00", of: [iop], now: now).minutes == 180)
        #expect(try choice(.attended, at: "wed 18:00", of: [iop], now: now).minutes == 90)
    }
}

extension AttendanceTests {
    private func choice(
        _ status: SessionStatus, at text: String, of programs: [Program], _ sessions: [Session] = [], now: Now
    ) throws -> Attendance.Choice {
        try Attendance(programs: programs, sessions: sessions, now: now, status: status)
            .session(at: TimeExpression(text), of: nil)
    }
}
