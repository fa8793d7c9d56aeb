import SteadyDomain

/// The person's own safety plan on one sheet: what they notice, what they can do, who is there, and what makes it safe.
package struct SafetyReport: Sendable {
    let plan: SafetyPlan
    /// The region's lines and the person's own.
    let lines: ListedLines
    let now: Now
    /// Whether it is read later and elsewhere: then it says when lines are open, has room to write, and no commands.
    let isForPaper: Bool

    /// - Parameters:
    ///   - source: how the region is known.
    ///   - now: the moment for which lines are open or closed, and at which it is made.
    package init(_ plan: SafetyPlan, region: Region, source: Region.Source, now: Now, isForPaper: Bool = false) {
        self.plan = plan
        lines = ListedLines(of: region, from: source, own: plan.ownLines, at: now)
        self.now = now
        self.isForPaper = isForPaper
    }

    static let title = "Safety plan"
    /// What kind of sheet it is, for programs.
    private static let key = "safety"

    /// Whether a file with this beginning is a safety plan, in any of its forms.
    package static func isSafetyPlan(_ beginning: [UInt8]) -> Bool {
        let text = String(decoding: beginning, as: UTF8.self)
        if PageForm.safety.isBeginning(text) || text.hasPrefix("{\"sheet\":\"\(key)\",\"madeAt\":\"") { return true }
        return ["", "# "].contains { mark in
            Weekday.allCases.contains { text.hasPrefix("\(mark)\(title) · \($0.shortName) ") }
        }
    }

    package var json: JSON {
        let records = RecordJSON(vocabulary: plan.vocabulary)
        func texts(_ sort: PlanNote.Sort) -> JSON { .array(plan.texts(sort).map { .string($0) }) }
        return [
            "sheet": .string(SafetyReport.key), "madeAt": .string(now.moment.description),
            "signs": texts(.sign), "reasons": texts(.reason), "alone": .array(plan.alone.map(json)),
            "company": texts(.company), "people": .array(plan.people.map { records.object($0) }),
            "together": .array(plan.together.map(json)),
            "professionals": .array(plan.professionals.map { records.object($0) }),
            "region": .string(lines.region.rawValue), "regionFrom": .string(lines.source.rawValue),
            "lines": lines.json, "surroundings": texts(.surroundings), "naloxone": .bool(plan.needsNaloxone),
        ]
    }

    private func json(_ doing: SafetyPlan.Doing) -> JSON {
        [
            "action": .string(plan.vocabulary.name(doing.step.action).text), "minutes": JSON(doing.step.minutes),
            "contact": JSON(doing.step.contact.map { plan.vocabulary.name($0).text }),
            "triggers": .array(doing.triggers.map { .string(plan.vocabulary.name($0).text) }),
        ]
    }
}
