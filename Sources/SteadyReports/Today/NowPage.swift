import SteadyDomain

extension NowReport {
    /// What every form of the page begins with.
    static let comfort = "Cravings usually pass within minutes. You don't have to do this alone."

    /// The page.
    package var document: ReportDocument {
        var document = ReportDocument()
        document.line(Phrase(NowReport.comfort), hanging: 0)
        addPeople(to: &document)
        addReasons(to: &document)
        addPlan(to: &document)
        addSurroundings(to: &document)
        addSigns(to: &document)
        addLines(to: &document)
        return document
    }

    /// Only the numbers to call, each with its name, in the order of the page.
    package var calls: ReportDocument {
        var document = ReportDocument()
        let own = people.compactMap { person in person.phone.map { (number: $0, name: Phrase(person.name.text)) } }
        var seen: [String] = []
        let calls = (own + lines.all.flatMap(calls)).filter { call in
            if seen.contains(call.number) { return false }
            seen.append(call.number)
            return true
        }
        let width = min(NowReport.callWidth, (calls.map(\.number.columns).max() ?? 0)) + 2
        document.table(
            calls.map { call in
                ReportDocument.Row(
                    Phrase(call.number.keepingNumbersWhole), call.name, labelWidth: width,
                    link: DialableNumber(call.number).map { .call($0) })
            })
        return document
    }

    /// The longest number of any region's lines, in columns, so that a narrow page has room for the names.
    private static let callWidth = 14

    private func calls(of line: ListedLine) -> [(number: String, name: Phrase)] {
        line.ways.compactMap { way in
            way.calledNumber.map { number in
                let isUnsure = line.availability == .uncertain
                let state =
                    line.isClosed ? line.state(today: now.moment.calendarDay).first : isUnsure ? "may be closed" : nil
                return (number, Phrase([line.shortTitle, line.name, way.remark, state].compactMap(\.self)))
            }
        }
    }

    // MARK: Sections

    func addPeople(to document: inout ReportDocument, isForPaper: Bool = false) {
        document.section("Call")
        document.people(people, hasRoles: namesPeople)
        if people.isEmpty {
            document.line(
                "No one is on this list yet.", right: isForPaper ? nil : .command("steady contact add NAME --phone -"),
                depth: 1)
        }
    }

    /// - Parameter isForPaper: whether it leaves out what each step did before, which is nobody else's business.
    func addPlan(to document: inout ReportDocument, isForPaper: Bool = false) {
        func add(_ steps: [Step], under title: Phrase) {
            guard !steps.isEmpty else { return }
            document.section(title)
            document.steps(steps, RecordText(vocabulary: vocabulary)) {
                isForPaper ? nil : effects.effect(of: $0).words
            }
        }
        add(anyTrigger, under: "Try")
        for trigger in triggers { add(trigger.steps, under: "With \(trigger.name.text)") }
    }

    private func addLines(to document: inout ReportDocument) {
        document.section("Lines \(lines.place)", hanging: 0)
        lines.add(to: &document)
        let reachable = people.compactMap { person in
            person.phone.map { "\(person.name.text) \($0.keepingNumbersWhole)" }
        }
        if !reachable.isEmpty { document.helpLine("Your people", Phrase(reachable)) }
        lines.addAdvice(to: &document)
    }
}

extension ReportDocument {
    /// Adds people with their numbers and roles.
    /// - Parameter hasRoles: false where the role stands for the name: once is enough.
    mutating func people(_ people: [Contact], hasRoles: Bool = true) {
        /// What stands in the column of the numbers where there is none.
        let noPhone = "no number"
        let nameWidth = min(24, (people.map(\.name.text.columns).max() ?? 0) + 2)
        let hasPhones = people.contains { $0.phone != nil }
        let phoneWidth = min(36, (people.map { $0.phone?.columns ?? noPhone.columns }.max() ?? 0) + 3)
        table(
            people.map { person in
                let phone = person.phone?.keepingNumbersWhole ?? (hasPhones ? noPhone : "")
                let role = Phrase(person.role.rawValue)
                let text = !hasRoles ? Phrase(phone) : hasPhones ? role.led(by: phone, width: phoneWidth) : role
                return Row(Phrase(person.name.text), text, labelWidth: nameWidth, depth: 1, keepsColumn: true)
            })
    }
}
