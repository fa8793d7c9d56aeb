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
            ConfigCommand.self, BackupCommand.self, RestoreCommand.self, DoctorCommand.self, DemoCommand.self,
        ],
        defaultSubcommand: TodayCommand.self
    )

    /// The names of the commands, `help` among them.
    static var verbs: [String] { configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"] }
}
