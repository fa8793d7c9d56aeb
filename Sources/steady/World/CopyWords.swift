import Glibc
import SteadyDomain
import SteadyReports
import SteadyStore

extension World {
    /// A copy in one line: its file, its size, and when its newest change was made.
    func words(forCopy path: String, newest: Moment?) -> Phrase {
        Phrase([short(path), size(of: path), newest.map { "last change \($0.spoken)" }].compactMap(\.self))
    }

    /// The size of a file in words, rounded up; nil if there is none.
    private func size(of path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let kilobytes = (Int(status.st_size) + 999) / 1000
        return kilobytes < 1000 ? "\(kilobytes) KB" : "\((kilobytes + 999) / 1000) MB"
    }

    /// Where what was erased may still be, and the commands that remove the copies with it.
    func notesOfTraces(_ backups: RollingBackups?) -> [(text: Phrase, right: ReportDocument.Aside?)] {
        var notes: [(text: Phrase, right: ReportDocument.Aside?)] = [
            ("Exports, backups and the disk itself may still hold it.", nil)
        ]
        if let backups, case let files = backups.files(), !files.isEmpty {
            let removed = backups.areAlone ? ["-r \(argument(backups.folder))"] : files.map(argument)
            for (position, file) in removed.enumerated() {
                notes.append((position == 0 ? "To remove the backups:" : "", .command("rm \(file)")))
            }
        }
        return notes
    }
}
