import SteadyDomain

/// A list of what each instrument gave, by day.
package struct ScoreList: Report {
    private let series: [ScoreSeries]

    package init(_ scores: [ClinicScore]) {
        series = ScoreSeries.all(scores)
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        for series in series {
            document.section(Phrase(series.name.text))
            document.table(
                series.shown().map { score in
                    ReportDocument.Row(
                        Phrase(score.id.description), Phrase([score.words, score.day.spoken]), labelWidth: 5, depth: 1)
                })
        }
        if series.isEmpty {
            document.line("No score is on record yet.", right: .command("steady score add \"PHQ-9\" 14"))
        }
        return document
    }

    package var json: JSON {
        let records = RecordJSON(vocabulary: Vocabulary())
        return .array(series.flatMap(\.scores).map { records.object($0) })
    }
}
