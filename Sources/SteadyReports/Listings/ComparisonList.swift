import SteadyDomain

/// A list of the comparisons that were kept.
package struct ComparisonList: Report {
    private let comparisons: [Comparison]

    /// - Parameter comparisons: the oldest first.
    package init(_ comparisons: [Comparison]) {
        self.comparisons = comparisons
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        document.table(
            comparisons.map { comparison in
                ReportDocument.Row(
                    Phrase(comparison.id.description), Phrase([comparison.day.spoken, comparison.count]), labelWidth: 4)
            })
        if comparisons.isEmpty {
            document.line("No comparison is kept yet.", right: .command("steady compare"))
        }
        return document
    }

    package var json: JSON {
        let records = RecordJSON(vocabulary: Vocabulary())
        return .array(comparisons.map { records.object($0) })
    }
}

extension Comparison {
    /// `9 of 14 questions answered`
    fileprivate var count: String { "\(answers.count) of \(Factor.allCases.count) questions answered" }
}
