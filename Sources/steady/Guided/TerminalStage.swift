import Glibc
import SteadyReports

/// The process's own terminal as the place of a ride: a bar that moves where the terminal can redraw a line, else plain
/// lines.
final class TerminalStage: RideStage {
    private let terminal: Terminal
    private let keys: Keys
    /// How many of the ride's seconds pass in one of the clock's.
    private let speed: Double
    /// Whether the bar stands in the line of the cursor.
    private let bar: Bar
    private var mark = TerminalStage.clock

    /// The bar, known to the signal of Ctrl-Z as well.
    private final class Bar {
        let canRedraw: Bool
        private let terminal: Terminal
        private var isDrawn = false

        init(_ terminal: Terminal) {
            self.terminal = terminal
            canRedraw = terminal.canRedraw
        }

        func draw(_ line: String) throws {
            guard canRedraw else { return }
            try terminal.show("\r\u{1B}[K\(line)")
            isDrawn = true
        }

        func clear() throws {
            guard isDrawn else { return }
            isDrawn = false
            try terminal.show("\r\u{1B}[K")
        }
    }

    init(_ world: World) {
        terminal = world.terminal
        speed = world.speed
        let bar = Bar(world.terminal)
        self.bar = bar
        keys = Keys(world.terminal.keyboard) { try? bar.clear() }
    }

    var hasKeys: Bool { keys.hasKeys }

    /// Clears the bar and puts the terminal back.
    func close() throws {
        keys.close()
        try bar.clear()
    }

    /// The width of the window now, which may have changed since the beginning.
    private var width: Int { Terminal.columns(of: STDOUT_FILENO) ?? terminal.width }

    /// Shows a sentence before or after the ride.
    func show(_ sentence: String) throws {
        var document = ReportDocument()
        document.line(Phrase(sentence), hanging: 0)
        try terminal.show(document.text(width: width))
    }

    func show(_ index: Int, of script: RideScript) throws {
        try bar.clear()
        var document = ReportDocument()
        document.section(bar.canRedraw ? nil : Phrase(script.heading(of: index)))
        document.line(Phrase(script.minutes[index]), depth: 1, hanging: 0)
        try terminal.show("\n" + document.text(width: min(width, TerminalStage.measure)))
        if bar.canRedraw { try terminal.show("\n") }
    }

    func show(_ progress: RideProgress) throws {
        guard bar.canRedraw else { return }
        try bar.draw(progress.line(width: width, hasKeys: hasKeys))
    }

    func wait(seconds: Double) throws -> (passed: Double, goesOn: Bool) {
        let event = keys.wait(seconds: seconds / speed)
        let now = TerminalStage.clock
        // More than was waited for is time in which the process was suspended.
        let passed = min((now - mark) * speed, seconds)
        mark = now
        switch event {
        case .time, .redraw: return (passed, !terminal.keyboard.hasStopped)
        case .key(let key): return (passed, !TerminalStage.endingKeys.contains(key))
        case .interrupted, .stopped: return (passed, false)
        }
    }

    /// q, Q and Ctrl-D.
    private static let endingKeys: Set<UInt8> = [UInt8(ascii: "q"), UInt8(ascii: "Q"), 4]
    /// The longest line of text, in columns, that is easy to read.
    private static let measure = 72

    /// Seconds that only go forward.
    private static var clock: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
