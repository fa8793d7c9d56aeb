import ArgumentParser
import SteadyDomain

/// What the person was told about cost and coverage of a program, shared by `program note` and `edit`.
struct CoverageOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("What you were told about the cost; - reads it from standard input.", valueName: "text"))
    var cost: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("What you were told about insurance; - reads it from standard input.", valueName: "text"))
    var insurance: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("The last day that the insurer agreed to.", valueName: "day"),
        completion: .asked)
    var authorizedUntil: String?
}
