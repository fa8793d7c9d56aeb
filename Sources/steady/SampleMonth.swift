import SteadyDomain
import SteadyStore

/// Four invented weeks of an evening IOP, for the demo. Written through the same doors as a person's own entries.
struct SampleMonth {
    private let first: Day
    private let calendar: RecoveryCalendar
    private let random: @Sendable () -> UInt64

    /// - Parameter week: the month is the four weeks before it.
    init(endingBefore week: Week, calendar: RecoveryCalendar, random: @escaping @Sendable () -> UInt64) {
        first = week.from - 28
        self.calendar = calendar
        self.random = random
    }

    var lastWeek: Week { Week(holding: first + 27, start: .monday) }
    /// When the sample's database is made.
    var begin: Stamp { stamp(0, "09:00") }

    /// The words of a command at a clock time of a day, counted from the first.
    private func stamp(_ day: Int, _ clock: String) -> Stamp {
        let instant = ClockTime(clock).map { calendar.reading($0, on: first + day).start.instant } ?? 0
        return Stamp(now: Now(instant, in: calendar), random: random)
    }

    private static let slots = [Weekday.monday, .wednesday, .friday].map {
        Slot(weekday: $0, clock: ClockTime(minutes: 1080)!)
    }
    private static let excusedDays: [Int: SessionStatus] = [9: .excused, 18: .missed, 23: .excused]

    private struct SampleCraving {
        let day: Int
        let clock: String
        let intensity: Int
        let triggers: [String]
        var actions: [String] = []
        var after: Int?
    }

    private static let cravings = [
        SampleCraving(day: 0, clock: "21:10", intensity: 8, triggers: ["stress"], actions: ["walk"], after: 6),
        SampleCraving(day: 1, clock: "17:40", intensity: 7, triggers: ["after work"]),
        SampleCraving(
            day: 3, clock: "22:05", intensity: 8, triggers: ["argument"], actions: ["call someone"], after: 4),
        SampleCraving(day: 5, clock: "23:30", intensity: 6, triggers: ["boredom"], actions: ["urge surfing"], after: 5),
        SampleCraving(day: 7, clock: "18:20", intensity: 7, triggers: ["after work"], actions: ["walk"], after: 4),
        SampleCraving(
            day: 10, clock: "21:50", intensity: 7, triggers: ["stress"], actions: ["guided meditation"], after: 5),
        SampleCraving(
            day: 12, clock: "20:15", intensity: 6, triggers: ["payday", "boredom"], actions: ["walk"], after: 2),
        SampleCraving(day: 15, clock: "17:55", intensity: 7, triggers: ["after work"], actions: ["walk"], after: 4),
        SampleCraving(day: 17, clock: "21:20", intensity: 6, triggers: ["stress"], actions: ["call someone"], after: 3),
        SampleCraving(day: 19, clock: "22:40", intensity: 7, triggers: ["argument"]),
        SampleCraving(day: 21, clock: "18:10", intensity: 5, triggers: ["after work"], actions: ["walk"], after: 2),
        SampleCraving(
            day: 23, clock: "21:40", intensity: 8, triggers: ["argument", "stress"], actions: ["walk", "call someone"],
            after: 4),
        SampleCraving(day: 23, clock: "23:15", intensity: 5, triggers: ["stress"], actions: ["urge surfing"], after: 3),
        SampleCraving(day: 25, clock: "17:45", intensity: 6, triggers: ["after work"]),
        SampleCraving(day: 26, clock: "14:20", intensity: 6, triggers: ["stress"], actions: ["walk"], after: 3),
        SampleCraving(
            day: 26, clock: "20:05", intensity: 5, triggers: ["boredom"], actions: ["guided meditation"], after: 4),
    ]

    /// Evenings without a check-in.
    private static let openEvenings: Set = [4, 11, 13, 20, 24, 27]

    /// Fills a new database with the month.
    func fill(_ store: Store) throws {
        _ = try store.addContact(Name(known: "Sam"), role: .support, phone: "+1 555 0100", begin)
        _ = try store.addContact(Name(known: "Dr. Rivera"), role: .counselor, phone: "+1 555 0142", begin)
        let program = try startProgram(in: store)
        for (trigger, action) in [("stress", "guided meditation"), ("argument", "call someone"), ("boredom", "walk")] {
            _ = try store.addStep(
                for: Name(known: trigger), Name(known: action), contact: nil, minutes: nil, first: false, begin)
        }
        for day in 0..<28 {
            try addSession(day, program, to: store)
            for craving in SampleMonth.cravings where craving.day == day { try add(craving, to: store) }
            if !SampleMonth.openEvenings.contains(day) { try addCheckIn(day, to: store) }
        }
        let raised = stamp(22, "08:30")
        _ = try store.record(
            raised,
            point: Point(
                uid: raised.uid(), text: "sleep is worse since the new shift", raisedOn: raised.now.today,
                made: raised.made))
    }

    private func startProgram(in store: Store) throws -> Program {
        let uid: UID<Program> = begin.uid()
        return try store.start(
            begin,
            Program(
                uid: uid, level: .iop, name: Name(known: "Riverside IOP"), from: first, plannedEnd: .weeks(12),
                zone: calendar.zone, absences: 6,
                schedules: [
                    Schedule(
                        uid: begin.uid(), program: uid, from: first, commitment: Level.iop.defaultCommitment,
                        minutes: Level.iop.defaultMinutes, slots: SampleMonth.slots)
                ]))
    }

    private func addSession(_ day: Int, _ program: Program, to store: Store) throws {
        guard SampleMonth.slots.contains(where: { $0.weekday == (first + day).weekday }) else { return }
        let stamp = stamp(day, "21:05")
        let status = SampleMonth.excusedDays[day] ?? .attended
        let start = SampleMonth.slots[0].start(on: first + day, in: calendar.zone)
        _ = try store.record(
            stamp, verb: "attend",
            session: Session(
                uid: stamp.uid(), program: program.uid, start: start, day: first + day,
                minutes: Level.iop.defaultMinutes,
                status: status, kind: .group, reason: status == .attended ? nil : "work", made: stamp.made))
    }

    private func add(_ sample: SampleCraving, to store: Store) throws {
        let stamp = stamp(sample.day, sample.clock)
        let now = stamp.now
        _ = try store.record(stamp) { naming in
            Craving(
                uid: stamp.uid(), at: now.moment, day: now.today, part: PartOfDay(of: now.moment),
                intensity: Score(sample.intensity)!,
                triggers: try naming.triggers(sample.triggers.map(Name.init(known:))),
                actions: try naming.actions(sample.actions.map(Name.init(known:))),
                after: sample.after.flatMap { Score($0) },
                made: stamp.made)
        }
    }

    private func addCheckIn(_ day: Int, to store: Store) throws {
        let sam = try store.vocabulary().contacts.first?.uid
        _ = try store.checkIn(on: first + day, stamp(day, "22:10")) { checkIn, _ in
            checkIn.mood = Score(4 + (day * 3 + day / 7) % 4)
            checkIn.stress = day % 6 == 2 ? nil : Score(5 + (day * 5 + 1) % 4)
            checkIn.sleep = 330 + day % 5 * 45 + day / 7 * 15
            checkIn.urge = Score(2 + (day * 7 + 3) % 5)
            checkIn.used = day % 8 == 5 ? nil : false
            checkIn.support = [.reached, .nobody, .tried][day % 3]
            checkIn.contact = checkIn.support == .reached ? sam : nil
        }
    }
}
