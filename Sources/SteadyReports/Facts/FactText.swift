import SteadyDomain

extension Fact {
    /// Its text, with the names of its sources if a page shows them: `… for most people. (TIP 47, NIDA)`
    package func words(citing: Bool) -> String {
        guard citing, !sources.isEmpty else { return text }
        return "\(text) (\(sources.map(\.name).joined(separator: ", ")))"
    }
}

extension ReportDocument {
    /// Adds where the facts on a page come from, each source once.
    package mutating func sources(of facts: [Fact]) {
        section("Sources")
        let cited = Source.allCases.filter { source in facts.contains { $0.sources.contains(source) } }
        table(cited.map { Row(Phrase($0.name), Phrase($0.citation), labelWidth: 14, depth: 1) })
        if cited.isEmpty { line("No figure here needs one.", depth: 1) }
    }
}

/// What Steady says of changes and ends of care (FACTS, levels of care).
package enum CareFact {
    /// The weeks after inpatient care.
    package static let afterInpatientCare = company(after: "leaving inpatient care")
    /// The weeks after a medication.
    package static let afterMedication = company(after: "ending a medication")

    private static func company(after what: String) -> Fact {
        Fact(
            "The weeks after \(what) need the most company: never use alone, and keep naloxone at hand if opioids are part "
                + "of it.", .pennStateBrief)
    }

    /// What to know when a program ends: nil where nothing is known that it does.
    /// - Parameter next: the level of care that follows it; nil if none does.
    package static func leaving(_ level: Level, to next: Level? = nil) -> Fact? {
        if level == .medication { return afterMedication }
        let isLeaving = next.map { level.leavesInpatientCare(to: $0) } ?? level.isInpatient
        return isLeaving ? afterInpatientCare : nil
    }

    /// For a course of care that would end before day 90.
    package static let length = Fact(
        "Care of about three months, then continuing care, holds best for most people, so it is worth asking what can "
            + "follow.", .tip47, .nidaPrinciples)
}

extension Program {
    /// What the hours of an IOP mean where they are fewer or more than an IOP usually asks (FACTS: levels of care and
    /// dose); nil otherwise. The commitment stays as it was given.
    package func hint(on day: Day) -> Fact? {
        guard level == .iop, let schedule = schedule(on: day), let commitment = schedule.commitment else { return nil }
        let minutes = commitment.least * schedule.minutes
        let hours = "\(Minutes.hours(minutes)) h a week"
        if minutes < 9 * 60 {
            return Fact(
                "\(hours) is less than an IOP usually asks, 9 h or more; check with your program", .samhsaAdvisory,
                .asamCriteria)
        }
        if minutes >= 20 * 60 {
            return Fact(
                "\(hours) is what a partial hospitalization program asks; check with your program", .asamCriteria)
        }
        return nil
    }
}
