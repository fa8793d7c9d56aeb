import GRDB
import SteadyDomain

/// Fills a new database: the schema, the plan for any trigger, and the day on which it was made.
enum NewDatabase {
    /// Fills it, inside the caller's transaction.
    static func make(_ db: Database, _ release: SchemaRelease, stamp: Stamp) throws {
        try release.make(db)
        try begin(db, release, stamp: stamp)
    }

    /// Fills one that has the schema and nothing else.
    static func begin(_ db: Database, _ release: SchemaRelease, stamp: Stamp) throws {
        let beginning = try Journal(
            db, release, change: Beginning.place.uid, place: Beginning.place, verb: Change.beginning,
            stamp: Stamp(now: Beginning.now, random: { 0 }))
        for (position, step) in Beginning.plan.enumerated() {
            let action = try beginning.insert(Action(uid: step.actionUID, name: Name(known: step.action)))
            try beginning.insert(
                Step(
                    uid: step.stepUID, trigger: nil, action: action.uid, minutes: step.minutes, position: position + 1,
                    since: Beginning.now.today))
        }
        try beginning.finish()
        try date(db, release, stamp: stamp)
    }

    /// Says on which day it was made.
    static func date(_ db: Database, _ release: SchemaRelease, stamp: Stamp) throws {
        let origin = Origin(uid: stamp.uid(), made: stamp.made)
        let journal = try Journal(
            db, release, change: UID(origin.uid.description)!, verb: Change.origin, stamp: stamp)
        try journal.insert(origin)
        try journal.finish()
    }
}

/// The first change in every database. Its uids, time and days are always the same, so that two databases that are
/// merged one day have one plan, and a removed step stays removed.
enum Beginning {
    static let place = Change.Place(stamp: 0, uid: UID("00000000-0000-7000-8000-0000000c0001")!)
    /// Earlier than any real record.
    static var now: Now { Now(0, in: RecoveryCalendar(zone: Zone(fixedOffset: 0)!, dayStart: .midnight)) }

    struct PlannedStep {
        let action: String
        let minutes: Int?
        let actionUID: UID<Action>
        let stepUID: UID<Step>

        init(_ action: String, minutes: Int?, _ number: Int) {
            self.action = action
            self.minutes = minutes
            actionUID = UID("00000000-0000-7000-8000-0000000a000\(number)")!
            stepUID = UID("00000000-0000-7000-8000-0000000b000\(number)")!
        }
    }

    /// The steps that the articles recommend, and urge surfing (FACTS: cravings and coping).
    static var plan: [PlannedStep] {
        [
            PlannedStep("walk", minutes: 10, 1), PlannedStep("call someone", minutes: nil, 2),
            PlannedStep("guided meditation", minutes: 5, 3), PlannedStep("urge surfing", minutes: 10, 4),
        ]
    }
}
