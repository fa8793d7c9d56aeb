import Foundation
import SteadyDomain
import Testing

@testable import steady

/// `steady remind --notify`, `--install` and `--remove`, with programs in `PATH` that stand for the desktop's and systemd's.
struct ReminderInstallationTests {
    private static let late = "2026-09-16T22:00:00-04:00"
    private static let units = ".config/systemd/user/steady-remind"

    /// A home with a program of that name, which writes its words into a file, each in brackets, and ends with a code.
    private static func home(with tools: [String: Int]) throws -> Home {
        let home = try Home.lived()
        try FileManager.default.createDirectory(atPath: home.folder + "/bin", withIntermediateDirectories: false)
        for (name, code) in tools {
            try home.putTool(
                name,
                "for word; do printf '[%s]' \"$word\" >> ~/\(name).log; done\necho >> ~/\(name).log\nexit \(code)\n")
        }
        return home
    }

    private static func run(_ home: Home, _ words: String...) throws -> Ran {
        try home.run(
            words, at: late, environment: ["PATH": "\(home.folder)/bin:/nowhere", "XDG_CONFIG_HOME": nil])
    }

    private static func log(_ home: Home, _ name: String) -> String {
        (try? String(contentsOfFile: "\(home.folder)/\(name).log", encoding: .utf8)) ?? ""
    }

    private static func unit(_ home: Home, _ kind: String) -> String? {
        try? String(contentsOfFile: "\(home.folder)/\(units).\(kind)", encoding: .utf8)
    }

    // MARK: The desktop

    @Test func `the desktop gets the line, and nothing is printed`() throws {
        let home = try Self.home(with: ["notify-send": 0])
        let ran = try Self.run(home, "remind", "--notify")
        #expect(ran.code == 0 && ran.out.isEmpty && ran.err.isEmpty, "\(ran)")
        #expect(Self.log(home, "notify-send") == "[--][18:00 open · evening open]\n")
        _ = try Self.run(home, "remind", "--notify", "--discreet")
        #expect(Self.log(home, "notify-send").hasSuffix("[--][Something is open.]\n"))
    }

    @Test func `the desktop hears nothing when nothing is due`() throws {
        let home = try Self.home(with: ["notify-send": 0])
        try home.prints("config", "remind", "none")
        #expect(try Self.run(home, "remind", "--notify").code == 0 && Self.log(home, "notify-send").isEmpty)
    }

    @Test(arguments: [["notify-send": 1], [:]])
    func `without a desktop the line is printed, with a sentence why`(_ tools: [String: Int]) throws {
        let home = try Self.home(with: tools)
        let ran = try Self.run(home, "remind", "--notify")
        #expect(ran.code == 0 && ran.out == "18:00 open · evening open\n")
        #expect(ran.err.hasPrefix("The desktop ") && ran.err.split(separator: "\n").count == 1, "\(ran)")
    }

    // MARK: systemd

