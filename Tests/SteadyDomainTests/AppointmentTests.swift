import SteadyDomain
import SteadyTestSupport
import Testing

/// When a program's sessions are planned, for a calendar.
struct AppointmentTests {
    /// The appointments as they are seen on 16 September 2026.
    private func appointments(
        of program: Program, _ sessions: [Session] = [], earlier: EarlierTimes = EarlierTimes(),
        at now: String = "2026-09-16T12:00:00-04:00"
    ) throws -> Appointments {
        let record = CalendarRecord(
            now: Now(now), uid: "", programs: [program], sessions: sessions, earlier: earlier,
            revision: CalendarRecord.Revision(number: 0, instant: 0))
        return record.appointments(of: try #require(record.programs.first))
    }

    private func program(_ slots: String..., from: String = "2026-09-02", until: String? = nil) throws -> Program {
        var program = try Program.of(from: from, slots: slots)
        program.plannedEnd = until.map { .until(day($0)) }
        return program
    }

    @Test func `a weekly time is a series up to the planned end`() throws {
        let series = try appointments(of: program("mon 18:00", "wed 18:00", until: "2026-09-22")).series
        #expect(series.map(\.slot.description) == ["mon 18:00", "wed 18:00"])
        #expect(series.map(\.first) == [moment("2026-09-07T18:00:00-04:00"), moment("2026-09-02T18:00:00-04:00")])
        #expect(series.map(\.last) == [moment("2026-09-21T18:00:00-04:00"), moment("2026-09-16T18:00:00-04:00")])
        #expect(series.allSatisfy { $0.minutes == 180 && $0.leftOut.isEmpty && $0.number == 1 })
    }

    @Test func `without an end the series has none, and an end that lies ten years ahead is none`() throws {
        #expect(try appointments(of: program("mon 18:00")).series.map(\.last) == [nil])
        #expect(try appointments(of: program("mon 18:00", until: "9999-12-31")).series.map(\.last) == [nil])
    }

    @Test func `a program that ended has its sessions up to then`() throws {
        var ended = try program("mon 18:00", until: "2026-12-31")
        ended.ended = day("2026-09-14")
        #expect(try appointments(of: ended).series.map(\.last) == [moment("2026-09-14T18:00:00-04:00")])
    }

    @Test func `a schedule ends when the next one begins`() throws {
        var tapered = try program("mon 18:00", "fri 18:00")
        tapered.schedules.append(
            try .of(2, from: "2026-10-12", sessions: nil, minutes: 60, slots: ["mon 18:00"]))
        let series = try appointments(of: tapered).series
        #expect(series.map(\.schedule) == [uidOf(1), uidOf(1), uidOf(2)])
        #expect(
            series.map(\.last) == [moment("2026-10-05T18:00:00-04:00"), moment("2026-10-09T18:00:00-04:00"), nil])
        #expect(series.last?.first == moment("2026-10-12T18:00:00-04:00") && series.last?.minutes == 60)
    }

    @Test func `cancelled and excused sessions are left out, missed and attended ones are not`() throws {
        let found = try appointments(
            of: program("mon 18:00"),
            [
                .of(1, "2026-09-07T18:00:00-04:00", .cancelled), .of(2, "2026-09-14T18:10:00-04:00", .excused),
                .of(3, "2026-09-21T18:00:00-04:00", .missed), .of(4, "2026-09-28T18:00:00-04:00", .attended),
                .of(5, "2026-10-05T18:00:00-04:00", .excused, program: 2),
            ])
        #expect(found.series.map(\.leftOut) == [[day("2026-09-07"), day("2026-09-14")]] && found.leftOut == 2)
    }

    @Test func `extra sessions are of one day, and stay if they are called off`() throws {
        var extra = try program("mon 18:00", until: "2026-10-01")
        extra.extras = [moment("2026-09-18T10:00:00-04:00"), moment("2026-10-09T10:00:00-04:00")]
        let found = try appointments(of: extra, [.of(1, "2026-09-18T10:00:00-04:00", .excused)])
        #expect(found.singles.map(\.start) == extra.extras)
        #expect(found.singles.map(\.isCancelled) == [true, false])
    }

    @Test func `a time in a skipped hour begins at the next valid one, and is left out of its series`() throws {
        let found = try appointments(of: program("sun 02:30", "sun 09:00", until: "2027-03-31"))
        #expect(found.series.map(\.leftOut) == [[day("2027-03-14")], []] && found.leftOut == 0)
        #expect(found.series.map(\.number) == [1, 2])
        #expect(found.singles.map(\.start) == [moment("2027-03-14T03:00:00-04:00")])
        // The first one of a series has to be at its time.
        let begun = try appointments(of: program("sun 02:30", from: "2027-03-12", until: "2027-03-28"))
        #expect(begun.series.map(\.first) == [moment("2027-03-21T02:30:00-04:00")])
        #expect(begun.series.map(\.leftOut) == [[]] && begun.singles.count == 1)
    }

    @Test func `a repeated time is the first of the two`() throws {
        let series = try appointments(of: program("sun 01:30", from: "2026-10-31", until: "2026-11-01")).series
        #expect(series.map(\.last) == [moment("2026-11-01T01:30:00-04:00")])
    }

