import SteadyDomain

// A record of each kind, made of what a test is about: its number, which is its id's and its uid's, and the fields that
// are given. What is not said was not answered; an entry was written on its own day.
//
// A new kind of record gets its `of` here. Fields that few tests are about are set on what it returns.

extension Craving {
    package static func of(
        _ number: Int, _ at: String, _ intensity: Int, triggers: [Int] = [], actions: [Int] = [], after: Int? = nil
    ) -> Craving {
        let at = moment(at)
        let day = RecoveryCalendar(showing: at).day(of: at.instant)
        return Craving(
            id: ID(number), uid: uidOf(number), at: at, day: day, part: PartOfDay(of: at),
            intensity: Score(intensity)!, triggers: triggers.map { uidOf($0) }, actions: actions.map { uidOf($0) },
            after: after.map { Score($0)! }, made: writtenOn(day))
    }
}

extension CheckIn {
    package static func of(
        _ number: Int, _ day: String, mood: Int? = nil, stress: Int? = nil, sleep: Int? = nil, urge: Int? = nil,
        used: Bool? = nil, support: SteadyDomain.Support? = nil, written: String? = nil
    ) -> CheckIn {
        let day = Day(day)!
        return CheckIn(
            id: ID(number), uid: uidOf(number), day: day, mood: mood.map { Score($0)! },
            stress: stress.map { Score($0)! }, sleep: sleep, urge: urge.map { Score($0)! }, used: used,
            support: support, made: written.map { Made($0) } ?? writtenOn(day))
    }
}

extension Use {
    package static func of(_ number: Int, _ at: String, written: Day? = nil) -> Use {
        let at = moment(at)
        let day = RecoveryCalendar(showing: at).day(of: at.instant)
        return Use(id: ID(number), uid: uidOf(number), at: at, day: day, made: writtenOn(written ?? day))
    }
}

extension Session {
    /// Three hours of the program with this number, unless said otherwise.
    package static func of(
        _ number: Int, _ start: String, _ status: SessionStatus, program: Int = 1, minutes: Int = 180
    ) -> Session {
        let start = moment(start)
        let day = RecoveryCalendar(showing: start).day(of: start.instant)
        return Session(
            id: ID(number), uid: uidOf(number), program: uidOf(program), start: start, day: day, minutes: minutes,
            status: status, kind: .group, made: writtenOn(day))
    }
}

extension CarriedLine {
    package static func of(_ number: Int, _ text: String, _ day: String, doneOn: String? = nil) -> Self {
        Self(
            id: ID(number), uid: uidOf(number), text: text, on: Day(day)!, doneOn: doneOn.map { Day($0)! },
            made: writtenOn(Day(day)!))
    }
}

// MARK: Programs

extension Program {
    /// An IOP of Monday, Wednesday and Friday 18:00 in New York that began on 2 November 2026, or what differs from it.
    package static func of(
        _ level: Level = .iop, number: Int = 1, from: String = "2026-11-02", ended: String? = nil,
        zone: String = "America/New_York", sessions: String? = "3-5", minutes: Int = 180,
        slots: [String] = ["mon 18:00", "wed 18:00", "fri 18:00"]
    ) throws -> Program {
        Program(
            id: ID(number), uid: uidOf(number), level: level, name: .of("\(level.title) \(number)"), from: day(from),
            ended: ended.map { day($0) }, zone: Zone(name: zone)!,
            schedules: [
                try .of(number, program: number, from: from, sessions: sessions, minutes: minutes, slots: slots)
            ])
    }

    /// Three evenings a week for twelve weeks from 2 November: what a sample is made of.
    package static var riverside: Program {
        Program(
            id: ID(1), uid: uidOf(1), level: .iop, name: .of("Riverside IOP"), from: day("2026-11-02"),
            plannedEnd: .weeks(12), zone: calendar.zone, absences: 6,
            schedules: [
                Schedule(
                    id: ID(1), uid: uidOf(1), program: uidOf(1), from: day("2026-11-02"), commitment: Commitment(3, 5),
                    minutes: 180,
                    slots: [Weekday.monday, .wednesday, .friday].map { Slot(weekday: $0, clock: ClockTime("18:00")!) })
            ])
    }

    /// A support beside the level of care, on Tuesday and Thursday mornings by a clock an hour behind.
    package static var therapy: Program {
        Program(
            id: ID(2), uid: uidOf(2), level: .therapy, name: .of("Dr. Rivera"), from: day("2026-11-10"),
            plannedEnd: .until(day("2026-11-27")), zone: Zone(fixedOffset: -6 * 3600)!,
            schedules: [
                Schedule(
                    id: ID(2), uid: uidOf(2), program: uidOf(2), from: day("2026-11-10"), commitment: Commitment(1, 1),
                    minutes: 60,
                    slots: [Weekday.tuesday, .thursday].map { Slot(weekday: $0, clock: ClockTime("10:00")!) })
            ])
    }
}

extension Schedule {
    package static func of(
        _ number: Int, program: Int = 1, from: String, sessions: String?, minutes: Int, slots: [String]
    ) throws -> Schedule {
        Schedule(
            id: ID(number), uid: uidOf(number), program: uidOf(program), from: day(from),
            commitment: try sessions.map { try Commitment($0) }, minutes: minutes,
            slots: slots.map { Slot(stored: $0)! }
        )
    }
}

// MARK: Plan, names and people

extension Step {
    package static func of(
        _ number: Int, trigger: Int?, action: Int, contact: Int? = nil, minutes: Int? = nil, position: Int? = nil,
        until: String? = nil
    ) -> Step {
        Step(
            id: ID(number), uid: uidOf(number), trigger: trigger.map { uidOf($0) }, action: uidOf(action),
            contact: contact.map { uidOf($0) }, minutes: minutes, position: position ?? number,
            since: day("2026-11-02"), until: until.map { day($0) })
    }
}

extension PlanNote {
    package static func of(_ number: Int, _ sort: Sort, _ text: String, until: String? = nil) -> PlanNote {
        PlanNote(
            id: ID(number), uid: uidOf(number), sort: sort, text: text, since: day("2026-11-02"),
            until: until.map { day($0) })
    }
}

extension Plan {
    /// Steps of ``Vocabulary/sample``'s names.
    package static var sample: Plan {
        Plan(steps: [
            .of(1, trigger: nil, action: 1, minutes: 10), .of(2, trigger: nil, action: 2, contact: 1),
            .of(3, trigger: 1, action: 1),
        ])
    }
}

extension Trigger {
    package static func of(_ number: Int, _ name: Name) -> Trigger {
        Trigger(id: ID(number), uid: uidOf(number), name: name)
    }
}

extension Action {
    package static func of(_ number: Int, _ name: Name) -> Action {
        Action(id: ID(number), uid: uidOf(number), name: name)
    }
}

extension Contact {
    package static func of(_ number: Int, _ name: Name, _ role: Role, _ phone: String? = nil) -> Contact {
        Contact(id: ID(number), uid: uidOf(number), name: name, role: role, phone: phone)
    }
}

extension Vocabulary {
    /// Triggers 1 and 2, actions 1 and 2, contact 1.
    package static var sample: Vocabulary {
        Vocabulary(
            triggers: [.of(1, .of("stress")), .of(2, .of("=payday"))],
            actions: [.of(1, .of("walk")), .of(2, .of("call someone"))],
            contacts: [.of(1, .of("Sam"), .support, "+1 555 0100")])
    }
}
