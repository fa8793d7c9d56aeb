import Foundation
import Glibc
import Testing

/// A computer of one person's own, for one test: an empty home folder, a fixed clock and zone, and the built binary.
/// The folder goes when the test is over.
final class Home: Sendable {
    /// The home folder. It is empty, and a test may fill it.
    let folder: String
    /// The database's path; its folder is not there yet.
    let database: String
    private let root: String

    /// Wednesday evening, unless a test says otherwise.
    static let now = "2026-09-16T19:42:00-04:00"
    static let zone = "America/New_York"

    init() throws {
        var path = Array("\(NSTemporaryDirectory())steady-tests-XXXXXX".utf8CString)
        try #require(mkdtemp(&path) != nil)
        root = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // Another user has to get in, where a test runs as one.
        chmod(root, 0o755)
        folder = root + "/home"
        database = folder + "/data/steady.db"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: root)
    }

    // MARK: Running

    /// Runs `steady` and waits for its end.
    func run(
        _ words: [String], at now: String = Home.now, zone: String? = Home.zone, input: Input = Input(),
        environment: [String: String?] = [:]
    ) throws -> Ran {
        try start(words, at: now, zone: zone, input: input, environment: environment).wait()
    }

    /// Runs `steady` with words that need not be text.
    func run(bytes words: [[UInt8]]) throws -> Ran {
        try Child([Array(Binary.path.utf8)] + words, environment: variables(Home.now, Home.zone), folder: root).wait()
    }

    /// Starts `steady` and does not wait.
    func start(
        _ words: [String], at now: String = Home.now, zone: String? = Home.zone, input: Input = Input(),
        environment: [String: String?] = [:]
    ) throws -> Child {
        try Child(
            ([Binary.path] + words).map { Array($0.utf8) }, environment: variables(now, zone, environment),
            input: input,
            folder: root)
    }

    /// Runs a shell script in the home folder; `$STEADY` is the binary.
    func shell(_ script: String, at now: String = Home.now, zone: String? = Home.zone) throws -> Ran {
        let words = ["/bin/sh", "-c", "cd '\(folder)' && \(script)"].map { Array($0.utf8) }
        return try Child(words, environment: variables(now, zone, ["STEADY": Binary.path]), folder: root).wait()
    }

    /// Runs `steady` as a user who owns nothing here: the superuser may write what nobody else may.
    func runUnprivileged(_ words: [String]) throws -> Ran {
        let prefix = geteuid() == 0 ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
        return try Child(
            (prefix + [Binary.path] + words).map { Array($0.utf8) }, environment: variables(Home.now, Home.zone),
            folder: root
        ).wait()
    }

    /// Runs a command that must succeed without a message.
    /// - Returns: what it printed.
    @discardableResult
    func prints(
        _ words: String..., at now: String = Home.now, zone: String? = Home.zone, input: Input = Input(),
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        let ran = try run(words, at: now, zone: zone, input: input)
        #expect(ran.code == 0 && ran.err.isEmpty, "\(words): \(ran)", sourceLocation: sourceLocation)
        return ran.out
    }

    /// The same for words that are in an array.
    @discardableResult
    func prints(_ words: [String], sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let ran = try run(words)
        #expect(ran.code == 0 && ran.err.isEmpty, "\(words): \(ran)", sourceLocation: sourceLocation)
        return ran.out
    }

    /// Runs a command that must succeed and print JSON.
    func json(
        _ words: String..., at now: String = Home.now, zone: String? = Home.zone,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Any {
        let ran = try run(words, at: now, zone: zone)
        #expect(ran.code == 0 && ran.err.isEmpty, "\(words): \(ran)", sourceLocation: sourceLocation)
        return try JSONSerialization.jsonObject(with: Data(ran.output), options: .fragmentsAllowed)
    }

    /// The environment of the test's process, so that coverage is collected, without what would change the output.
    func variables(_ now: String, _ zone: String?, _ others: [String: String?] = [:]) -> [String: String] {
        var variables = Home.inherited
        variables["STEADY_NOW"] = now
        variables["STEADY_DB"] = database
        variables["HOME"] = folder
        variables["TZ"] = zone
        variables["LANG"] = "en_US.UTF-8"
        for (name, value) in others { variables[name] = value }
        return variables
    }

    private static let inherited = ProcessInfo.processInfo.environment.filter { name, _ in
        !name.hasPrefix("STEADY") && !name.hasPrefix("LC_")
            && ![
                "TZ", "COLUMNS", "NO_COLOR", "TERM", "TERM_PROGRAM", "VTE_VERSION", "KITTY_WINDOW_ID", "WT_SESSION",
                "FORCE_HYPERLINK", "XDG_DATA_HOME", "XDG_CONFIG_HOME",
            ].contains(name)
    }

    // MARK: The database's file

    /// The file's bytes, empty where there is none.
    func content() -> Data { FileManager.default.contents(atPath: database) ?? Data() }

    /// Stands for the file's content: two states of the file have the same one only if no byte differs.
    func fingerprint() -> String {
        let content = content()
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        content.withUnsafeBytes { bytes in
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return "\(content.count) bytes, \(String(hash, radix: 16))"
    }

    /// Every file and folder in the home folder.
    func files() throws -> [String] { try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() }

    /// The same without the copies that Steady keeps of each day.
    func filesBesideBackups() throws -> [String] { try files().filter { !$0.contains("backups") } }

    /// Puts a file where the database would be.
    func put(_ content: Data, at path: String? = nil) throws {
        let url = URL(fileURLWithPath: path ?? database)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        try content.write(to: url)
        chmod(url.path, 0o600)
    }

    /// Puts a shell script in `bin`, as a program of that name.
    func putTool(_ name: String, _ script: String) throws {
        try put(Data("#!/bin/sh\n\(script)".utf8), at: "\(folder)/bin/\(name).txt")
        // Copied by another process. A file that is open for writing can't be run, and a program that another test starts
        // at this moment would hold open what this process writes.
        let made = try shell("cp bin/\(name).txt bin/\(name) && chmod 755 bin/\(name) && rm bin/\(name).txt")
        try #require(made.code == 0, "\(made)")
    }

    /// The permission bits of a file or folder.
    func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }
}

