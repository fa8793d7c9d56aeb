import ArgumentParser

/// Whether an option takes values; needed before ArgumentParser sees the words. A test compares this with
/// ArgumentParser's declarations for every command.
enum OptionKind: Equatable {
    /// It takes no value.
    case flag
    /// It takes one value, once.
    case value
    /// It takes one value each time it is given.
    case values

    /// The kind of an option by its name without dashes. An unknown option counts as taking a value.
    init(_ name: String, of command: (any ParsableCommand.Type)? = nil) {
        switch name {
        case "used", "no-use", "nobody", "json", "no-color", "yes", "excused", "cancelled", "no-slots",
            "no-sessions", "remove", "log", "notes", "relative-days", "excel", "raw", "repair", "unset", "force",
            "call", "no-names", "skipped", "requested", "given", "opioid", "no-opioid", "as-needed", "begin",
            "short", "dry-run", "no-evening", "plain-titles", "roles", "sources",
            "discreet", "plain", "with-screens", "excused-make-up", "no-excused-make-up", "look-back", "open", "print",
            "week", "notify", "install", "cron", "help", "version":
            self = .flag
        case "trigger", "action", "slot", "clear", "reached", "tried", "rename", "activity", "habit", "weekly":
            self = .values
        // A medication can be due several times a day; of a comparison it is one answer.
        case "daily": self = command == CompareWorksheet.self || command == EditComparison.self ? .value : .values
        // The first step of a plan; but the first appointment has a time.
        case "first": self = command == ProgramStep.self ? .value : .flag
        // A check-in has one mood; the moods of another program have many names.
        case "mood": self = command == ImportCommand.self ? .values : .value
        // The demo is kept in a file, a comparison on record.
        case "keep": self = command == DemoCommand.self ? .value : .flag
        // A session has one kind; the log can list several.
        case "kind": self = command == LogCommand.self ? .values : .value
        // A session is of one program; a page or an export can tell of several.
        case "program":
            let shows =
                command == WeekCommand.self || command == ReportCommand.self || command == SheetCommand.self
                || command == CalendarCommand.self || command == ExportCommand.self
            self = shows ? .values : .value
        // Everything else happens at one time.
        case "at": self = command == RemindCommand.self ? .values : .value
        default: self = .value
        }
    }

    /// The options that take a value with one command and none with another.
    static let differing = ["first", "keep"]

    /// The options that every command has. They may also come before the command's name.
    static let global = ["database", "no-color"]
}
