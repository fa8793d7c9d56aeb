import SteadyDomain

extension NowCard {
    /// The card as one file for a phone: tap to call or to text. It needs no network and runs no script.
    package var html: String {
        HTMLPage(
            title: NowCard.title, generator: NowCard.generator, styleSheets: ["card.css"], body: ("card", values)
        ).text
    }

    private var values: TemplateValues {
        [
            "title": NowCard.title, "shows": shows, "comfort": NowReport.comfort, "breathing": NowCard.breathing,
            "hasPeople": !report.people.isEmpty, "people": report.people.map(values), "reasons": notes(.reason),
            "plan": plan, "company": notes(.company), "surroundings": notes(.surroundings), "signs": notes(.sign),
            "region": report.lines.region.title, "lines": report.lines.inOrder.map(values),
        ]
    }

    private func notes(_ sort: PlanNote.Sort) -> TemplateValues? {
        let notes = report.notes.inPlan(sort)
        return notes.isEmpty ? nil : ["texts": notes.map(\.text)]
    }

    private var plan: [TemplateValues] {
        let words = RecordText(vocabulary: report.vocabulary)
        return
            ([(title: "Try", steps: report.anyTrigger)]
            + report.triggers.map { (title: "With \($0.name.text)", steps: $0.steps) })
            .filter { !$0.steps.isEmpty }
            .map { ["title": $0.title, "steps": $0.steps.map { words.line($0) }] }
    }

    // MARK: People and lines

    private func values(_ person: Contact) -> TemplateValues {
        let ways = person.phone.map { [.call($0)] + (DialableNumber($0) == nil ? [] : [HelpLine.Way.text($0)]) } ?? []
        return values(
            person.name.text, report.namesPeople ? person.role.rawValue : nil, ways, to: person.name.text, notes: [])
    }

    private func values(_ line: ListedLine) -> TemplateValues {
        let notes = [line.remark].compactMap(\.self) + line.hoursAtAnyTime
        return values(
            line.title, line.name, line.ways, to: line.name ?? line.title,
            notes: notes.isEmpty ? [] : [notes.joined(separator: ", ")])
    }

    private func values(
        _ title: String, _ remark: String?, _ ways: [HelpLine.Way], to name: String, notes: [String]
    ) -> TemplateValues {
        let buttons = buttons(ways, to: name)
        return [
            "title": title, "remark": remark, "hasWays": !buttons.isEmpty, "ways": buttons, "notes": notes,
        ]
    }

    /// A button for each call and text. What can't be dialed stands as text.
    private func buttons(_ ways: [HelpLine.Way], to name: String) -> [TemplateValues] {
        ways.flatMap { way -> [TemplateValues] in
            var buttons: [TemplateValues] = []
            if let number = way.calledNumber {
                let remark = way.remark.map { " \($0)" } ?? ""
                if let dialed = DialableNumber(number) {
                    buttons.append(button(.call(dialed), "Call \(number)\(remark)", name))
                } else {
                    buttons.append(["number": number])
                }
            }
            if let (number, word) = way.texted, let dialed = DialableNumber(number) {
                let isSame = ways.contains { $0.calledNumber == number }
                let words = word.map { "Text \($0) to \(number)" } ?? (isSame ? "Text" : "Text \(number)")
                buttons.append(button(.text(dialed, word: word), words, name))
            }
            if case .unlisted(let words) = way { buttons.append(["other": words]) }
            return buttons
        }
    }

    private func button(_ link: Link, _ words: String, _ name: String) -> TemplateValues {
        ["address": link.address, "label": "\(words), \(name)", "words": words]
    }
}
