import ArgumentParser
import SteadyDomain

/// What holds the thread between two levels of care.
struct StepOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Your last day here; else the day before --from.", valueName: "day"), completion: .asked)
    var lastDay: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The first appointment there, such as \"tue 17:00\".", valueName: "time"), completion: .asked
    )
    var first: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Medication from then on, and who prescribes it; or none.", valueName: "text"))
    var medication: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Sober living or groups; or none.", valueName: "text"))
    var groups: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Whom to call the first night, a contact; or nobody.", valueName: "name"), completion: .asked
    )
    var firstNight: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Naloxone: yes if it is at hand, no if it isn't needed.", valueName: "yes|no"))
    var naloxone: String?

    var isEmpty: Bool {
        lastDay == nil && first == nil && medication == nil && groups == nil && firstNight == nil && naloxone == nil
    }
}
