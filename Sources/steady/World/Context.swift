import SteadyDomain
import SteadyReports
import SteadyStore

/// What a command works with: an open database, its settings, and the clock.
struct Context {
    let world: World
    let store: Store
    let settings: Settings
    let stamp: Stamp

    var now: Now { stamp.now }
    var terminal: Terminal { world.terminal }

    /// Opens the database, runs the body, and always closes the database again.
    ///
    /// If the database is missing but has backups, reading fails and names the newest whole backup. So does a write
    /// that misses a record; any other write creates a new database and says so. If the path is a broken link, writing
    /// fails too.
    static func open<T>(_ world: World, for access: Store.Access, _ body: (Context) throws -> T) throws -> T {
        let store: Store
        do {
            store = try Store(world.location, for: access, at: world.stamp())
        } catch let problem as Problem {
            switch problem {
            case .damaged, .notPermitted, .failedIO: throw world.naming(copyFor: problem)
            default: throw problem
            }
        }
        let absence = store.absence
        let result: T
        do {
            if let absence, access != .writing {
                throw world.problem(of: absence) { .unreadableInput($0, command: $1) }
            }
            if let absence, case .link = absence {
                throw world.problem(of: absence) { .cannotCreate($0, command: $1) }
            }
            if store.isPartial, access != .writing { try world.tellOfDamage() }
            let settings = try store.settings(world.now)
            let context = Context(world: world, store: store, settings: settings, stamp: world.stamp(settings))
            result = try body(context)
            try context.tellOfOlderCopy()
            if absence != nil { try context.tellOfLostRecord() }
            try context.backUpOnce()
        } catch {
            // Report the first error, not one from closing.
            try? store.close()
            guard let problem = error as? Problem else { throw error }
            if case .damaged = problem { throw world.naming(copyFor: problem) }
            if case .missing = problem, let absence {
                throw world.problem(of: absence) { .unreadableInput($0, command: $1) }
            }
            throw problem
        }
        try store.close()
        // Leaked on purpose, since the process ends now: deallocating GRDB's queue uses the notification center, which
        // costs 0.7 million instructions.
        _ = Unmanaged.passRetained(store)
        return result
    }

    /// What the record says at once, for a shell that completes a word; nil if it can't be read. Prints and writes
    /// nothing, and hardly waits.
    /// - Parameter none: the result where there is no record, and never was one.
    static func glance<T>(_ world: World, orIfNone none: T? = nil, _ body: (Context) throws -> T) -> T? {
        guard let store = try? Store(world.location, for: .glancing, at: world.stamp()) else { return nil }
        defer {
            try? store.close()
            // For the same reason as in `open`.
            _ = Unmanaged.passRetained(store)
        }
        guard store.isStored else { return store.absence == nil ? none : nil }
        guard !store.isPartial, let settings = try? store.settings(world.now) else { return nil }
        return try? body(Context(world: world, store: store, settings: settings, stamp: world.stamp(settings)))
    }

    /// Says that this entry created a new database although there are backups of another one.
    private func tellOfLostRecord() throws {
        // If another process created it in the meantime, that process says so.
        guard store.hasBegun else { return }
        var document = ReportDocument()
        document.line(
            "This began a new record. There was another one here, and copies of it are beside it.", hanging: 0)
        if let copy = world.newestCopy() {
            document.line(
                "The newest whole one\(copy.newest.map { " is of \($0.spoken)" } ?? "")",
                right: .command(world.restoring(copy.path)), depth: 1)
        } else {
            document.line("None of them is whole; keep them.", right: .command("steady doctor"), depth: 1)
        }
        try terminal.tell(document)
    }

    /// If this command migrated the database from an earlier release, says where the old copy is.
    private func tellOfOlderCopy() throws {
        guard let copy = store.olderCopy else { return }
        var document = ReportDocument()
        document.line("The database is now of this Steady's format. As it was before, it is kept:")
        document.line(Phrase(world.short(copy)), depth: 1)
        try terminal.tell(document)
    }

    /// Makes a backup after the first entry of a recovery day and its echo. A failure is only a warning, since the
    /// entry is saved.
    private func backUpOnce() throws {
        guard store.hasWritten, settings.backups, store.needsBackup(of: now.today),
            // Read again, since this command may have just turned backups off.
            try store.settings(world.now).backups
        else { return }
        do {
            try store.backUpOnce(on: now.today)
        } catch let problem as Problem {
            // The backup may be in place despite the error.
            guard store.needsBackup(of: now.today) else {
                return try terminal.tell("What you entered is saved; of today's backup: \(problem.sentence)")
            }
            // The disk's own error message would sound as if the entry were lost.
            let isDisk = if case .failedIO = problem { true } else { false }
            let reason = isDisk ? "the disk failed or is full. Check it." : problem.sentence
            try terminal.tell("What you entered is saved; today's backup is not: \(reason)")
        }
    }

    var thisWeek: Week { Week(holding: now.today, start: settings.weekStart) }

    func weekRecord(_ week: Week) throws -> WeekRecord {
        try store.weekRecord(week, now: now, settings: settings)
    }

    /// What is due now, of the topics that the person wants to be told of.
    /// - Parameter isDiscreet: whether the line only says that there is something.
    func due(isDiscreet: Bool = false) throws -> DueReport {
        // Where nothing is on record yet, nothing is due.
        let topics = store.isStored ? settings.remind : []
        let due = Due(try store.dueRecord(now: now), evening: settings.evening, topics: topics)
        return DueReport(due, zone: world.zone, isDiscreet: isDiscreet)
    }

    /// Writes records, with the current names.
    /// - Parameter programs: programs whose zones may be named beside a clock time.
    func recordText(_ programs: [Program] = []) throws -> RecordText {
        RecordText(vocabulary: try store.vocabulary(), programs: programs, here: world.zone)
    }

    /// Writes an entry. Loads the programs only if needed: for a session's program name, or to name the zone of a time
    /// elsewhere.
    /// - Parameter isWhole: whether to write notes in full.
    func recordText(for entry: any Entry, isWhole: Bool = false) throws -> RecordText {
        var isSession = false
        var madeUp: [UID<Session>: ID<Session>] = [:]
        if let session = entry as? Session {
            isSession = true
            if let uid = session.makeupFor, let id = try store.session(uid)?.id { madeUp[uid] = id }
        }
        let isFromElsewhere = world.zone.offset(at: entry.momentOfDay.instant) != entry.momentOfDay.offset
        return RecordText(
            vocabulary: entry is Dose ? try store.vocabularyOfDoses() : try store.vocabulary(),
            programs: isSession || isFromElsewhere ? try store.programs() : [],
            sessions: madeUp, here: world.zone, isWhole: isWhole)
    }
}
