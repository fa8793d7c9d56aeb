import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct DoctorCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look whether everything is as it was saved.",
        discussion: """
            steady doctor
            steady doctor --json
            steady doctor --repair

            --repair does only what is safe: file modes, leftovers of a crash, and of
            a damaged database a new file beside it with what can still be read.
            """)

    @Flag(help: "Mend what can be mended safely.")
    var repair = false

    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        guard case .file(let path) = world.location else { return }
        let surroundings = Surroundings(of: path)
        var lines: [Checkup.Line] = []
        let store: Store
        do {
            store = try Store(world.location, for: .reading, at: world.stamp())
        } catch let problem as Problem {
            let words = world.naming(copyFor: problem).withCommand
            try print(Checkup(lines: lines + [Checkup.Line("Database", isFine: false, words)]), in: world)
            throw ExitCode(problem.exitCode)
        }
        defer { try? store.close() }
        // Not before it is known to be ours: another program's file is not touched.
        if repair { lines += mend(surroundings) }
        guard store.isStored else {
            let line = Checkup.absence(store.absence, surroundings, in: world)
            try print(Checkup(lines: lines + [line]), in: world)
            if !line.isFine { throw ExitCode(65) }
            return
        }
        let now = world.now(try settings(of: store, world))
        let checkup: Checkup
        do {
            let found = try store.examine(at: now)
            checkup = Checkup(
                found, surroundings, surroundings.examineCopies(of: found.record, at: world.stamp()), path: path,
                world: world, now: now)
        } catch let problem as Problem {
            let words = world.naming(copyFor: problem).withCommand
            checkup = Checkup(lines: [Checkup.Line("Database", isFine: false, words)], isDamaged: true)
        }
        lines += checkup.lines
        if repair, checkup.isDamaged { lines.append(try salvage(store, surroundings, now)) }
        try print(Checkup(lines: lines), in: world)
        if checkup.isDamaged { throw ExitCode(65) }
    }

    /// The settings, as far as a damaged database still tells them.
    private func settings(of store: Store, _ world: World) throws -> Settings {
        do { return try store.settings(world.now) } catch is Problem { return Settings() }
    }

    /// Mends what can be mended, and says of the rest what to do.
    private func mend(_ surroundings: Surroundings) -> [Checkup.Line] {
        func line(_ name: String, _ files: [String], _ words: String, _ body: ([String]) throws -> Void) -> Checkup
            .Line?
        {
            guard !files.isEmpty else { return nil }
            do {
                try body(files)
                return Checkup.Line(name, isFine: true, words + files.joined(separator: ", "))
            } catch {
                return Checkup.Line(name, isFine: false, (error as? Problem)?.sentence ?? "\(error)")
            }
        }
        return [
            line("Mended", surroundings.openFiles(), "modes of ", surroundings.close),
            line("Removed", surroundings.leftovers(), "", surroundings.remove),
        ].compactMap(\.self)
    }

    private func salvage(_ store: Store, _ surroundings: Surroundings, _ now: Now) throws -> Checkup.Line {
        let target = surroundings.salvagePath(now.moment)
        let count = try store.salvage(to: target)
        return Checkup.Line(
            "Salvaged", isFine: true,
            "\(count) records, in \(target); `steady --database \(target.asArgument) log` shows them, "
                + "`steady restore \(target.asArgument)` takes it"
        )
    }

    private func print(_ checkup: Checkup, in world: World) throws {
        if json { return try world.terminal.print(checkup, as: .json) }
        let terminal = world.terminal
        try terminal.output(
            world.short(checkup.written(as: .text, width: terminal.width, isStyled: terminal.isStyled)))
    }
}
