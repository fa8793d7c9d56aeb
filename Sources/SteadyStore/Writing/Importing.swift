import GRDB
import SteadyDomain

extension Store {
    /// What importing these records would do. Changes nothing.
    /// - Throws: ``Problem/conflict(_:command:)`` if they can't be on one record.
    package func plan(of batch: ImportBatch) throws -> ImportPlan {
        try read { db in try ImportPlan(batch, over: db.importBasis(for: batch)) }
    }

    /// Imports records as one change.
    /// - Parameters:
    ///   - seen: what the person has agreed to.
    ///   - progress: is told how many records are stored, from time to time.
    /// - Throws: ``Problem/busy(_:command:)`` if the record was changed since, so that the import would do something else.
    package func importing(
        _ batch: ImportBatch, asSeen seen: ImportPlan, _ stamp: Stamp,
        progress: @escaping (Int) throws -> Void = { _ in }
    ) throws {
        try write("import", stamp) { journal in
            let plan = try ImportPlan(batch, over: journal.db.importBasis(for: batch))
            guard zip(plan.parts, seen.parts).allSatisfy({ $0.added == $1.added && $0.completed == $1.completed })
            else {
                throw Problem.busy("Something was entered since you were asked. Nothing was imported; try again.")
            }
            var writing = ImportWriting(journal: journal, progress: progress)
            // What others refer to comes first.
            try writing.store(plan.contacts)
            try writing.store(plan.triggers)
            try writing.store(plan.actions)
            try writing.store(plan.programs)
            for program in plan.programs.new {
                for schedule in program.record.schedules { try journal.insert(schedule) }
            }
            try writing.store(plan.schedules)
            try writing.store(plan.sessions)
            try writing.store(plan.cravings)
            try writing.store(plan.checkIns)
            try writing.store(plan.uses)
            try writing.store(plan.points)
            try writing.store(plan.agreements)
            try writing.store(plan.steps)
            try writing.store(plan.planNotes)
            try writing.store(plan.checklist)
            try writing.store(plan.medications)
            try writing.store(plan.doses) { try journal.makingRoom(for: $0) }
            try writing.store(plan.scores)
            try writing.store(plan.screens)
            try writing.store(plan.comparisons)
        }
    }
}

/// The records of an import while they are stored.
private struct ImportWriting {
    let journal: Journal
    let progress: (Int) throws -> Void
    private var count = 0

    init(journal: Journal, progress: @escaping (Int) throws -> Void) {
        self.journal = journal
        self.progress = progress
    }

    /// - Parameter place: puts a new record where no other one stands.
    mutating func store<Of: SteadyDomain.Record>(
        _ part: ImportPart<Of>, placing place: (Of) throws -> Of = { $0 }
    ) throws {
        for item in part.new {
            try journal.insert(place(item.record))
            try step()
        }
        for item in part.filled {
            try journal.update(item.record)
            try step()
        }
    }

    private mutating func step() throws {
        count += 1
        if count.isMultiple(of: 250) { try progress(count) }
    }
}

extension Database {
    /// What is on record of the kinds that files tell of.
    fileprivate func importBasis(for batch: ImportBatch) throws -> ImportBasis {
        func fetch<Of: SteadyDomain.Record>(_ told: [Imported<Of>]) throws -> [Of] {
            told.isEmpty ? [] : try Of.fetch(self)
        }
        var basis = ImportBasis()
        basis.contacts = try fetch(batch.contacts)
        basis.triggers = try fetch(batch.triggers)
        basis.actions = try fetch(batch.actions)
        basis.programs = batch.programs.isEmpty ? [] : try Program.fetchWhole(self)
        basis.schedules = try fetch(batch.schedules)
        basis.sessions = try fetch(batch.sessions)
        basis.cravings = try fetch(batch.cravings)
        basis.checkIns = try fetch(batch.checkIns)
        basis.uses = try fetch(batch.uses)
        basis.points = try fetch(batch.points)
        basis.agreements = try fetch(batch.agreements)
        basis.steps = try fetch(batch.steps)
        basis.planNotes = try fetch(batch.planNotes)
        basis.clinic.checklist = try fetch(batch.checklist)
        basis.clinic.medications = try fetch(batch.medications)
        basis.clinic.doses = try fetch(batch.doses)
        basis.clinic.scores = try fetch(batch.scores)
        basis.clinic.screens = try fetch(batch.screens)
        basis.clinic.comparisons = try fetch(batch.comparisons)
        return basis
    }
}
