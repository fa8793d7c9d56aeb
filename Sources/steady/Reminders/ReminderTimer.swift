import SteadyDomain
import SteadyReports

/// A reminder of every day, as systemd and cron want it written.
struct ReminderTimer {
    /// Sorted, each once.
    let clocks: [ClockTime]
    /// The program's absolute path.
    let program: String
    /// The database's absolute path; nil if the program finds it by itself.
    let database: String?
    let isDiscreet: Bool

    /// When it comes if no time was named: in the evening, after most sessions.
    static let usual = ClockTime(minutes: 20 * 60)!
    /// The first line of each file, by which it is recognized.
    static let header = "# Written by `steady remind --install`; `steady remind --remove` undoes it."

    private var words: [String] { ["remind", "--notify"] + (isDiscreet ? ["--discreet"] : []) }

    // MARK: systemd

    /// A file of systemd's. Their descriptions stand in lists of what runs, so they say no more than they must.
    enum Unit: String, CaseIterable {
        case service, timer

        var name: String { "steady-remind.\(rawValue)" }
    }

    func text(of unit: Unit) -> String {
        switch unit {
        case .service:
            """
            \(ReminderTimer.header)
            [Unit]
            Description=Reminder

            [Service]
            Type=oneshot
            \(database.map { "Environment=\("STEADY_DB=\($0)".inUnit)\n" } ?? "")ExecStart=\(program.inUnit) \
            \(words.joined(separator: " "))

            """
        case .timer:
            """
            \(ReminderTimer.header)
            [Unit]
            Description=Reminder of every day

            [Timer]
            \(clocks.map { "OnCalendar=*-*-* \($0):00" }.joined(separator: "\n"))

            [Install]
            WantedBy=timers.target

            """
        }
    }

    // MARK: cron

    /// The lines of a crontab.
    /// - Parameter bus: the address of the desktop's message bus, which cron's programs don't know; nil if there is none.
    func crontab(bus: String?) -> String {
        let variables = [("DBUS_SESSION_BUS_ADDRESS", bus), ("STEADY_DB", database)].compactMap { name, value in
            value.map { "\(name)=\($0.inShell)" }
        }
        let command = (variables + [program.inShell] + words).joined(separator: " ")
            // cron reads a percent sign as the end of the command.
            .replacing("%", with: "\\%")
        return clocks.map { "\($0.minutes % 60) \($0.minutes / 60) * * * \(command)\n" }.joined()
    }
}

extension String {
    /// The text as one word of a unit's setting (systemd.syntax, systemd.service): quoted, with C's escapes, and with
    /// percent signs doubled, since they begin a specifier. A dollar sign means itself there: only in the arguments of a
    /// command it begins a variable, not in its path.
    var inUnit: String {
        "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("%", with: "%%") + "\""
    }

    /// The text as one word for `/bin/sh`.
    fileprivate var inShell: String {
        let isPlain = utf8.allSatisfy { byte in
            let letter = Unicode.Scalar(byte)
            return letter.properties.isAlphabetic && byte < 0x80 || "0123456789-_./:,=".unicodeScalars.contains(letter)
        }
        return isPlain && !isEmpty ? self : "'" + replacing("'", with: "'\\''") + "'"
    }
}
