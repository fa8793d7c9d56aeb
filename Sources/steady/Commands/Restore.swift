import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct RestoreCommand: TakesOwnWords {
    static let about = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in the database's place; what it replaces is kept.",
        discussion: """
            steady restore ~/steady-before-the-trip.db
            steady restore ~/steady-before-the-trip.db --yes

            It checks the backup first and shows what differs.
            """)

    @Argument(help: "The backup.")
    var file: String

    @Flag(help: "Don't ask.")
    var yes = false

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let file = try world.path(file)
        do {
            try restore(file, in: world)
        } catch Problem.damaged(_, _, path: file) {
            // To restore a copy is of no use as advice about the copy itself.
            throw Problem.damaged(
                "\(world.short(file)) is damaged, so nothing was changed. Name another copy; the doctor says where they are.",
                command: "steady doctor")
        }
    }

    private func restore(_ file: String, in world: World) throws {
        let other = try Store(.file(file), for: .reading, at: world.stamp())
        defer { try? other.close() }
        guard other.isStored else {
            throw Problem.unreadableInput("There is no backup at \(file). Name its file.")
        }
        let found = try comparison(to: other, in: world)
        guard try isAgreed(found, file, in: world) else { return try world.terminal.message("Nothing was changed.\n") }
        let replaced = try Store.restore(other, to: world.location, at: world.stamp())
        var document = ReportDocument()
        document.line(world.words(forCopy: file, newest: found.newest))
        document.line("It is in place and checked: every record is the same.", depth: 1)
        if let link = replaced.brokenLink {
            document.line("It was a link to \(link), which is not there.", depth: 1)
        }
        if let kept = replaced.kept {
            document.line("What it replaced is kept:", right: .command(world.restoring(kept)), depth: 1)
        }
        try world.terminal.print(document)
    }

    /// Shows the differences, and asks for consent if there is a terminal.
    private func isAgreed(_ found: RecordComparison, _ file: String, in world: World) throws -> Bool {
        var document = ReportDocument()
        document.line(world.words(forCopy: file, newest: found.newest))
        if found.isOfAnother { document.line("It is a copy of another record than the one here now.", depth: 1) }
        document.table(
            found.differences.map { difference in
                ReportDocument.Row("\(difference.kind.noun)s", Phrase(difference.words), labelWidth: 13, depth: 1)
            })
        if found.differences.isEmpty { document.line("the same records as now", depth: 1) }
        try world.terminal.tell(document)
        if yes { return true }
        guard world.terminal.isInteractive else {
            throw Problem.usage(
                "Nothing was changed. To restore it, add --yes.", command: "\(world.restoring(file)) --yes")
        }
        return try Prompts(world.terminal).confirm("Put it in place of the database?")
    }

    /// The differences between the backup and the database. A damaged database counts as empty.
    private func comparison(to other: Store, in world: World) throws -> RecordComparison {
        let current: Store?
        do {
            current = try Store(world.location, for: .reading, at: world.stamp())
        } catch Problem.damaged {
            current = nil
        }
        defer { try? current?.close() }
        return try Store.comparison(of: current, to: other)
    }
}

extension RecordComparison.Difference {
    /// Up to this many records are listed by id.
    private static let named = 8

    /// `only here c4, c5; only in the copy 12; changed c2`
    fileprivate var words: String {
        func list(_ what: String, _ numbers: [Int]) -> String? {
            guard !numbers.isEmpty else { return nil }
            let names = numbers.map { Reference(kind, $0).description }
            let isShort = kind.letter != nil && numbers.count <= RecordComparison.Difference.named
            return "\(what) \(isShort ? names.joined(separator: ", ") : "\(numbers.count)")"
        }
        return [list("only here", onlyHere), list("only in the copy", onlyThere), list("changed", changed)]
            .compactMap(\.self).joined(separator: "; ")
    }
}
