import ArgumentParser

/// The root of the command tree.
struct Steady: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "steady",
        abstract: "A private companion for one person in treatment: log a day, read the week, hand it over.",
        subcommands: [
            TodayCommand.self, NowCommand.self, RideCommand.self, CheckInCommand.self, CravingCommand.self,
            AfterCommand.self, AttendCommand.self, MissCommand.self, WeekCommand.self, RaiseCommand.self,
            AgreeCommand.self, ReportCommand.self, SheetCommand.self, SafetyCommand.self, ExportCommand.self,
            ImportCommand.self, CalendarCommand.self, CatchUpCommand.self,
            ProgramCommand.self, PlanCommand.self, ContactCommand.self, MedicationCommand.self, DoseCommand.self,
            ScoreCommand.self, ScreenCommand.self,
            UseCommand.self, LogCommand.self,
            CompareCommand.self, ShowCommand.self, EditCommand.self, DeleteCommand.self, UndoCommand.self,
            RedoCommand.self,
            EraseCommand.self, ConfigCommand.self, RemindCommand.self, BackupCommand.self, RestoreCommand.self,
            DoctorCommand.self,
            DemoCommand.self,
        ],
        defaultSubcommand: TodayCommand.self
    )

    /// The output of `--version`. It isn't in the configuration: ArgumentParser would then print it with any command.
    static let version = "0.1.0"
}
