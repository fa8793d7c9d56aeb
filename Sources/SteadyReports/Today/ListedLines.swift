import SteadyDomain

/// A region's lines and the person's own, as every page for a hard moment lists them.
struct ListedLines: Sendable {
    let region: Region
    /// How the region is known.
    let source: Region.Source
    /// Those that can't be reached now stand last.
    private(set) var all: [ListedLine]
    /// The day at that moment.
    private let today: Day

    /// - Parameters:
    ///   - own: the contacts that stand among the lines.
    ///   - now: the moment for which they are open or closed.
    init(of region: Region, from source: Region.Source, own: [Contact], at now: Now) {
        self.region = region
        self.source = source
        today = now.moment.calendarDay
        let lines = region.lines.map { ListedLine($0, of: region, at: now) } + own.map { ListedLine($0) }
        all = lines.filter { !$0.isClosed } + lines.filter(\.isClosed)
    }

    /// The region's lines and the person's own, in the order of the region: to be read at any time.
    var inOrder: [ListedLine] { all.filter { $0.hours != nil } + all.filter { $0.hours == nil } }

    /// Only those for some purposes.
    func lines(for purposes: [HelpLine.Purpose]) -> ListedLines {
        var lines = self
        lines.all = all.filter { line in line.purpose.map(purposes.contains) ?? false }
        return lines
    }

    /// For which place they are, and how that is known: `for the United States, by your time zone`.
    var place: String {
        switch source {
        case .setting: "for \(region.title), as set"
        case .zone: "for \(region.title), by your time zone"
        case .locale: "for \(region.title), by your language"
        case .unknown: "for any place: your region is not known"
        }
    }

    /// Adds them to a page that is read now: which are open, and when the others will be.
    func add(to document: inout ReportDocument) {
        for line in all { document.add(line, says: line.state(today: today)) }
    }

    /// Adds them to a page that is read later and elsewhere: when they are open.
    func addForPaper(to document: inout ReportDocument) {
        for line in inOrder { document.add(line, says: line.hoursAtAnyTime) }
    }

    /// How to see another region's lines, and a reminder to check those that Steady's makers can't.
    func addAdvice(to document: inout ReportDocument) {
        document.helpLine("Another region", "steady config region CODE")
        if region != .us {
            document.line("On a good day, check once that these are right.", depth: 1, hanging: 0)
        }
    }

    var json: JSON {
        .array(
            all.map { line in
                let closed: Bool? =
                    switch line.availability {
                    case .open: false
                    case .closed: true
                    case .uncertain, nil: nil
                    }
                return [
                    "purpose": .string(line.title), "number": JSON(line.plainNumber), "hours": JSON(line.hours),
                    "closed": JSON(closed), "opens": JSON(line.opens),
                ]
            })
    }
}

extension ReportDocument {
    /// Adds a help line as a row.
    fileprivate mutating func add(_ line: ListedLine, says state: [String]) {
        helpLine(line.title, Phrase([line.number, line.remark].compactMap(\.self) + state))
    }

    /// Adds a row in the columns of the help lines.
    mutating func helpLine(_ title: String, _ text: Phrase) { row(Phrase(title), text, labelWidth: 28, depth: 1) }
}
