import Foundation
import Glibc
import SteadyDomain
import SteadyStore

/// Everything a command takes from outside: the clock, the zone, randomness, the terminal and the database's location.
/// No other code reads a clock or the environment.
struct World: Sendable {
    /// Seconds since 1970.
    let instant: Int
    let zone: Zone
    let location: Store.Location
    let terminal: Terminal
    /// The home folder, shown as `~` in paths; nil if unknown.
    let home: String?
    /// The value of `--database`, to repeat it in suggested commands.
    let databaseOption: String?
    /// `LC_ALL` or `LANG`, to guess the region.
    let locale: String?
    /// The command line after `steady`, to repeat it in suggested commands.
    let arguments: [String]
    let random: @Sendable () -> UInt64
    /// How many seconds of a guided ride pass in one of the clock's (`STEADY_SPEED`); 1 for a person.
    let speed: Double
    /// Reads the clock again: seconds since 1970.
    let clock: @Sendable () -> Int
    let foundCopy = FoundCopy()

    /// The current time with these settings.
    func now(_ settings: Settings = Settings()) -> Now {
        Now(
            instant,
            in: RecoveryCalendar(
                zone: zone, dayStart: settings.dayStart, weekStart: settings.weekStart,
                dateStyle: DateStyle(region: settings.region, zone: zone.name, locale: locale)))
    }

    func stamp(_ settings: Settings = Settings()) -> Stamp { Stamp(now: now(settings), random: random) }

    /// The region whose help lines are shown: the one that is set, or else a guess.
    func region(_ settings: Settings) -> (region: Region, source: Region.Source) {
        settings.region.map { ($0, .setting) } ?? Region.guess(zone: zone.name, locale: locale)
    }

    /// A text with the home folder in paths shortened to `~`.
    func short(_ text: String) -> String { home.map { text.replacing("\($0)/", with: "~/") } ?? text }

    /// A path as typed in a shell: shortened to `~`, or quoted if necessary.
    func argument(_ path: String) -> String {
        let quoted = path.asArgument
        return quoted == path ? short(path) : quoted
    }

    /// The same world with another database.
    func with(_ location: Store.Location, instant: Int? = nil) -> World {
        World(
            instant: instant ?? self.instant, zone: zone, location: location, terminal: terminal, home: home,
            databaseOption: databaseOption, locale: locale, arguments: arguments, random: random, speed: speed,
            clock: clock)
    }

    /// The same world at the time that it is by now, after something that took a while.
    func later() -> World { with(location, instant: max(instant, clock())) }
}

extension World {
    /// The process's environment. Reads single variables, since Foundation's dictionary of all costs 0.8 million
    /// instructions.
    struct Environment {
        subscript(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

        /// Every variable, for another program.
        var all: [String: String] { ProcessInfo.processInfo.environment }

        /// A variable that names a file or a time. Invalid UTF-8 is an error, since a repaired value would name
        /// something else.
        /// - Throws: ``Problem/usage(_:command:)`` if the value isn't valid UTF-8.
        func text(_ name: String) throws -> String? {
            guard let bytes = getenv(name) else { return nil }
            guard let text = String(validatingCString: bytes) else {
                throw Problem.usage("\(name) is not valid UTF-8. Set it again, or unset it.")
            }
            return text
        }
    }

    /// The process's own world.
    /// - Throws: ``Problem/usage(_:command:)`` if `STEADY_NOW`, `TZ` or the database's path is invalid.
    static func live(_ options: GlobalOptions) throws -> World {
        let environment = Environment()
        let moment = try moment(environment)
        return make(
            options, environment, moment: moment, zone: try zone(environment, moment),
            location: .file(try Places.database(options.database, environment)), speed: try speed(environment))
    }

    /// The process's own world for a command line that isn't parsed yet.
    static func live(for arguments: [String]) throws -> World {
        // Set, not parsed: that costs a million instructions.
        var options = GlobalOptions()
        options.database = Token.tokens(of: arguments).tokens.last { $0.option == "database" }?.value
        (options.noColor, options.help) = (false, false)
        return try live(options)
    }

    /// The process's own world for a hard moment. Invalid variables are ignored in favor of the computer's own clock
    /// and zone; `problem` is the first error.
    static func liveOrDefault(_ options: GlobalOptions) -> (world: World, problem: Problem?) {
        do {
            return (try live(options), nil)
        } catch {
            let environment = Environment()
            let path = try? Places.database(options.database, environment)
            let world = make(
                options, environment, moment: nil, zone: .system, location: path.map { .file($0) } ?? .memory)
            return (world, error as? Problem)
        }
    }

    private static func make(
        _ options: GlobalOptions, _ environment: Environment, moment: Moment?, zone: Zone, location: Store.Location,
        speed: Double = 1
    ) -> World {
        let clock: @Sendable () -> Int = {
            moment?.instant ?? Int(Date().timeIntervalSince1970.rounded(.down))
        }
        return World(
            instant: clock(), zone: zone, location: location,
            terminal: .live(environment: environment, noColor: options.noColor),
            home: try? Places.home(environment), databaseOption: options.database,
            locale: environment["LC_ALL"] ?? environment["LANG"],
            arguments: Array(CommandLine.arguments.dropFirst()),
            random: { UInt64.random(in: .min ... .max) }, speed: speed, clock: clock)
    }

    /// The values of `STEADY_SPEED`: an hour passes in a second at most.
    private static let speeds = 1.0...3600.0

    private static func speed(_ environment: Environment) throws -> Double {
        guard let text = try environment.text("STEADY_SPEED"), !text.isEmpty else { return 1 }
        guard let speed = Double(text), speeds.contains(speed) else {
            throw Problem.usage("STEADY_SPEED is \"\(text)\". Set it to a number from 1 to 3600, or unset it.")
        }
        return speed
    }

    private static func moment(_ environment: Environment) throws -> Moment? {
        guard let text = try environment.text("STEADY_NOW"), !text.isEmpty else { return nil }
        guard let moment = Moment(text) else {
            throw Problem.usage(
                "STEADY_NOW is \"\(text)\", which is not a time. Set it such as 2026-11-21T18:58:00-05:00, or unset it."
            )
        }
        return moment
    }

    private static func zone(_ environment: Environment, _ moment: Moment?) throws -> Zone {
        guard let text = try environment.text("TZ") else {
            return moment.flatMap { Zone(fixedOffset: $0.offset) } ?? .system
        }
        guard let zone = Zone(posix: text) else {
            throw Problem.usage(
                "TZ is \"\(text)\", a time zone that this computer does not know. "
                    + "Set it such as America/New_York, or unset it.")
        }
        return zone
    }
}
