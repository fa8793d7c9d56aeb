import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct DoctorCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check the database for damage.",
        discussion: """
            steady doctor
            steady doctor --json
            steady doctor --repair

            --repair does only what is safe: file modes, leftovers of a crash, and of
            a damaged database a new file beside it with what can still be read.
            """)

    @Flag(help: "Repair what can be repaired safely.")
    var repair = false

    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        guard let files = world.location.files else { return }
        var lines: [DoctorReport.Line] = []
        let store: Store
        do {
            store = try Store(world.location, for: .reading, at: world.stamp())
        } catch let problem as Problem {
            let words = world.naming(copyFor: problem).withCommand
            try print(DoctorReport(lines: lines + [DoctorReport.Line("Database", isFine: false, words)]), in: world)
            throw ExitCode(problem.exitCode)
        }
        defer { try? store.close() }
        // Only now is the file known to be Steady's; another program's file must not be touched.
        if repair { lines += mend(files) }
        guard store.isStored else {
            let line = DoctorReport.absence(store.absence, files, in: world)
            try print(DoctorReport(lines: lines + [line]), in: world)
            if !line.isFine { throw ExitCode(65) }
            return
        }
        let now = world.now(try settings(of: store, world))
        let report: DoctorReport
        do {
            let found = try store.examine(at: now)
            report = DoctorReport(
                found, files, files.examineCopies(of: found.record, at: world.stamp()), name: store.name,
                world: world, now: now)
        } catch let problem as Problem {
            let words = world.naming(copyFor: problem).withCommand
            report = DoctorReport(lines: [DoctorReport.Line("Database", isFine: false, words)], isDamaged: true)
        }
        lines += report.lines
        if repair, report.isDamaged { lines.append(try salvage(store, files, now)) }
        try print(DoctorReport(lines: lines), in: world)
        if report.isDamaged { throw ExitCode(65) }
    }

    /// The settings; the defaults if the database is too damaged to read them.
    private func settings(of store: Store, _ world: World) throws -> Settings {
        do { return try store.settings(world.now) } catch is Problem { return Settings() }
    }

    /// Repairs file modes and leftovers, and reports each repair or why it failed.
    private func mend(_ files: FileCheck) -> [DoctorReport.Line] {
        func line(_ name: String, _ paths: [String], _ words: String, _ body: ([String]) throws -> Void) -> DoctorReport
            .Line?
        {
            guard !paths.isEmpty else { return nil }
            do {
                try body(paths)
                return DoctorReport.Line(name, isFine: true, words + paths.joined(separator: ", "))
            } catch {
                return DoctorReport.Line(name, isFine: false, (error as? Problem)?.sentence ?? "\(error)")
            }
        }
        return [
            line("Repaired", files.openFiles(), "modes of ", files.close),
            line("Removed", files.leftovers(), "", files.remove),
        ].compactMap(\.self)
    }

    private func salvage(_ store: Store, _ files: FileCheck, _ now: Now) throws -> DoctorReport.Line {
        let target = files.salvagePath(now.moment)
        let count = try store.salvage(to: target)
        return DoctorReport.Line(
            "Salvaged", isFine: true,
            "\(count) records, in \(target); `steady --database \(target.asArgument) log` shows them, "
                + "`steady restore \(target.asArgument)` takes it"
        )
    }

    private func print(_ report: DoctorReport, in world: World) throws {
        // Programs that read JSON need whole paths; for people, `~` is shorter.
        try world.terminal.print(json ? report : report.naming(world.short), as: Format(json: json))
    }
}
