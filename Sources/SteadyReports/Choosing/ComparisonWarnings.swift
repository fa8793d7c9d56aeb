import SteadyDomain

extension ComparisonReport {
    /// Adds what can't wait, with what to do now.
    func add(_ warning: Factor.Warning, _ form: Form, to document: inout ReportDocument) {
        document.section(warning.title)
        for sentence in warning.sentences { document.line(Phrase(sentence), depth: 1) }
        // Whoever is handed the page need not know who the person's people are.
        if warning == .selfHarm, form == .screen {
            help.addPeople(to: &document)
            document.section("Lines \(help.lines.place)", hanging: 0)
        }
        lines(for: warning).add(to: &document)
        if warning == .selfHarm, form == .screen {
            document.line("All of it, at any time:", right: .command("steady now"), depth: 1)
        }
    }

    /// The region's lines that a warning calls for, in the order of `now`: those that are closed come last.
    func lines(for warning: Factor.Warning) -> ListedLines { help.lines.lines(for: warning.purposes) }
}

extension Factor.Warning {
    fileprivate var purposes: [HelpLine.Purpose] {
        switch self {
        case .selfHarm: [.emergency, .crisis]
        case .overdose: [.emergency, .usingAlone]
        case .withdrawal: [.emergency]
        }
    }

    fileprivate var title: Phrase {
        switch self {
        case .selfHarm: "First: thoughts of harming yourself"
        case .overdose: "First: after an overdose"
        case .withdrawal: "First: how to stop safely"
        }
    }

    /// What to do now (FACTS, "Choosing" and "Lapses").
    var sentences: [String] {
        switch self {
        case .selfHarm:
            [
                "This choice can wait. Be with someone today: call one of your people, and say it plainly.",
                "If you might hurt yourself, call a line below.",
            ]
        case .overdose:
            [
                "Keep naloxone at hand, and tell someone where it is. Don't use alone.",
                "After days without an opioid the body bears less: an old dose can be too much.",
                "Tell a doctor or a clinic soon. This need not wait for the choice.",
            ]
        case .withdrawal:
            [
                "Withdrawal from alcohol or benzodiazepines can be dangerous. Don't stop on your own: ask a doctor first how to "
                    + "do it safely.",
                "If you shake badly, see things or have a seizure, it is an emergency.",
            ]
        }
    }
}
