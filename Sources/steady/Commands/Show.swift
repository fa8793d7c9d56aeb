import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct ShowCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "show",
        abstract: "One record whole, and what was changed about it.",
        discussion: """
            steady show c12
            steady show p1 --json
            """)

    @Argument(help: "Its id, such as c12, or its name.", completion: .asked)
    var id: [String]

    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .reading) { try ShowCommand.show($0.reference(id), json: json, in: $0) }
    }

    /// Prints a record. `program show` uses it too.
    static func show(_ reference: Reference, json: Bool, in context: Context) throws {
        let vocabulary = try context.store.vocabularyOfDoses()
        let history = try context.store.history(of: reference)
        let isThere = history.compactMap { $0.touch(of: reference) }.last?.after != nil
        let record = isThere ? try context.store.record(reference) : nil
        let madeUp = history.flatMap(\.touched).flatMap { [$0.before, $0.after] }
            .compactMap { $0?.text("makeup_for").flatMap { UID<Session>($0) } }
        let absences = try (record as? Program).map { try context.store.absences(of: $0, until: context.now.today) }
        let page = RecordPage(
            reference, record: record, history: history, vocabulary: vocabulary, programs: try context.store.programs(),
            sessions: try context.store.madeUpSessions(and: madeUp), absences: absences, here: context.world.zone)
        try context.terminal.print(page, as: Format(json: json))
    }
}
