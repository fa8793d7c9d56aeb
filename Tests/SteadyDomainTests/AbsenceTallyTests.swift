import SteadyDomain
import SteadyTestSupport
import Testing

/// A program's own rules on absences (FACTS, "What clinics and courts ask for").
struct AbsenceTallyTests {
    private let monday = "2026-11-02T18:00:00-05:00"
    private let wednesday = "2026-11-04T18:00:00-05:00"
    private let friday = "2026-11-06T18:00:00-05:00"

    private func program(_ allowed: Int? = nil, _ set: (inout AbsenceRules) -> Void = { _ in }) -> Program {
        var program = Program.riverside
        program.absences = allowed
        set(&program.rules)
        return program
    }

    private func tally(_ program: Program, _ sessions: [Session], until last: String = "2026-11-08") -> AbsenceTally {
        AbsenceTally(of: program, sessions, until: day(last))
    }

    @Test func `Missed and excused ones count, unless only missed ones do`() {
        let sessions: [Session] = [.of(1, monday, .missed), .of(2, wednesday, .excused), .of(3, friday, .cancelled)]
        let all = tally(program(6), sessions)
        #expect(all.used == 2 && all.left == 4 && all.missed == 1 && all.excused == 1)
        let missed = tally(program(6) { $0.counted = .missed }, sessions)
        #expect(missed.used == 1 && missed.left == 5 && missed.excused == 1)
    }

    @Test func `Without a rule there are counts only`() {
        let counts = tally(program(), [.of(1, monday, .missed)])
        #expect(counts.left == nil && counts.leftInRow == nil && !counts.isNearLimit)
        #expect(counts.missed == 1 && counts.notices.isEmpty && counts.toMakeUp.isEmpty)
    }

    @Test func `What was before the first day, later, or of another program does not count`() {
        let sessions: [Session] = [
            .of(1, "2026-11-01T18:00:00-05:00", .missed), .of(2, monday, .missed),
            .of(3, friday, .missed), .of(4, wednesday, .missed, program: 2),
        ]
        #expect(tally(program(6), sessions, until: "2026-11-05").used == 1)
    }

    @Test func `More than allowed leaves none, not less`() {
        let sessions: [Session] = [.of(1, monday, .missed), .of(2, wednesday, .missed)]
        #expect(tally(program(1), sessions).left == 0)
        #expect(tally(program(0), []).left == 0)
    }

    @Test func `A row ends with an attended session, not with a cancelled one`() {
        let rule = program { $0.inRow = 3 }
        #expect(tally(rule, [.of(1, monday, .missed), .of(2, wednesday, .excused)]).inRow == 2)
        #expect(
            tally(rule, [.of(1, monday, .missed), .of(2, wednesday, .cancelled), .of(3, friday, .missed)]).inRow == 2)
        #expect(tally(rule, [.of(1, monday, .missed), .of(2, wednesday, .attended)]).inRow == 0)
        #expect(tally(rule, [.of(1, monday, .attended), .of(2, wednesday, .missed)]).inRow == 1)
        // Where only missed ones count, the program was told of an excused one.
        let missed = program { ($0.inRow, $0.counted) = (3, .missed) }
        #expect(
            tally(missed, [.of(1, monday, .missed), .of(2, wednesday, .excused), .of(3, friday, .missed)]).inRow == 1)
    }

    @Test func `It is near a limit where one is left, neither before nor after`() {
        let absences: [Session] = [.of(1, monday, .missed), .of(2, wednesday, .missed)]
        #expect(!tally(program(4), absences).isNearLimit)
        #expect(tally(program(3), absences).isNearLimit)
        #expect(!tally(program(2), absences).isNearLimit)
        #expect(tally(program { $0.inRow = 3 }, absences).isNearLimit)
        #expect(!tally(program { $0.inRow = 2 }, absences).isNearLimit)
        // An excused session that lies ahead is spent.
        var ahead = Session.of(3, "2026-11-09T18:00:00-05:00", .excused)
        ahead.day = day("2026-11-09")
        #expect(tally(program(4), absences + [ahead]).isNearLimit && tally(program(4), absences + [ahead]).used == 2)
        #expect(!tally(program(3), absences + [ahead]).isNearLimit)
        #expect(!tally(program(1), []).isNearLimit)
        // One in a row is the rule itself, nothing to be told before the first.
        #expect(!tally(program { $0.inRow = 1 }, []).isNearLimit)
    }

    @Test(arguments: [
        ("2026-11-02T18:00:00-05:00", true), ("2026-11-02T18:01:00-05:00", false), ("2026-11-01T09:00:00-05:00", true),
    ])
    func `Notice is by when the program was told`(_ told: String, _ isInTime: Bool) {
        var session = Session.of(1, wednesday, .excused)
        session.toldAt = moment(told)
        let tally = tally(program { $0.notice = 48 * 60 }, [session])
        #expect(tally.notices.map(\.isInTime) == [isInTime])
    }

    @Test func `Where nobody said when, a record made early enough proves it, a later one nothing`() {
        var early = Session.of(1, wednesday, .excused)
        early.made = Made(at: moment("2026-11-01T12:00:00-05:00"), day: day("2026-11-01"))
        var late = Session.of(2, friday, .excused)
        late.made = Made(at: moment("2026-11-06T20:00:00-05:00"), day: day("2026-11-06"))
        let tally = tally(program { $0.notice = 48 * 60 }, [early, late, .of(3, monday, .missed)])
        #expect(tally.notices.map(\.isInTime) == [true, nil])
    }

    @Test func `An excused session is to be made up until its make-up was attended`() {
        let rule = program { $0.excusedMakeUp = true }
        let (first, second): (Session, Session) = (.of(1, monday, .excused), .of(2, wednesday, .excused))
        var makeup = Session.of(3, "2026-11-07T10:00:00-05:00", .attended)
        makeup.makeupFor = first.uid
        #expect(tally(rule, [first, second, makeup]).toMakeUp == [second])
        makeup.status = .missed
        #expect(tally(rule, [first, makeup]).toMakeUp == [first])
        #expect(tally(program { $0.excusedMakeUp = false }, [first]).toMakeUp.isEmpty)
    }

    @Test(arguments: [
        ("48h", 2880), ("48", 2880), ("48 h", 2880), ("2 days", 2880), ("1d", 1440), ("90 min", 90), ("1h30m", 90),
        ("24 hours", 1440),
        ("1 week", 10_080), ("31 days", 44_640),
    ])
    func `Notice is typed as a length of time`(_ text: String, _ minutes: Int) throws {
        #expect(try AbsenceRules.notice(typed: text) == minutes)
    }

    @Test(arguments: [
        "", "0", "0h", "0 min", "-2h", "two days", "32 days", "745h", "5 weeks", "h", "48x", "99999999999999999999h",
    ])
    func `What is no notice is refused with one that is`(_ text: String) {
        expectRefusal { try AbsenceRules.notice(typed: text) }
    }
}
