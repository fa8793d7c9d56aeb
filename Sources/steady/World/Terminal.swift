import Foundation
import Glibc
import SteadyDomain

/// Where a command reads and writes: the process's own streams, or a test's.
struct Terminal: Sendable {
    /// Whether a person is there to be asked: standard input and standard error are a terminal.
    var isInteractive: Bool
    /// Columns of standard output; 80 where it is no terminal.
    var width: Int
    /// Whether standard output takes escape sequences.
    var isStyled: Bool
    /// Writes to standard output or standard error.
    private let write: @Sendable ([UInt8], Int32) throws -> Void
    /// Reads one line without its end, or nil at the end of input.
    private let line: @Sendable () throws -> [UInt8]?
    /// Reads the rest of standard input, but at most so many bytes.
    private let rest: @Sendable (Int) throws -> [UInt8]

    init(
        isInteractive: Bool, width: Int, isStyled: Bool,
        write: @escaping @Sendable ([UInt8], Int32) throws -> Void, line: @escaping @Sendable () throws -> [UInt8]?,
        rest: @escaping @Sendable (Int) throws -> [UInt8]
    ) {
        self.isInteractive = isInteractive
        self.width = width
        self.isStyled = isStyled
        self.write = write
        self.line = line
        self.rest = rest
    }

    // MARK: Writing

    func output(_ text: String) throws { try write(Array(text.utf8), STDOUT_FILENO) }
    func output(_ bytes: [UInt8]) throws { try write(bytes, STDOUT_FILENO) }
    /// Questions, warnings and errors.
    func message(_ text: String) throws { try write(Array(text.utf8), STDERR_FILENO) }

    // MARK: Reading

    /// A line that a person typed; nil at the end of input.
    func readLine() throws -> String? {
        guard let bytes = try line() else { return nil }
        return try Terminal.text(bytes)
    }

    /// Standard input to its end: at most as much as a note may have whose lines end in two bytes each, with a byte order
    /// mark and a line end.
    func readToEnd() throws -> String {
        let limit = 2 * FreeText.longest + 5
        let bytes = try rest(limit + 1)
        guard bytes.count <= limit else { throw FreeText.tooLong("The text on standard input") }
        return try Terminal.text(bytes)
    }

    private static func text(_ bytes: [UInt8]) throws -> String {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Problem.usage("The text is not valid UTF-8, so it can't be kept as it is. Convert it first.")
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Terminal {
    /// The process's own streams.
    static func live(environment: World.Environment, noColor: Bool) -> Terminal {
        let styled =
            isatty(STDOUT_FILENO) == 1 && !noColor && (environment["NO_COLOR"] ?? "").isEmpty
            && environment["TERM"] != "dumb"
        return Terminal(
            isInteractive: isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1,
            width: columns() ?? environment["COLUMNS"].flatMap { Int($0) }.map { min(max($0, 20), 500) } ?? 80,
            isStyled: styled, write: writeAll, line: readOneLine, rest: readRest)
    }

    private static func columns() -> Int? {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }

    @Sendable private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws {
        var position = 0
        while position < bytes.count {
            let count = bytes[position...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw Problem.failedIO(
                    "The output could not be written. `steady log` shows what is on record.")
            }
            position += count
        }
    }

    @Sendable private static func readOneLine() throws -> [UInt8]? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let count = read(STDIN_FILENO, &byte, 1)
            if count < 0 {
                if errno == EINTR { continue }
                throw unreadable
            }
            if count == 0 { return bytes.isEmpty ? nil : bytes }
            if byte == UInt8(ascii: "\n") { return bytes }
            bytes.append(byte)
        }
    }

    @Sendable private static func readRest(limit: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        var position = 0
        while position < limit {
            let count = bytes[position...].withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw unreadable
            }
            if count == 0 { break }
            position += count
        }
        return Array(bytes[..<position])
    }

    private static var unreadable: Problem {
        .unreadableInput("Standard input can't be read. Give the text another way.")
    }
}
