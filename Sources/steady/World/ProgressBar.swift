import Glibc
import SteadyReports

/// A bar on standard error while something takes a while. It is only drawn on a terminal, and gone at the end.
final class ProgressBar {
    /// From this many steps on there is a bar.
    static let least = 2000

    private let title: String
    private let total: Int
    private let canDraw: Bool
    private let terminal: Terminal
    private var drawn: String?

    /// - Parameters:
    ///   - title: what is being done: `Importing`.
    ///   - total: the number of steps.
    init(_ title: String, total: Int, on terminal: Terminal, _ environment: World.Environment = World.Environment()) {
        self.title = title
        self.total = total
        self.terminal = terminal
        canDraw = total >= ProgressBar.least && isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
    }

    /// Draws how far it is.
    /// - Parameter done: the steps that are done.
    func show(_ done: Int) throws {
        guard canDraw else { return }
        let width = min(Terminal.columns(of: STDERR_FILENO) ?? terminal.width, 80)
        let words = " \(done * 100 / total)%"
        let room = max(4, width - title.count - words.count - 4)
        let filled = room * min(done, total) / total
        let line =
            "\(title) [\(String(repeating: "#", count: filled))\(String(repeating: "-", count: room - filled))]\(words)"
        guard line != drawn else { return }
        drawn = line
        try terminal.message("\r\u{1B}[K\(line)")
    }

    /// Takes it away.
    func clear() {
        guard drawn != nil else { return }
        drawn = nil
        try? terminal.message("\r\u{1B}[K")
    }
}
