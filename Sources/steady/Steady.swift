import ArgumentParser

/// The root of the command tree.
struct Steady: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "steady",
        abstract: "A private companion for one person in treatment: log a day, read the week, hand it over.",
        version: "0.1.0",
        subcommands: [
            TodayCommand.self, NowCommand.self, CheckInCommand.self, CravingCommand.self, AttendCommand.self,
            MissCommand.self, WeekCommand.self, RaiseCommand.self, ExportCommand.self, ProgramCommand.self,
            PlanCommand.self, ContactCommand.self, UseCommand.self, LogCommand.self, ShowCommand.self,
            EditCommand.self, DeleteCommand.self, UndoCommand.self, RedoCommand.self, EraseCommand.self,
            ConfigCommand.self, DemoCommand.self,
        ],
        defaultSubcommand: TodayCommand.self
    )

    /// The names of the commands, `help` among them.
    static var verbs: [String] { configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"] }

    /// What `steady help` prints: the hard moment first, then the daily five.
    static let overview = """
        A hard moment
          steady now                     your people, your plan, the lines; it asks nothing

        Every day
          steady                         what is planned today and what is open
          steady craving 7 --trigger stress --action walk --after 4
          steady checkin                 the evening look back; asks, Return skips
          steady attend                  the session that is due or has just been
          steady miss --excused          one that was not, and why

        Every week
          steady week                    the week on one page; also: week last
          steady raise -                 a point for the next session, from standard input
          steady export --to DIR         CSV files for your counselor

        Now and then
          program    levels of care and supports: start, change, step, end, list, show
          plan       what to try for which trigger: show, add, remove
          contact    people and services: add, list
          use        a return to use: an event, not a reset
          log, show  what is on record
          edit, delete, undo, redo, erase
          config     week start, day start, region, recovery start
          demo       a sample month, and its week; keeps nothing

        steady help COMMAND shows one with examples. Times: 21:30, yesterday 21:30, mon 18:00, 20m ago.
        Nothing leaves this computer unless you export it.
        """
}
