import SteadyDomain
import SteadyReports
import SteadyStore

/// What is said where the record is missing or can't be read: the newest whole copy, and how it comes back.
extension World {
    /// The newest copy of the record that is whole.
    func newestCopy() -> WholeCopy? {
        guard case .file(let path) = location else { return nil }
        return RollingBackups(of: path).newestWhole(at: stamp())
    }

    /// The command that puts a copy in the record's place.
    func restoring(_ copy: String) -> String {
        "steady restore \(argument(copy))"
            + (databaseOption.map { " --database \($0.asArgument)" } ?? "")
    }

    /// The problem with the newest whole copy beside it, where there is one.
    func naming(copyFor problem: Problem) -> Problem {
        guard let copy = newestCopy() else { return problem }
        return problem.adding(sentence(copy), command: restoring(copy.path))
    }

    /// The problem that a record is not where it should be.
    /// - Parameter make: the kind of problem: what can't be read, or what can't be made.
    func problem(of absence: Store.Absence, _ make: (String, String?) -> Problem) -> Problem {
        let copy = newestCopy()
        switch absence {
        case .lost:
            guard case .file(let path) = location else { return make("There is no database.", nil) }
            let isEmpty = Surroundings(of: path).isEmptied
            let here =
                (isEmpty ? "The file \(short(path)) is empty" : "There is no database at \(short(path))")
                + ", yet there are copies of one beside it."
            guard let copy else { return make("\(here) None of them is whole; keep them.", "steady doctor") }
            return make("\(here) \(sentence(copy))", restoring(copy.path))
        case .link(let link, let target):
            let here = "\(short(link)) is a link to \(target), which is not there. Connect what it is on"
            guard let copy else { return make("\(here), or name another file with --database.", nil) }
            return make("\(here), or put a copy in its place. \(sentence(copy))", restoring(copy.path))
        }
    }

    private func sentence(_ copy: WholeCopy) -> String {
        "The newest whole copy \(copy.newest.map { "is of \($0.spoken)" } ?? "is ready")."
    }
}
