import SteadyDomain
import SteadyReports
import SteadyStore

/// An open database with the clock as its settings have it: what a command works with.
struct Context {
    let world: World
    let store: Store
    let settings: Settings
    let stamp: Stamp

    var now: Now { stamp.now }
    var terminal: Terminal { world.terminal }

    /// Opens the database, runs the body and closes it again, whatever happens.
    ///
    /// Where the record is missing but was there once, reading fails and names its newest whole copy, and so does what finds
    /// nothing to do it with; an entry begins a new record, and says so.
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
            if let absence, case .reading = access {
                throw world.problem(of: absence) { .unreadableInput($0, command: $1) }
            }
            if let absence, case .link = absence {
                throw world.problem(of: absence) { .cannotCreate($0, command: $1) }
            }
            if store.isPartial, case .reading = access { try world.tellOfDamage() }
            let settings = try store.settings(world.now)
            let context = Context(world: world, store: store, settings: settings, stamp: world.stamp(settings))
            result = try body(context)
            try context.tellOfOlderCopy()
            if absence != nil { try context.tellOfLostRecord() }
            try context.backUpOnce()
        } catch {
            // What went wrong first is what the person has to know.
            try? store.close()
            guard let problem = error as? Problem else { throw error }
            if case .damaged = problem { throw world.naming(copyFor: problem) }
            if case .missing = problem, let absence {
                throw world.problem(of: absence) { .unreadableInput($0, command: $1) }
            }
            throw problem
        }
        try store.close()
        // The process ends now. On its way out GRDB's queue would ask the notification centre, which costs 0.7 million
        // instructions.
        _ = Unmanaged.passRetained(store)
        return result
    }

    /// An entry began a new record where there was another one.
    private func tellOfLostRecord() throws {
        // Where another process has begun it meanwhile, that one says so.
        guard store.hasBegun else { return }
        var document = ReportDocument()
        document.line(
            "This began a new record. There was another one here, and copies of it lie beside it.", hanging: 0)
        if let copy = world.newestCopy() {
            document.line(
                "The newest whole one\(copy.newest.map { " is of \($0.spoken)" } ?? "")",
                right: .command(world.restoring(copy.path)), depth: 1)
        } else {
            document.line("None of them is whole; keep them.", right: .command("steady doctor"), depth: 1)
        }
        try terminal.tell(document)
    }

    /// Where the database was of an earlier release and this command has brought it up to date: what was done with it.
    private func tellOfOlderCopy() throws {
        guard let copy = store.olderCopy else { return }
        var document = ReportDocument()
        document.line("The database is now of this Steady's format. As it was before, it is kept:")
        document.line(Phrase(world.short(copy)), depth: 1)
        try terminal.tell(document)
    }

    /// Once a recovery day, after the first entry and its echo: a copy of the database. One that fails is a warning, since
    /// the entry itself is saved.
    private func backUpOnce() throws {
        guard store.hasWritten, settings.backups, store.needsBackup(of: now.today),
            // This command may just have turned them off.
            try store.settings(world.now).backups
        else { return }
        do {
            try store.backUpOnce(on: now.today)
        } catch let problem as Problem {
            // It may be in its place all the same.
            guard store.needsBackup(of: now.today) else {
                return try terminal.message(
                    "What you entered is saved; of today's backup: \(problem.sentence.visible)\n")
            }
            // What the disk said of the copy would sound as if the entry were lost.
            let isDisk = if case .failedIO = problem { true } else { false }
            let reason = isDisk ? "the disk failed or is full. Check it." : problem.sentence.visible
            try terminal.message("What you entered is saved; today's backup is not: \(reason)\n")
        }
    }

    /// Words for records, with the names that are on record now.
    func recordText() throws -> RecordText { RecordText(vocabulary: try store.vocabulary(), here: world.zone) }

    /// Words for an entry: of a session with its program's name, and where a clock of elsewhere is said, with the zones of
    /// the programs.
    func recordText(for entry: any Entry) throws -> RecordText {
        var isSession = false
        var madeUp: [UID<Session>: ID<Session>] = [:]
        if let session = entry as? Session {
            isSession = true
            if let uid = session.makeupFor, let id = try store.session(uid)?.id { madeUp[uid] = id }
        }
        let isFromElsewhere = world.zone.offset(at: entry.momentOfDay.instant) != entry.momentOfDay.offset
        return RecordText(
            vocabulary: try store.vocabulary(), programs: isSession || isFromElsewhere ? try store.programs() : [],
            sessions: madeUp, here: world.zone)
    }
}
