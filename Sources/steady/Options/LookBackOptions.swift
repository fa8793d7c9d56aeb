import ArgumentParser
import SteadyDomain

/// A look back at a use, shared by `use` and `edit`. Every part may be left open.
struct LookBackOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Looking back: what made it likely; - reads from standard input.", valueName: "text"))
    var vulnerable: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("What came before.", valueName: "text"))
    var cameBefore: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("What you did.", valueName: "text"))
    var did: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("What it cost.", valueName: "text"))
    var cost: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("What you would do differently.", valueName: "text"))
    var differently: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Whom to tell.", valueName: "text"))
    var tell: String?
}

extension LookBackOptions: Answers {
    typealias Of = Use

    static let all: [Answer<LookBackOptions, Of>] = [
        .text("vulnerable", "What made it likely", asks: "What made you vulnerable that day?") { $0.vulnerable },
        .text("came-before", "What came before", field: "came_before", asks: "What came just before?") {
            $0.cameBefore
        },
        .text("did", "What you did", asks: "What did you do then?") { $0.did },
        .text("cost", "What it cost", asks: "What did it cost you?") { $0.cost },
        .text("differently", "What you would do differently", asks: "What would you do differently?") {
            $0.differently
        },
        .text("tell", "Whom to tell", asks: "Whom do you want to tell?") { $0.tell },
    ]

    /// Whether a part was given.
    var isGiven: Bool { Self.all.contains { !$0.given(self).isEmpty } }
}
