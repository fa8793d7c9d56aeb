/// A change of care, for which things are to be lined up: from a last day here to a first day there.
package struct Handover: Hashable, Sendable {
    /// The last day in care before it; nil if that isn't known.
    package let lastDay: Day?
    /// The first day of the next level of care, or the day after the last one; nil if that isn't known.
    package let firstDay: Day?
    /// Whether the next level of care is known, so that its first appointment can be asked for.
    private let isStep: Bool

    /// The change to a level of care.
    /// - Parameter lastDay: nil for the day before it begins.
    package init(to next: Program, lastDay: Day? = nil) {
        (self.lastDay, firstDay, isStep) = (lastDay ?? (next.from - 1).writable, next.from, true)
    }

    /// What a checklist of the program is for: its beginning if that is still to come, else its end.
    package init(of program: Program, today: Day) {
        isStep = program.from > today
        lastDay = (isStep ? program.from - 1 : program.knownLastDay)?.writable
        firstDay = isStep ? program.from : lastDay.map { ($0 + 1).writable }
    }

    /// The days without care between the last day here and the first appointment there; nil if there are none.
    /// - Parameter appointment: the day of the first appointment; nil if it is on the first day, or isn't known.
    package func gap(until appointment: Day? = nil) -> ClosedRange<Day>? {
        guard let lastDay, let next = appointment ?? firstDay, next > lastDay + 1 else { return nil }
        return lastDay + 1...next - 1
    }

    /// What is lined up for every change of care.
    package static let topics: [ChecklistItem.Topic] = [.appointment, .medication, .groups, .call, .naloxone]

    /// What to line up about a topic of which nothing is known yet.
    package func entry(about topic: ChecklistItem.Topic, today: Day) -> ChecklistEntry {
        ChecklistEntry(topic, words(for: topic), due: due(topic, today: today), isOpenQuestion: true)
    }

    /// The day up to which a topic is to be lined up, today at the earliest: groups within a week of the first day, the
    /// appointment by that day, everything else by the last day here. Nil if that day isn't known; the last day that can be
    /// written where it would lie after that.
    package func due(_ topic: ChecklistItem.Topic, today: Day) -> Day? {
        let day: Day? =
            switch topic {
            case .appointment: firstDay
            case .groups: firstDay.map { $0 + 7 }
            case .medication, .call, .naloxone: lastDay
            case .other: nil
            }
        return day.map { max($0.writable, today) }
    }

    private func words(for topic: ChecklistItem.Topic) -> String {
        switch topic {
        case .appointment: isStep ? "ask for the first appointment there" : "ask for the next appointment, and where"
        case .medication: "ask who prescribes your medication from then on"
        case .groups: "ask about sober living or groups"
        case .call: "choose whom to call the first night"
        case .naloxone: "have naloxone at hand, if opioids are part of it"
        case .other: topic.title
        }
    }
}

/// An item that is to be written on a checklist.
package struct ChecklistEntry: Hashable, Sendable {
    package let topic: ChecklistItem.Topic
    package let text: String
    package let contact: ContactChoice?
    package let due: Day?
    /// Whether it is done already.
    package let isDone: Bool
    /// Whether nothing is known of its topic yet, so that what a list has about it already stands.
    package let isOpenQuestion: Bool

    package init(
        _ topic: ChecklistItem.Topic, _ text: String, contact: ContactChoice? = nil, due: Day?, isDone: Bool = false,
        isOpenQuestion: Bool = false
    ) {
        self.topic = topic
        self.text = text
        self.contact = contact
        self.due = due
        self.isDone = isDone
        self.isOpenQuestion = isOpenQuestion
    }
}

extension ChecklistItem.Topic {
    /// What it is about in plain words, which tell nothing of the person.
    package var title: String {
        switch self {
        case .appointment: "first appointment"
        case .medication: "medication, and who prescribes it"
        case .groups: "sober living or groups"
        case .call: "whom to call the first night"
        case .naloxone: "naloxone at hand"
        case .other: "something else to line up"
        }
    }
}

extension Sequence<ChecklistItem> {
    /// Those that aren't ticked off, due first ones first; those without a day come last. Numbers are each copy's own, so
    /// they decide nothing: merged copies have one order.
    package var open: [ChecklistItem] {
        filter { $0.doneOn == nil }.sorted {
            ($0.due ?? Day.range.upperBound, $0.topic.place, $0.uid) < (
                $1.due ?? Day.range.upperBound, $1.topic.place, $1.uid
            )
        }
    }
}
