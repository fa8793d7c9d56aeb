import SteadyDomain
import SteadyStore

/// Four invented weeks of an evening IOP, for the demo. Stored with the same functions as a person's own entries.
struct SampleMonth {
    private let first: Day
    private let calendar: RecoveryCalendar
    private let random: @Sendable () -> UInt64

    /// - Parameter week: the week after the sample's four weeks.
    init(endingBefore week: Week, calendar: RecoveryCalendar, random: @escaping @Sendable () -> UInt64) {
        first = week.from - 28
        self.calendar = calendar
        self.random = random
    }

    var lastWeek: Week { Week(holding: first + 27, start: .monday) }
    /// The time at which the sample's database is made.
    var begin: Stamp { stamp(0, "09:00") }

    /// The stamp of a command at a clock time on a day, counted from 0.
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

    /// Fills a new database with the sample.
    func fill(_ store: Store) throws {
        let sam = Contact(uid: begin.uid(), name: Name(known: "Sam"), role: .support, phone: "+1 555 0100")
        let doctor = Contact(
            uid: begin.uid(), name: Name(known: "Dr. Rivera"), role: .counselor, phone: "+1 555 0142")
        for contact in [sam, doctor] {
            _ = try store.write(Draft(making: contact), as: Contact.self, verb: "contact", begin)
        }
        let program = try startProgram(in: store)
        for (trigger, action) in [("stress", "guided meditation"), ("argument", "call someone"), ("boredom", "walk")] {
            _ = try store.addStep(
                for: Name(known: trigger), Name(known: action), contact: nil, minutes: nil, first: false, begin)
        }
        for day in 0..<28 {
            if day == 22 { try addPoint(day, to: store) }
            try addSession(day, program, to: store)
            for craving in SampleMonth.cravings where craving.day == day { try add(craving, to: store) }
            if !SampleMonth.openEvenings.contains(day) { try addCheckIn(day, sam, to: store) }
        }
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
        let session = Session(
            uid: stamp.uid(), program: program.uid, start: start, day: first + day,
            minutes: Level.iop.defaultMinutes, status: status, kind: .group,
            reason: status == .attended ? nil : "work", made: stamp.made)
        _ = try store.write(Draft(making: session), as: Session.self, verb: "attend", stamp)
    }

    private func addPoint(_ day: Int, to store: Store) throws {
        let raised = stamp(day, "08:30")
        let point = Point(
            uid: raised.uid(), text: "sleep is worse since the new shift", on: raised.now.today, made: raised.made)
        _ = try store.write(Draft(making: point), as: Point.self, verb: "raise", raised)
    }

    private func add(_ sample: SampleCraving, to store: Store) throws {
        let stamp = stamp(sample.day, sample.clock)
        var draft = Draft(.new(Craving.kind, uid: stamp.uid(for: Craving.self).description))
        draft.set("intensity", .int(sample.intensity))
        draft.set("triggers", to: .names(sample.triggers.map(Name.init(known:))))
        draft.set("actions", to: .names(sample.actions.map(Name.init(known:))))
        if let after = sample.after { draft.set("after", .int(after)) }
        _ = try store.write(draft, as: Craving.self, verb: "craving", stamp)
    }

    private func addCheckIn(_ day: Int, _ sam: Contact, to store: Store) throws {
        let stamp = stamp(day, "22:10")
        var checkIn = CheckIn(uid: stamp.uid(), day: first + day, made: stamp.made)
        checkIn.mood = Score(4 + (day * 3 + day / 7) % 4)
        checkIn.stress = day % 6 == 2 ? nil : Score(5 + (day * 5 + 1) % 4)
        checkIn.sleep = 330 + day % 5 * 45 + day / 7 * 15
        checkIn.urge = Score(2 + (day * 7 + 3) % 5)
        checkIn.used = day % 8 == 5 ? nil : false
        checkIn.support = [.reached, .nobody, .tried][day % 3]
        checkIn.contact = checkIn.support == .reached ? sam.uid : nil
        _ = try store.write(Draft(making: checkIn), as: CheckIn.self, verb: "checkin", stamp)
    }
}
