import Glibc
import SteadyDomain
import SteadyReports

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
}
