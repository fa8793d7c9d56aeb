import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

/// What an export is written as.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
    /// Tables, for people and spreadsheets.
    case csv
    /// The whole record in one file, for another copy of Steady.
    case json
}

/// The export of the whole record.
struct RecordFileExport {
    let context: Context

    /// Writes it to standard output.
    func print() throws {
        // Read whole before it is printed: a slow reader of the output must not keep another command from saving.
        let bytes = try context.store.exporting(on: Day.range) { reading in
            var all: [UInt8] = []
            try reading.writeEverything { all += $0 }
            return all
        }
        try context.terminal.output(bytes)
    }

    func write(to path: String, yes: Bool, force: Bool) throws {
        let world = context.world
        let file = try world.output(path) { String(decoding: $0, as: UTF8.self).hasPrefix(RecordFile.beginning) }
        guard try world.mayWrite([file], force: force) else { return }
        let counts = try context.store.exporting(on: Day.range) { try $0.wholeCounts }
        let preview = RecordFilePreview(records: counts.records, changes: counts.changes, erased: counts.erased)
        try context.terminal.tell(preview.document(to: world.short(path)))
        let isAgreed = try world.mayWrite(
            asking: "Write this file?", yes: yes,
            orElse: .usage("Nothing was written. If you want a file with everything, add --yes."))
        guard isAgreed else { return }
        let part = try file.begin()
        do {
            try context.store.exporting(on: Day.range) { try $0.writeEverything(part.append) }
            try part.keep()
        } catch {
            part.remove()
            throw error
        }
        try context.terminal.output("The whole record is in \(world.short(path).visible).\n")
    }
}

/// The import of a file that ``RecordFileExport`` wrote, on this computer or another.
struct RecordFileImport {
    let context: Context

    /// Tells what a merge would do, and changes nothing.
    func tell(_ path: String) throws {
        let report = MergeReport(try context.store.merge(path, context.stamp, isTrial: true))
        try context.terminal.print(report.document(context.world.short(path)))
    }

    /// Merges the file, after a question.
    func run(_ path: String, yes: Bool) throws {
        let world = context.world
        if !yes {
            let trial = try context.store.merge(path, context.stamp, isTrial: true)
            try context.terminal.tell(MergeReport(trial).document(world.short(path)))
            guard trial.isNew else { return try context.terminal.output("Nothing is new, so nothing changed.\n") }
            guard context.terminal.isInteractive else {
                throw Problem.usage(
                    "Nothing was changed. To merge it into the record here, add --yes.",
                    command: world.adding(flag: "yes"))
            }
            guard try Prompts(context.terminal).confirm("Merge it into the record here?") else {
                return try context.terminal.message("Nothing was changed.\n")
            }
        }
        let known = Set(try context.store.programs().map(\.uid))
        let outcome = try context.store.merge(path, context.stamp)
        let report = MergeReport(outcome)
        guard outcome.isNew else { return try context.terminal.output("Nothing is new, so nothing changed.\n") }
        var document = yes ? report.document(world.short(path)) : ReportDocument()
        document.line(Phrase(report.summary), right: outcome.hasOwnChange ? .words(Echo.undo) : nil)
        // Another copy knows whether its programs have weekly times; another program may not.
        if outcome.isOneChange {
            document.addProgramsWithoutTimes(
                try context.store.programs().filter { !known.contains($0.uid) }, on: context.now.today)
        }
        if let kept = outcome.kept {
            document.line("The record as it was before is kept:", right: .command(world.restoring(kept)), depth: 1)
        }
        if outcome.erased > 0 {
            for note in world.notesOfTraces(context.store.backups) {
                document.line(note.text, right: note.right, depth: 1)
            }
        }
        try context.terminal.print(document)
    }
}