extension Home {
    /// A home with a record of each kind: an evening IOP on its third Wednesday.
    static func lived() throws -> Home {
        let home = try Home()
        try home.put(sample.get())
        return home
    }

    /// Made once: a copy of the file is a copy of the record.
    private static let sample = Result {
        let home = try Home()
        let first = "2026-09-02T10:00:00-04:00"
        try home.prints("contact", "add", "Sam", "--role", "support", "--phone", "+1 555 0100", at: first)
        try home.prints("contact", "add", "Dr. Rivera", "--role", "counselor", "--phone", "+1 555 0142", at: first)
        try home.prints(
            "program", "start", "iop", "--name", "Riverside IOP", "--from", "2026-09-02", "--weeks", "12", "--sessions",
            "3-5", "--slot", "mon 18:00", "--slot", "wed 18:00", "--slot", "fri 18:00", "--absences", "6", at: first)
        try home.prints("program", "start", "mutual-support", "--name", "Tuesday meeting", at: first)
        try home.prints("plan", "add", "stress", "guided meditation", "--minutes", "5", at: first)
        try home.prints("plan", "sign", "skipping meals", at: first)
        let monday = "2026-09-14T21:05:00-04:00"
        try home.prints("attend", at: monday)
        try home.prints("craving", "7", "--trigger", "stress", "--action", "walk", "--after", "4", at: monday)
        try home.prints("checkin", "--mood", "6", "--reached", "Sam", at: monday)
        try home.prints("use", "--at", "2026-09-10T23:30:00-04:00", at: monday)
        try home.prints("raise", "sleep is worse since the new shift", at: monday)
        return home.content()
    }
}

extension Home {
    /// Thursday noon of the first week after ``steppedDown()``.
    static let thursday = "2026-09-10T12:00:00-04:00"

    /// A home whose IOP of Monday, Wednesday and Friday 18:00 began on Monday 7 September, after an inpatient stay.
    static func steppedDown() throws -> Home {
        let home = try Home()
        try home.put(stay.get())
        return home
    }

    private static let stay = Result {
        let home = try Home()
        let first = "2026-09-01T09:00:00-04:00"
        try home.prints(
            "program", "start", "inpatient", "--from", "2026-08-10", "--ended", "2026-09-06", "--slot", "fri 9:00",
            at: first)
        try home.prints(
            "program", "start", "iop", "--name", "Riverside IOP", "--from", "2026-09-07", "--slot", "mon 18:00",
            "--slot", "wed 18:00", "--slot", "fri 18:00", at: first)
        return home.content()
    }
}
