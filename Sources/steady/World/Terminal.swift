import Foundation
import Glibc
import SteadyDomain

/// The process's own streams, which commands read and write.
struct Terminal: Sendable {
    /// The width of the output in columns: the terminal's, or else `COLUMNS`, or else 80.
    let width: Int
    /// Whether standard output is a terminal, whose reader can type the next command.
    let isScreen: Bool
    /// Whether standard output accepts escape sequences.
    let isStyled: Bool
    /// Whether standard output is a terminal that can write a line anew.
    let canRedraw: Bool
    /// Whether standard output can follow links.
    let hasLinks: Bool
    let keyboard: Keyboard

    /// Whether there is a person to ask.
    var isInteractive: Bool { keyboard.isInteractive }

    /// The process's own streams.
    static func live(environment: World.Environment, noColor: Bool) -> Terminal {
        let isScreen = isatty(STDOUT_FILENO) == 1
        let canRedraw = isScreen && environment["TERM"] != "dumb"
        let styled = canRedraw && !noColor && (environment["NO_COLOR"] ?? "").isEmpty
        return Terminal(
            width: columns(of: STDOUT_FILENO) ?? environment["COLUMNS"].flatMap { Int($0) }.map {
                min(max($0, 20), 500)
            } ?? 80,
            isScreen: isScreen, isStyled: styled, canRedraw: canRedraw, hasLinks: !noColor && followsLinks(environment),
            keyboard: Keyboard())
    }

    /// Whether standard output is a terminal that is known to follow links (OSC 8). There is no way to ask it, so this
    /// goes by the variables that terminals set; `FORCE_HYPERLINK` says it for others, and 0 denies it. `NO_COLOR` is
    /// about colors and changes nothing here.
    private static func followsLinks(_ environment: World.Environment) -> Bool {
        guard isatty(STDOUT_FILENO) == 1, let type = environment["TERM"], !["dumb", "linux"].contains(type) else {
            return false
        }
        if let forced = environment["FORCE_HYPERLINK"], !forced.isEmpty { return forced != "0" }
        if let program = environment["TERM_PROGRAM"], ["iTerm.app", "WezTerm", "vscode", "ghostty"].contains(program) {
            return true
        }
        // VTE, which GNOME's terminal and others are made of, follows links since 0.50.
        if let version = environment["VTE_VERSION"].flatMap({ Int($0) }), version >= 5000 { return true }
        return type == "xterm-kitty" || environment["KITTY_WINDOW_ID"] != nil || environment["WT_SESSION"] != nil
    }

    /// The columns of the terminal that a stream goes to; nil if it goes elsewhere.
    static func columns(of stream: Int32) -> Int? {
        var size = winsize()
        guard isatty(stream) == 1, ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    // MARK: Writing

    func output(_ text: String) throws { try output(Array(text.utf8)) }
    func output(_ bytes: [UInt8]) throws { try check(Terminal.write(bytes, to: STDOUT_FILENO)) }

    /// Writes a page that must be seen: to standard output or, if that is closed or its disk is full, to standard
    /// error. A pipe that nobody reads any more has been read enough.
    func outputSomehow(_ text: String) {
        let bytes = Array(text.utf8)
        let error = Terminal.write(bytes, to: STDOUT_FILENO)
        if error != 0, error != EPIPE { _ = Terminal.write(bytes, to: STDERR_FILENO) }
    }

    /// Writes questions, warnings and errors. If the terminal is gone, stops the questions instead of failing, so that
    /// the answers so far are saved.
    func message(_ text: String) throws { try write(text, to: STDERR_FILENO) }

    /// Writes what accompanies the person for a while on standard output, such as a guided ride. If the terminal is gone,
    /// it stops in the same way.
    func show(_ text: String) throws { try write(text, to: STDOUT_FILENO) }

    private func write(_ text: String, to stream: Int32) throws {
        let error = Terminal.write(Array(text.utf8), to: stream)
        if keyboard.isInteractive, error == EIO { return keyboard.stop() }
        try check(error)
    }

    private func check(_ error: Int32) throws {
        guard error == 0 else {
            throw Problem.failedIO("The output could not be written. `steady log` shows what is on record.")
        }
    }

    /// - Returns: 0, or the system's error code.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        var position = 0
        while position < bytes.count {
            let count = bytes[position...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 { position += count } else if errno != EINTR { return errno }
        }
        return 0
    }

    // MARK: Reading

    /// A typed line; nil if the person has stopped.
    func readLine() throws -> String? { try keyboard.readLine().map(Terminal.text) }

    /// Standard input to its end. The limit allows for the longest note with CRLF line ends, a byte order mark and a
    /// final line end.
    func readToEnd() throws -> String {
        let limit = 2 * FreeText.longest + 5
        let bytes = try keyboard.readRest(limit: limit + 1)
        guard bytes.count <= limit else {
            throw Problem.usage(FreeText.Fault.tooLong.sentences("The text on standard input"))
        }
        return try Terminal.text(bytes)
    }

    private static func text(_ bytes: [UInt8]) throws -> String {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Problem.usage("The text is not valid UTF-8, so it can't be kept as it is. Convert it first.")
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
