import SteadyDomain

extension NowCard {
    /// The card as one file for a phone: tap to call or to text. It needs no network and runs no script.
    package var html: String {
        HTMLPage(title: NowCard.title, generator: NowCard.generator, styleSheet: NowCard.styleSheet, body: [body]).text
    }

    private var body: HTML {
        .of(
            .main,
            list: [
                .of(
                    .header,
                    content: .of(.h1, content: .text(NowCard.title)),
                    .of(.p, .style("shows"), content: .text(shows)),
                    .of(.p, .style("comfort"), content: .text(NowReport.comfort))),
                section("Call", people),
            ] + notes(.reason, under: "Your reasons") + plan + notes(.sign, under: "Warning signs") + [
                section("Breathe", [breathing]),
                section("Lines for \(report.region.title)", [.of(.ul, .style("lines"), list: lines.map(item))]),
                .of(
                    .footer,
                    content: .of(
                        .p,
                        content: "Hours are by each line's own clock. Numbers change: make this card anew now and then."
                    )),
            ])
    }

    private func section(_ heading: HTML, _ content: [HTML]) -> HTML {
        .of(.section, list: [.of(.h2, content: heading)] + content)
    }

    // MARK: People and lines

    private var people: [HTML] {
        guard !report.people.isEmpty else { return [.of(.p, content: "No one is on this list yet.")] }
        return [.of(.ul, .style("lines"), list: report.people.map(item))]
    }

    private func item(_ person: Contact) -> HTML {
        let name = person.name.text
        var title: [HTML] = [.of(.strong, content: .stored(name))]
        if report.namesPeople { title += [", ", .text(person.role.rawValue)] }
        let ways = person.phone.map { [.call($0)] + (DialableNumber($0) == nil ? [] : [HelpLine.Way.text($0)]) } ?? []
        return .of(.li, list: [.of(.p, list: title)] + buttons(ways, to: name))
    }

    private func item(_ line: ListedLine) -> HTML {
        var title: [HTML] = [.of(.strong, content: .stored(line.title))]
        if let name = line.name { title += [", ", .text(name)] }
        let notes = [line.remark].compactMap(\.self) + hours(of: line)
        let words: [HTML] = notes.isEmpty ? [] : [.of(.p, content: .text(notes.joined(separator: ", ")))]
        return .of(.li, list: [.of(.p, list: title)] + buttons(line.ways, to: line.name ?? line.title) + words)
    }

    /// A button for each call and text. What can't be dialed stands as text.
    private func buttons(_ ways: [HelpLine.Way], to name: String) -> [HTML] {
        let buttons = ways.flatMap { way -> [HTML] in
            var buttons: [HTML] = []
            if let number = way.calledNumber {
                let remark = way.remark.map { " \($0)" } ?? ""
                if let dialed = DialableNumber(number) {
                    buttons.append(button(.call(dialed), "Call \(number)\(remark)", name))
                } else {
                    buttons.append(.of(.span, .style("number"), content: .stored(number)))
                }
            }
            if let (number, word) = way.texted, let dialed = DialableNumber(number) {
                let isSame = ways.contains { $0.calledNumber == number }
                let words = word.map { "Text \($0) to \(number)" } ?? (isSame ? "Text" : "Text \(number)")
                buttons.append(button(.text(dialed, word: word), words, name))
            }
            if case .unlisted(let words) = way { buttons.append(.of(.span, content: "or \(words)")) }
            return buttons
        }
        return buttons.isEmpty ? [] : [.of(.div, .style("ways"), list: buttons)]
    }

    private func button(_ link: Link, _ words: String, _ name: String) -> HTML {
        .of(.a, .href(link), .label("\(words), \(name)"), content: .text(words))
    }

    // MARK: Plan and breathing

    private func notes(_ sort: PlanNote.Sort, under title: HTML) -> [HTML] {
        let notes = report.notes.inPlan(sort)
        if notes.isEmpty { return [] }
        return [section(title, [.of(.ul, list: notes.map { .of(.li, content: .stored($0.text)) })])]
    }

    private var plan: [HTML] {
        ([(title: "Try", steps: report.anyTrigger)]
            + report.triggers.map { (title: "With \($0.name.text)", steps: $0.steps) })
            .filter { !$0.steps.isEmpty }
            .map { plan in
                let words = RecordText(vocabulary: report.vocabulary)
                return section(
                    .stored(plan.title), [.of(.ol, list: plan.steps.map { .of(.li, content: .stored(words.line($0))) })]
                )
            }
    }

    /// Opening it starts the two minutes: without a script, that is what a tap can do.
    private var breathing: HTML {
        .of(
            .details,
            content: .of(.summary, content: "Breathe for two minutes"),
            .of(.p, content: .text(NowCard.breathing)),
            .of(
                .div, .style("breath"), .decorative,
                content: .of(.div, .style("circle")), .of(.p, .style("in"), content: "In"),
                .of(.p, .style("out"), content: "Out")),
            .of(.div, .style("time"), .decorative, content: .of(.div, .style("passed"))))
    }
}
