import SteadyDomain
import SteadyReports
import SteadyStore

/// Remembers the newest whole copy: to find it, every record of a copy is checked, and one error may need it twice.
final class FoundCopy: @unchecked Sendable {
    // Only the command's own thread looks for copies.
    private var found: WholeCopy??

    func value(_ find: () -> WholeCopy?) -> WholeCopy? {
        if let found { return found }
        let copy = find()
        found = .some(copy)
        return copy
    }
}

/// Messages for a missing or unreadable database: the newest whole backup, and how to restore it.
extension World {
    /// The newest backup that is whole; nil if there is none.
    func newestCopy() -> WholeCopy? {
        foundCopy.value { location.backups?.newestWhole(at: stamp()) }
    }

    /// The command that restores a backup.
    func restoring(_ copy: String) -> String {
        "steady restore \(argument(copy))"
            + (databaseOption.map { " --database \($0.asArgument)" } ?? "")
    }

    /// The problem, with the newest whole backup added if there is one.
    func naming(copyFor problem: Problem) -> Problem {
        guard let copy = newestCopy() else { return problem }
        return problem.adding(sentence(copy), command: restoring(copy.path))
    }

    /// The problem for a missing database that was there before.
    /// - Parameter make: makes a problem of the right kind: can't be read, or can't be created.
    func problem(of absence: Store.Absence, _ make: (String, String?) -> Problem) -> Problem {
        let copy = newestCopy()
        switch absence {
        case .lost(let path, let isEmptied):
            let here =
                (isEmptied ? "The file \(short(path)) is empty" : "There is no database at \(short(path))")
                + ", but copies of one are beside it."
            guard let copy else { return make("\(here) None of them is whole; keep them.", "steady doctor") }
            return make("\(here) \(sentence(copy))", restoring(copy.path))
        case .link(let link, let target):
            let here = "\(short(link)) is a link to \(target), which is not there. Connect the drive it is on"
            guard let copy else { return make("\(here), or name another file with --database.", nil) }
            return make("\(here), or put a copy in its place. \(sentence(copy))", restoring(copy.path))
        }
    }

    /// Warns that a database of an earlier release is too damaged to migrate, so the output may not be complete.
    func tellOfDamage() throws {
        var document = ReportDocument()
        document.line(
            "The database is damaged: this is what can still be read of it.", right: .command("steady doctor"))
        try terminal.tell(document)
    }

    private func sentence(_ copy: WholeCopy) -> String {
        "The newest whole copy \(copy.newest.map { "is of \($0.spoken)" } ?? "is ready")."
    }
}
