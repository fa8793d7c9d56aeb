import SteadyDomain
import SteadyReports

// Small values by which the tests say what they are about. Uids are numbers here: the first record of a kind has 1.

func uidOf<Of>(_ number: Int, _: Of.Type = Of.self) -> UID<Of> {
    UID(milliseconds: 0, random: (0, UInt64(number)))
}

func day(_ text: String) -> Day { Day(text)! }
func moment(_ text: String) -> Moment { Moment(text)! }

/// A calendar without clock changes, its days beginning at 03:00.
let calendar = RecoveryCalendar(
    zone: Zone(fixedOffset: -5 * 3600)!, dayStart: RecoveryCalendar.defaultDayStart)

func now(_ text: String) -> Now { Now(moment(text).instant, in: calendar) }

/// Written on its own day, unless another is given.
func writtenOn(_ day: Day) -> Made {
    Made(at: moment("\(day)T20:00:00-05:00"), day: day)
}

extension Craving {
    static func of(
        _ number: Int, _ at: String, _ intensity: Int, triggers: [Int] = [], actions: [Int] = [], after: Int? = nil
    ) -> Craving {
        let at = moment(at)
        let day = calendar.day(of: at.instant)
        return Craving(
            id: ID(number), uid: uidOf(number), at: at, day: day, part: PartOfDay(of: at),
            intensity: Score(intensity)!, triggers: triggers.map { uidOf($0) }, actions: actions.map { uidOf($0) },
            after: after.map { Score($0)! }, made: writtenOn(day))
    }
}

extension CheckIn {
    static func of(
        _ number: Int, _ day: String, mood: Int? = nil, stress: Int? = nil, sleep: Int? = nil, urge: Int? = nil,
        used: Bool? = nil, support: Support? = nil
    ) -> CheckIn {
        CheckIn(
            id: ID(number), uid: uidOf(number), day: Day(day)!, mood: mood.map { Score($0)! },
            stress: stress.map { Score($0)! }, sleep: sleep, urge: urge.map { Score($0)! }, used: used,
            support: support, made: writtenOn(Day(day)!))
    }
}

extension Session {
    static func of(_ number: Int, _ start: String, _ status: SessionStatus, program: Int = 1) -> Session {
        let start = moment(start)
        let day = calendar.day(of: start.instant)
        return Session(
            id: ID(number), uid: uidOf(number), program: uidOf(program), start: start, day: day, minutes: 180,
            status: status, kind: .group, made: writtenOn(day))
    }
}

extension Program {
    /// The program of DESIGN's sample: three evenings a week from 2 November.
    static var riverside: Program {
        Program(
            id: ID(1), uid: uidOf(1), level: .iop, name: Name(known: "Riverside IOP"), from: day("2026-11-02"),
            plannedEnd: .weeks(12), zone: calendar.zone, absences: 6,
            schedules: [
                Schedule(
                    id: ID(1), uid: uidOf(1), program: uidOf(1), from: day("2026-11-02"), commitment: Commitment(3, 5),
                    minutes: 180,
                    slots: [Weekday.monday, .wednesday, .friday].map { Slot(weekday: $0, clock: ClockTime("18:00")!) })
            ])
    }
}

extension Vocabulary {
    /// Triggers 1 and 2, actions 1 and 2, contact 1.
    static var sample: Vocabulary {
        Vocabulary(
            triggers: [
                Trigger(id: ID(1), uid: uidOf(1), name: Name(known: "stress")),
                Trigger(id: ID(2), uid: uidOf(2), name: Name(known: "=payday")),
            ],
            actions: [
                Action(id: ID(1), uid: uidOf(1), name: Name(known: "walk")),
                Action(id: ID(2), uid: uidOf(2), name: Name(known: "call someone")),
            ],
            contacts: [
                Contact(id: ID(1), uid: uidOf(1), name: Name(known: "Sam"), role: .support, phone: "+1 555 0100")
            ])
    }
}