    @Test func `programs that ended early are spoken of for a while`() throws {
        func cutShort(_ ended: String?, planned: String?) throws -> Int {
            var program = try program("mon 18:00", until: planned)
            program.ended = ended.map { day($0) }
            return CalendarRecord(
                now: Now("2026-12-01T12:00:00-05:00"), uid: "", programs: [program], sessions: [],
                revision: CalendarRecord.Revision(number: 0, instant: 0)
            ).cutShort.count
        }
        #expect(try cutShort("2026-11-20", planned: nil) == 1)
        #expect(try cutShort("2026-11-20", planned: "2026-12-24") == 1)
        #expect(try cutShort("2026-11-20", planned: "2026-11-20") == 0)
        #expect(try cutShort("2026-09-02", planned: nil) == 1)
        #expect(try cutShort("2026-09-01", planned: nil) == 0)
        #expect(try cutShort(nil, planned: "2026-11-20") == 0)
        #expect(try cutShort("2026-12-01", planned: nil) == 0)
    }

    @Test func `what was planned once and is no more is gone, each time once`() throws {
        let now = try program("mon 18:00", until: "2026-10-30")
        let states: [Schedule] = [
            try .of(1, from: "2026-09-02", sessions: nil, minutes: 60, slots: ["mon 18:00", "wed 18:00"]),
            try .of(1, from: "2026-09-02", sessions: nil, minutes: 60, slots: ["mon 19:00", "wed 9:00", "wed 18:00"]),
            try .of(7, from: "2026-10-05", sessions: nil, minutes: 90, slots: ["fri 18:00"]),
            try .of(8, program: 2, from: "2026-09-02", sessions: nil, minutes: 60, slots: ["sat 18:00"]),
        ]
        let extra = ExtraSlot(uid: uidOf(1), program: now.uid, start: moment("2026-09-18T10:00:00-04:00"))
        let gone = try appointments(of: now, earlier: EarlierTimes(schedules: states + now.schedules, extras: [extra]))
            .gone
        // A clock time that moved is the same appointment still.
        #expect(
            Set(gone.map(\.id)) == [
                .weekly(uidOf(1), .wednesday, number: 1), .weekly(uidOf(1), .wednesday, number: 2),
                .weekly(uidOf(7), .friday, number: 1), .extra(now.uid, instant: extra.start.instant),
            ])
        #expect(gone.allSatisfy(\.isCancelled) && gone.last?.start == moment("2026-10-09T18:00:00-04:00"))
        // A program that two copies began is one: its other schedule is no more.
        let met = EarlierTimes(schedules: [states[3]], met: [uidOf(2): now.uid])
        #expect(try appointments(of: now, earlier: met).gone.map(\.id) == [.weekly(uidOf(8), .saturday, number: 1)])
        var again = now
        again.extras = [extra.start]
        #expect(try appointments(of: again, earlier: EarlierTimes(extras: [extra])).gone.isEmpty)
    }

    @Test func `a session that a clock change moved is gone with its weekly time`() throws {
        let old = try Schedule.of(1, from: "2026-09-02", sessions: nil, minutes: 60, slots: ["sun 02:30"])
        let gone = try appointments(
            of: program("mon 18:00", until: "2028-01-31"), earlier: EarlierTimes(schedules: [old])
        ).gone
        #expect(
            gone.map(\.id) == [
                .weekly(uidOf(1), .sunday, number: 1),
                .skipped(uidOf(1), .sunday, number: 1, date: day("2027-03-14")),
            ])
    }

    @Test func `nothing but days and times is read from here`() throws {
        var told = try program("mon 18:00")
        told.note = "note"
        told.substances = "wine"
        var session = Session.of(1, "2026-09-07T18:00:00-04:00", .excused)
        (session.reason, session.topic, session.note) = ("flu", "grief", "note")
        let record = CalendarRecord(
            now: Now("2026-09-16T12:00:00-04:00"), uid: "", programs: [told], sessions: [session],
            revision: CalendarRecord.Revision(number: 0, instant: 0))
        #expect(record.programs[0].note == nil && record.programs[0].substances == nil)
        #expect(record.sessions[0].reason == nil && record.sessions[0].topic == nil && record.sessions[0].note == nil)
    }
}

/// The clock changes of a zone.
struct ZoneChangeTests {
    private func changes(_ zone: String, _ from: String, _ until: String) throws -> [Zone.Change] {
        try #require(Zone(name: zone)).changes(in: moment(from).instant..<moment(until).instant)
    }

    @Test func `each is found with the offset before it`() throws {
        let found = try changes("America/New_York", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z")
        #expect(found.map(\.before) == [moment("2026-03-08T02:00:00-05:00"), moment("2026-11-01T02:00:00-04:00")])
        #expect(found.map(\.moment) == [moment("2026-03-08T03:00:00-04:00"), moment("2026-11-01T01:00:00-05:00")])
        #expect(found.map(\.isSummer) == [true, false])
        let half = try changes("Australia/Lord_Howe", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z")
        #expect(half.map(\.moment.offset) == [37_800, 39_600])
        #expect(try changes("Asia/Kolkata", "2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z").isEmpty)
        #expect(try changes("-05:00", "2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z").isEmpty)
    }

    @Test func `the ends count as what they are`() throws {
        let change = moment("2026-03-08T07:00:00Z").instant
        let zone = try #require(Zone(name: "America/New_York"))
        #expect(zone.changes(in: change - 1..<change).count == 1)
        #expect(zone.changes(in: change..<change + 86_400).isEmpty)
    }
}
