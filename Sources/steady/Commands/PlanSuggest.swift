import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

extension PlanCommand {
    struct Suggest: SteadyCommand {
        static let about = CommandConfiguration(
            commandName: "suggest",
            abstract: "What has helped you most, with one trigger or with any.",
            discussion: """
                steady plan suggest
                steady plan suggest stress

                It goes by the strength before and after each thing you tried. Under
                three ratings it gives no order.
                """)

        @Argument(help: "Only what you tried with this trigger.", completion: .asked)
        var trigger: String?

        @Flag(help: .json) var json = false
        @OptionGroup var global: GlobalOptions

        func run(in world: World) throws {
            try Context.open(world, for: .reading) { context in
                let vocabulary = try context.store.vocabulary()
                let name = try trigger.map { try PlanCommand.known($0, vocabulary, for: "suggest") }
                let uid = vocabulary.triggers.first { $0.name == name }?.uid
                let report = SuggestionReport(
                    for: uid, try context.store.actionEffects(for: [uid].compactMap(\.self)),
                    plan: try context.store.plan(), vocabulary: vocabulary)
                try context.terminal.print(report, as: Format(json: json))
            }
        }
    }
}