    @Test func `the timer is shown, written, started, and taken out`() throws {
        let home = try Self.home(with: ["systemctl": 0])
        let ran = try Self.run(home, "remind", "--install", "--yes", "--at", "8pm", "--at", "09:00", "--at", "20:00")
        #expect(ran.code == 0, "\(ran)")
        #expect(
            ran.out
                == "A reminder comes every day at 09:00 and 20:00.            steady remind --remove\n")
        #expect(
            Self.unit(home, "service") == """
                # Written by `steady remind --install`; `steady remind --remove` undoes it.
                [Unit]
                Description=Reminder

                [Service]
                Type=oneshot
                Environment="STEADY_DB=\(home.database)"
                ExecStart="\(Binary.path)" remind --notify

                """)
        #expect(
            Self.unit(home, "timer") == """
                # Written by `steady remind --install`; `steady remind --remove` undoes it.
                [Unit]
                Description=Reminder of every day

                [Timer]
                OnCalendar=*-*-* 09:00:00
                OnCalendar=*-*-* 20:00:00

                [Install]
                WantedBy=timers.target

                """)
        #expect(
            ran.err.contains("~/.config/systemd/user/steady-remind.timer")
                && ran.err.contains("OnCalendar=*-*-* 09:00:00"))
        #expect(
            Self.log(home, "systemctl") == """
                [--user][show-environment]
                [--user][daemon-reload]
                [--user][enable][--now][steady-remind.timer]

                """)
        var status = stat()
        for kind in ["service", "timer"] {
            #expect(stat("\(home.folder)/\(Self.units).\(kind)", &status) == 0 && status.st_mode & 0o777 == 0o600)
        }
        // Again, with another time and discreetly: what Steady wrote is replaced.
        #expect(try Self.run(home, "remind", "--install", "--yes", "--discreet").code == 0)
        #expect(Self.unit(home, "timer")?.contains("OnCalendar=*-*-* 20:00:00\n\n[Install]") == true)
        #expect(Self.unit(home, "service")?.hasSuffix(" remind --notify --discreet\n") == true)

        #expect(try Self.run(home, "remind", "--remove").out == "The reminder is taken out.\n")
        #expect(Self.unit(home, "service") == nil && Self.unit(home, "timer") == nil)
        #expect(
            Self.log(home, "systemctl").hasSuffix(
                "[--user][disable][--now][steady-remind.timer]\n[--user][daemon-reload]\n"))
        #expect(try Self.run(home, "remind", "--remove").out == "There is no reminder to take out.\n")
    }

    @Test func `it asks before it writes`() throws {
        let home = try Self.home(with: ["systemctl": 0])
        let refused = try Self.run(home, "remind", "--install")
        #expect(
            refused.code == 64 && refused.err.hasSuffix("add --yes.\n  steady remind --install --yes\n"), "\(refused)")
        #expect(Self.unit(home, "timer") == nil)
        for (answer, isWritten) in [("n", false), ("", false), ("y", true)] {
            let screen = try home.converse(
                ["remind", "--install"], [("Write these files? [y/N]", .line(answer))],
                environment: ["PATH": "\(home.folder)/bin:/nowhere"])
            #expect(screen.code == 0 && (Self.unit(home, "timer") != nil) == isWritten, "\(screen)")
        }
    }

    @Test func `a file that Steady did not write is neither replaced nor removed`() throws {
        let home = try Self.home(with: ["systemctl": 0])
        let path = "\(home.folder)/\(Self.units).timer"
        try FileManager.default.createDirectory(
            atPath: home.folder + "/.config/systemd/user", withIntermediateDirectories: true)
        try "[Timer]\nOnCalendar=daily\n".write(toFile: path, atomically: false, encoding: .utf8)
        let ran = try Self.run(home, "remind", "--install", "--yes")
        #expect(ran.code == 73 && ran.err.contains("Steady did not write it"), "\(ran)")
        #expect(Self.unit(home, "service") == nil && Self.unit(home, "timer") == "[Timer]\nOnCalendar=daily\n")
        let removed = try Self.run(home, "remind", "--remove")
        #expect(removed.code == 65 && removed.err.contains("was not written by Steady, so it was left alone."))
        #expect(Self.unit(home, "timer") != nil)
        #expect(try Self.run(home, "remind", "--install", "--yes", "--force").code == 0)
        #expect(Self.unit(home, "timer")?.hasPrefix(ReminderTimer.header) == true)
    }

    @Test func `where systemd can't start it, it says what to type`() throws {
        let home = try Self.home(with: [:])
        try home.putTool("systemctl", "[ \"$2\" = show-environment ]\n")
        let ran = try Self.run(home, "remind", "--install", "--yes")
        #expect(ran.code == 0 && Self.unit(home, "timer") != nil)
        #expect(
            ran.out == """
                The files are there, but systemd did not start the timer. To start it:
                  systemctl --user daemon-reload
                  systemctl --user enable --now steady-remind.timer

                """)
    }

    @Test func `another configuration folder is honored, a relative one ignored`() throws {
        let home = try Self.home(with: ["systemctl": 0])
        for (folder, path) in [
            ("\(home.folder)/my config", "my config/systemd/user"), ("relative", ".config/systemd/user"),
        ] {
            let ran = try home.run(
                ["remind", "--install", "--yes"],
                environment: ["PATH": "\(home.folder)/bin", "XDG_CONFIG_HOME": folder])
            #expect(
                ran.code == 0 && FileManager.default.fileExists(atPath: "\(home.folder)/\(path)/steady-remind.timer"))
        }
    }

    // MARK: cron

    @Test(arguments: [["systemctl": 1], [:]])
    func `without systemd it prints the line for cron and writes nothing`(_ tools: [String: Int]) throws {
        let home = try Self.home(with: tools)
        let ran = try Self.run(home, "remind", "--install", "--at", "20:05")
        #expect(
            ran.code == 0
                && ran.err == "You have no systemd here, so nothing was written. Put this in with `crontab -e`:\n")
        #expect(ran.out == "5 20 * * * STEADY_DB=\(home.database) \(Binary.path) remind --notify\n")
        #expect(Self.unit(home, "timer") == nil)
    }

    @Test func `the line for cron is there for who wants it, with the desktop's address`() throws {
        let home = try Self.home(with: ["systemctl": 0])
        let ran = try home.run(
            ["remind", "--install", "--cron", "--discreet"],
            environment: ["PATH": "\(home.folder)/bin", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/1000/bus"])
        #expect(
            ran.out == """
                0 20 * * * DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/1000/bus STEADY_DB=\(home.database) \
                \(Binary.path) remind --notify --discreet

                """)
        #expect(Self.log(home, "systemctl").isEmpty && Self.unit(home, "timer") == nil)
    }

    // MARK: Quoting

    /// A path, as a unit's setting and as a crontab hold it.
    private static let paths: [(path: String, unit: String, cron: String)] = [
        ("/usr/bin/steady", "\"/usr/bin/steady\"", "/usr/bin/steady"),
        ("/home/Ada B/steady", "\"/home/Ada B/steady\"", "'/home/Ada B/steady'"),
        ("/a/100%h/$HOME", "\"/a/100%%h/$HOME\"", "'/a/100\\%h/$HOME'"),
        ("/a/\"q\"/it's\\", "\"/a/\\\"q\\\"/it's\\\\\"", "'/a/\"q\"/it'\\''s\\'"),
        ("/a;b/#c/ü", "\"/a;b/#c/ü\"", "'/a;b/#c/ü'"),
    ]

    @Test(arguments: paths)
    func `a path stays what it is`(_ path: String, _ unit: String, _ cron: String) throws {
        let timer = ReminderTimer(clocks: [ReminderTimer.usual], program: path, database: path, isDiscreet: false)
        #expect(timer.text(of: .service).contains("\nExecStart=\(unit) remind --notify\n"))
        if access("/usr/bin/systemd-analyze", X_OK) == 0 { try Self.verify(timer) }
        #expect(timer.text(of: .service).contains("\nEnvironment=\"STEADY_DB=\(unit.dropFirst())\n"))
        #expect(timer.crontab(bus: nil) == "0 20 * * * STEADY_DB=\(cron) \(cron) remind --notify\n")
    }

    /// Expects that systemd finds nothing wrong with the units. It wants to see the program, and takes none with quotes.
    private static func verify(_ timer: ReminderTimer) throws {
        let home = try Home()
        let name = "a b%h$HOME;#ü"
        let timer = ReminderTimer(
            clocks: timer.clocks, program: "\(home.folder)/\(name)", database: timer.database, isDiscreet: true)
        try FileManager.default.copyItem(atPath: "/bin/true", toPath: timer.program)
        for unit in ReminderTimer.Unit.allCases {
            try timer.text(of: unit).write(
                toFile: "\(home.folder)/\(unit.name)", atomically: false, encoding: .utf8)
        }
        let ran = try home.shell(
            "XDG_RUNTIME_DIR=$HOME systemd-analyze --user verify ./steady-remind.service ./steady-remind.timer")
        #expect(ran.code == 0 && ran.err.isEmpty, "\(ran)")
    }

    @Test func `a path that no timer can hold is refused`() throws {
        let home = try Self.home(with: ["systemctl": 0])
        let ran = try home.run(
            ["remind", "--install", "--yes"],
            environment: ["PATH": "\(home.folder)/bin", "STEADY_DB": home.folder + "/a\nb.db"])
        #expect(ran.code == 64 && ran.err.contains("control characters"), "\(ran)")
    }
}
