import GRDB
import SteadyDomain

extension Store {
    /// The settings of `steady config`; defaults for those not set.
    package func settings(_ now: (Settings) -> Now) throws -> Settings {
        let stored = try read { try Setting.fetch($0) }
        var settings = Settings()
        for setting in stored {
            guard let key = Settings.Key(rawValue: setting.name) else { continue }
            // A newer release may know more values. Here the default applies then, and nothing else stops working.
            _ = try? settings.set(key, to: setting.value, now: now(settings))
        }
        return settings
    }

    package func vocabulary() throws -> Vocabulary { try read { try $0.vocabulary() } }

    /// The vocabulary with the names of medications. Only what writes doses needs them, and reading a kind of record costs 0.7
    /// million instructions.
    package func vocabularyOfDoses() throws -> Vocabulary {
        try read { db in
            var vocabulary = try db.vocabulary()
            vocabulary.medications = try Medication.fetch(db)
            return vocabulary
        }
    }

    /// All records of one kind of the vocabulary.
    package func vocabulary<R: NamedRecord>(of _: R.Type) throws -> [R] { try read { try R.fetch($0) } }
    package func plan() throws -> Plan { try read { Plan(steps: try $0.steps()) } }

    /// Every program with its schedules, by start.
    package func programs() throws -> [Program] { try read { try Program.fetchWhole($0) } }

    package func program(_ id: ID<Program>) throws -> Program {
        try read { db in
            guard let program = try Program.fetchWhole(db, where: "id = ?", [id.number]).first else {
                throw Reference(Program.kind, id.number).notFound
            }
            return program
        }
    }

    package func session(_ id: ID<Session>) throws -> Session { try read { try Session.require($0, id: id) } }

    package func session(_ uid: UID<Session>) throws -> Session? { try read { try Session.fetch($0, uid: uid) } }

    /// All sessions of a program, by start.
    package func sessions(of program: UID<Program>) throws -> [Session] {
        try read { try Session.fetch($0, where: "program = ?", [program.description], order: "instant") }
    }

    /// The sessions that make up for one, by start.
    package func makeups(for session: UID<Session>) throws -> [Session] {
        try read { try Session.fetch($0, where: "makeup_for = ?", [session.description], order: "instant") }
    }

    /// The sessions of those days, by start.
    package func sessions(on days: ClosedRange<Day>) throws -> [Session] {
        try read { try Session.fetch($0, where: "day BETWEEN ? AND ?", days.arguments, order: "instant") }
    }

    package func checkIn(on day: Day) throws -> CheckIn? {
        try read { try CheckIn.fetch($0, where: "day = ?", [day.description]).first }
    }

    /// The newest craving of which nobody has said yet how strong it was afterwards. One that is known only by its part
    /// of the day, or by its day, is none.
    /// - Parameter seconds: how long ago it may have been, less than two days.
    package func unfinishedCraving(within seconds: Int, of now: Now) throws -> Craving? {
        try read { db in
            try Craving.fetch(
                db,
                // The day is there for its index.
                where: """
                    id = (SELECT id FROM craving
                      WHERE day >= ? AND instant BETWEEN ? AND ? AND "after" IS NULL AND precision = 'minute'
                      ORDER BY instant DESC, id DESC LIMIT 1)
                    """,
                [(now.today - 3).description, now.instant - seconds, now.instant]
            ).first
        }
    }

    /// A record of any kind that has typed ids.
    package func record(_ reference: Reference) throws -> any SteadyDomain.Record {
        try read { try $0.record(reference) }
    }

    /// The ids of the sessions that other sessions make up for.
    /// - Parameter others: sessions to include besides, such as those that only records named which are gone.
    package func madeUpSessions(and others: [UID<Session>] = []) throws -> [UID<Session>: ID<Session>] {
        try read { try $0.madeUpSessions(and: others) }
    }
}

extension Optional {
    fileprivate func orMissing(_ reference: Reference) throws -> Wrapped {
        guard let self else { throw reference.notFound }
        return self
    }
}

extension ClosedRange<Day> {
    /// Both ends, as arguments for `BETWEEN ? AND ?`.
    var arguments: StatementArguments { [lowerBound.description, upperBound.description] }
}

extension Database {
    /// Every step, removed ones too. The standard first steps are stored with a fixed day; here they get the day on
    /// which the database was made.
    func steps(order: String = "id") throws -> [Step] {
        var steps = try Step.fetch(self, order: order)
        guard let made = try String.fetchOne(self, sql: "SELECT min(made_day) FROM origin").flatMap({ Day($0) }) else {
            return steps
        }
        for index in steps.indices where steps[index].since == Beginning.now.today { steps[index].since = made }
        return steps
    }

    func vocabulary() throws -> Vocabulary {
        Vocabulary(
            triggers: try Trigger.fetch(self), actions: try Action.fetch(self),
            contacts: try Contact.fetch(self))
    }

    /// The ids of the sessions that other sessions make up for.
    func madeUpSessions(and others: [UID<Session>] = []) throws -> [UID<Session>: ID<Session>] {
        let missed = try Session.fetch(
            self,
            where: """
                uid IN (SELECT makeup_for FROM session WHERE makeup_for IS NOT NULL)
                  OR uid IN (\(databaseQuestionMarks(count: others.count)))
                """, StatementArguments(others.map(\.description)))
        return Dictionary(missed.map { ($0.uid, $0.id) }, uniquingKeysWith: { first, _ in first })
    }

    /// A record of any kind that has typed ids; a program comes with its schedules.
    func record(_ reference: Reference) throws -> any SteadyDomain.Record {
        func require<R: SteadyDomain.Record>(_: R.Type) throws -> any SteadyDomain.Record {
            try R.require(self, id: ID(reference.number))
        }
        guard reference.kind.letter != nil, let type = Records.all.first(where: { $0.kind == reference.kind }) else {
            throw reference.notFound
        }
        if type is Program.Type {
            return try Program.fetchWhole(self, where: "id = ?", [reference.number]).first.orMissing(reference)
        }
        return try require(type)
    }
}
