import SteadyDomain

extension RecordText {
    /// `ask about groups · with Sam · due Mon 25 Jan`, or `done Tue 26 Jan`. What wasn't done in time was due, no more.
    package func line(_ item: ChecklistItem, today: Day) -> Phrase {
        Phrase(
            [item.text, item.contact.map { "with \(vocabulary.name($0).text)" }, item.state(today: today)]
                .compactMap(\.self))
    }
}

extension ChecklistItem {
    fileprivate func state(today: Day) -> String? {
        if let doneOn { return "done \(doneOn.spoken(near: today))" }
        return due.map { "\($0 < today ? "was due" : "due") \($0.spoken(near: today))" }
    }

    /// The item on a page.
    func json(_ vocabulary: Vocabulary) -> JSON {
        [
            "id": .string(id.description), "topic": .string(topic.rawValue), "text": .string(text),
            "contact": JSON(contact.map { vocabulary.name($0).text }), "due": JSON(due),
            "since": .string(since.description),
        ]
    }
}

extension NearEnd {
    /// What to line up, and what is worth asking: `line up the next appointment, … and whom to call the first night.`
    /// - Parameter citing: whether it names the sources.
    func words(citing: Bool = false) -> String {
        let things =
            ["the next appointment", "medication and who prescribes it", "groups", "whom to call the first night"]
            + (includesNaloxone ? ["naloxone at hand"] : [])
        return (["line up \(things.listed(by: "and"))."] + [fact?.words(citing: citing)].compactMap(\.self))
            .joined(separator: " ")
    }

    /// What it tells besides; nil if nothing.
    var fact: Fact? { course.isShort ? CareFact.length : nil }

    /// The command that begins its checklist, or shows it.
    var command: String { "steady program checklist \(program.id)\(hasChecklist ? "" : " --begin")" }

    var json: JSON {
        [
            "program": .string(program.id.description), "lastDay": .string(lastDay.description),
            "courseDays": .int(course.daysInCare), "isBeforeDay90": .bool(course.isShort),
            "hasChecklist": .bool(hasChecklist),
        ]
    }
}
