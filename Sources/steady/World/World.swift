import Foundation
import Glibc
import SteadyDomain
import SteadyStore

/// All that a command takes from outside: the clock, the zone, randomness, the terminal and where the database lies.
/// Nothing reads a clock or the environment by itself.
struct World: Sendable {
    /// Seconds since 1970.
    let instant: Int
    let zone: Zone
    let location: Store.Location
    let terminal: Terminal
    /// The home folder, which is written `~` where a path is shown.
    let home: String
    /// `LC_ALL` or `LANG`, for the region.
    let locale: String?
    /// The command line after `steady`, for suggestions that repeat it.
    let arguments: [String]
    let random: @Sendable () -> UInt64

    /// The moment as a person with these settings sees it.
    func now(_ settings: Settings = Settings()) -> Now {
        Now(instant, in: RecoveryCalendar(zone: zone, dayStart: settings.dayStart))
    }

    func stamp(_ settings: Settings = Settings()) -> Stamp { Stamp(now: now(settings), random: random) }

    /// A text with the paths in it as a person writes them.
    func short(_ text: String) -> String { text.replacing("\(home)/", with: "~/") }

    /// A path as it can be typed in a shell, as short as that allows.
    func argument(_ path: String) -> String {
        let quoted = path.asArgument
        return quoted == path ? short(path) : quoted
    }

    /// The same world with another database.
    func with(_ location: Store.Location, instant: Int? = nil) -> World {
        World(
            instant: instant ?? self.instant, zone: zone, location: location, terminal: terminal, home: home,
            locale: locale,
            arguments: arguments, random: random)
    }
}

extension World {
    /// The process's variables. Asked for one by one: Foundation's dictionary of all of them costs 0.8 million instructions.
    struct Environment {
        subscript(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    }

    /// The process's own world.
    /// - Throws: ``Problem/usage(_:command:)`` where `STEADY_NOW` or `TZ` can't be read.
    static func live(_ options: GlobalOptions) throws -> World {
        let environment = Environment()
        return try make(options, environment, moment: moment(environment), zone: zone)
    }

    /// The process's own world for a hard moment: what can't be read is replaced by what the computer says.
    static func forgiving(_ options: GlobalOptions) -> (world: World, problem: Problem?) {
        let environment = Environment()
        do {
            return (try live(options), nil)
        } catch {
            let world = make(options, environment, moment: nil) { _, _ in .system }
            return (world, error as? Problem)
        }
    }

    private static func make(
        _ options: GlobalOptions, _ environment: Environment, moment: Moment?,
        zone: (Environment, Moment?) throws -> Zone
    ) rethrows -> World {
        World(
            instant: moment?.instant ?? Int(Date().timeIntervalSince1970.rounded(.down)),
            zone: try zone(environment, moment), location: .file(followed(path(options, environment))),
            terminal: .live(environment: environment, noColor: options.noColor),
            home: home(environment), locale: environment["LC_ALL"] ?? environment["LANG"],
            arguments: Array(CommandLine.arguments.dropFirst()),
            random: { UInt64.random(in: .min ... .max) })
    }

    private static func moment(_ environment: Environment) throws -> Moment? {
        guard let text = environment["STEADY_NOW"], !text.isEmpty else { return nil }
        guard let moment = Moment(text) else {
            throw Problem.usage(
                "STEADY_NOW is \"\(text)\", which is no moment. Set it such as 2026-11-21T18:58:00-05:00, or unset it.")
        }
        return moment
    }

    private static func zone(_ environment: Environment, _ moment: Moment?) throws -> Zone {
        guard let text = environment["TZ"] else {
            return moment.flatMap { Zone(fixedOffset: $0.offset) } ?? .system
        }
        guard let zone = Zone(posix: text) else {
            throw Problem.usage(
                "TZ is \"\(text)\", a time zone that this computer does not know. "
                    + "Set it such as America/New_York, or unset it.")
        }
        return zone
    }

    /// A link to a database stands for the file itself: its journal, its backups and what a restore puts in its place
    /// belong beside that.
    private static func followed(_ path: String) -> String {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let real = realpath(path, nil) else {
            return path
        }
        defer { free(real) }
        return String(cString: real)
    }

    private static func home(_ environment: Environment) -> String { environment["HOME"] ?? NSHomeDirectory() }

    private static func path(_ options: GlobalOptions, _ environment: Environment) -> String {
        if let path = options.database ?? environment["STEADY_DB"], !path.isEmpty { return path }
        // A relative folder in XDG_DATA_HOME is to be ignored, says its specification.
        let data =
            environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home(environment))/.local/share"
        return "\(data)/steady/steady.db"
    }
}
