import Glibc
import SteadyDomain
import SteadyReports
import SteadyStore

/// Puts a reminder into the person's own systemd, and takes it out again.
struct ReminderInstallation {
    private let world: World
    private var terminal: Terminal { world.terminal }

    init(_ world: World) {
        self.world = world
    }

    private static let timer = ReminderTimer.Unit.timer.name

    // MARK: In

    /// Writes the units and starts the timer, after a question. Where the person has no systemd, prints the lines for cron
    /// instead.
    /// - Parameters:
    ///   - consent: whether the person has agreed already.
    ///   - force: whether files that Steady didn't write may be replaced.
    func install(_ timer: ReminderTimer, isForCron: Bool, consent: Bool, force: Bool) throws {
        guard [timer.program, timer.database ?? ""].allSatisfy({ !$0.unicodeScalars.contains(where: \.isControl) })
        else {
            throw Problem.usage("A path with control characters can't stand in a timer. Name another place.")
        }
        if isForCron { return try printCrontab(timer, "Put this in with `crontab -e`, and take it out there too:") }
        guard let systemctl = Tool("systemctl"), systemctl.run(["--user", "show-environment"]) == 0 else {
            return try printCrontab(
                timer, "You have no systemd here, so nothing was written. Put this in with `crontab -e`:")
        }
        guard !timer.program.contains(where: { "\"'\\".contains($0) }) else {
            throw Problem.usage(
                "systemd runs no program whose path has a quote or a backslash. Move Steady, or use cron.",
                command: "steady remind --install --cron")
        }
        guard try write(timer, consent: consent, force: force) else { return }
        let isStarted =
            systemctl.run(["--user", "daemon-reload"]) == 0
            && systemctl.run(["--user", "enable", "--now", ReminderInstallation.timer]) == 0
        var document = ReportDocument()
        if isStarted {
            document.line(
                "A reminder comes every day at \(timer.clocks.map(\.description).listed(by: "and")).",
                right: .command("steady remind --remove"))
        } else {
            document.line("The files are there, but systemd did not start the timer. To start it:")
            document.line("systemctl --user daemon-reload", depth: 1)
            document.line("systemctl --user enable --now \(ReminderInstallation.timer)", depth: 1)
        }
        try terminal.print(document)
    }

    private func printCrontab(_ timer: ReminderTimer, _ sentence: String) throws {
        try terminal.message("\(sentence)\n")
        try terminal.output(timer.crontab(bus: World.Environment()["DBUS_SESSION_BUS_ADDRESS"]))
    }

    /// - Returns: whether the person agreed.
    private func write(_ timer: ReminderTimer, consent: Bool, force: Bool) throws -> Bool {
        let folder = try Places.units(World.Environment())
        let files = try ReminderTimer.Unit.allCases.map { unit in
            // Whoever keeps their settings elsewhere may have links to them here.
            let output = try world.output(
                "\(folder)/\(unit.name)", followsLink: true, recognizes: ReminderInstallation.isOwn)
            return (text: timer.text(of: unit), output)
        }
        try terminal.tell(preview(files.map { ($0.1.path, $0.text) }))
        guard try world.mayWrite(files.map(\.1), force: force) else { return false }
        let isAgreed = try world.mayWrite(
            asking: "Write these files?", yes: consent,
            orElse: .usage(
                "Nothing was written. If that is what you want, add --yes.", command: world.adding(flag: "yes")))
        guard isAgreed else { return false }
        try PrivateFolder.make(folder)
        for (text, output) in files { try output.write(Array(text.utf8)) }
        return true
    }

    private func preview(_ files: [(path: String, text: String)]) -> ReportDocument {
        var document = ReportDocument()
        for file in files {
            document.section(Phrase(world.short(file.path)))
            for line in file.text.split(separator: "\n") { document.line(Phrase(String(line)), depth: 1) }
        }
        document.section()
        return document
    }

    private static func isOwn(_ beginning: [UInt8]) -> Bool { beginning.starts(with: Array(ReminderTimer.header.utf8)) }

    // MARK: Out

    /// Stops the timer and removes the files that Steady wrote. Without any, says so.
    /// - Throws: ``Problem`` if a file of that name is not Steady's, or can't be removed.
    func remove() throws {
        let folder = try Places.units(World.Environment())
        var paths: [String] = []
        for unit in ReminderTimer.Unit.allCases {
            let path = "\(folder)/\(unit.name)"
            var status = stat()
            guard lstat(path, &status) == 0 else { continue }
            guard let beginning = OutputFile.beginning(of: path) else {
                throw Problem.notPermitted(
                    "\(world.short(path)) can't be read, so it was left alone. Check who owns it.")
            }
            guard ReminderInstallation.isOwn(beginning) else {
                throw Problem.conflict("\(world.short(path)) was not written by Steady, so it was left alone.")
            }
            paths.append(path)
        }
        guard !paths.isEmpty else { return try terminal.output("There is no reminder to take out.\n") }
        let systemctl = Tool("systemctl")
        // It fails where no systemd runs. Then there is no timer to stop.
        _ = systemctl?.run(["--user", "disable", "--now", ReminderInstallation.timer])
        for path in paths where unlink(path) != 0 {
            throw Problem.notPermitted("\(world.short(path)) can't be removed. Check who owns it.")
        }
        _ = systemctl?.run(["--user", "daemon-reload"])
        try terminal.output("The reminder is taken out.\n")
    }
}
