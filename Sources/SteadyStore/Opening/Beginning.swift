import GRDB
import SteadyDomain

/// What a new database begins with: the schema, and the plan for any trigger.
enum Beginning {
    /// The steps of the articles and urge surfing (FACTS: cravings and coping). Their uids are fixed, so that two
    /// databases that are merged one day have one plan.
    private static let plan: [(action: String, minutes: Int?, actionUID: String, stepUID: String)] = [
        ("walk", 10, "00000000-0000-7000-8000-0000000a0001", "00000000-0000-7000-8000-0000000b0001"),
        ("call someone", nil, "00000000-0000-7000-8000-0000000a0002", "00000000-0000-7000-8000-0000000b0002"),
        ("guided meditation", 5, "00000000-0000-7000-8000-0000000a0003", "00000000-0000-7000-8000-0000000b0003"),
        ("urge surfing", 10, "00000000-0000-7000-8000-0000000a0004", "00000000-0000-7000-8000-0000000b0004"),
    ]

    /// Makes it, inside the transaction that the caller has begun.
    static func make(_ db: Database, stamp: Stamp) throws {
        try db.execute(sql: Format.schema)
        try db.execute(sql: "PRAGMA application_id = \(Format.applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(Format.version)")
        let uid: UID<Store> = stamp.uid()
        try db.execute(
            sql: "INSERT INTO origin (id, uid, made_at, made_day) VALUES (1, ?, ?, ?)",
            arguments: [uid.description, stamp.now.moment.description, stamp.now.today.description])
        let journal = Journal(db, change: stamp.uid(), verb: Change.beginning, undoing: nil, stamp: stamp)
        for (position, step) in plan.enumerated() {
            let action = try journal.insert(Action(uid: UID(step.actionUID)!, name: Name(known: step.action)))
            try journal.insert(
                Step(
                    uid: UID(step.stepUID)!, trigger: nil, action: action.uid, minutes: step.minutes,
                    position: position + 1, since: stamp.now.today))
        }
        try journal.finish()
    }
}
