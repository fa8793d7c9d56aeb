import SteadyDomain

/// A list of all medications, those that ended last.
package struct MedicationList: Report {
    private let medications: [Medication]
    private let vocabulary: Vocabulary

    /// - Parameter medications: by first day.
    package init(_ medications: [Medication], today: Day, vocabulary: Vocabulary) {
        func hasEnded(_ medication: Medication) -> Bool { medication.activeDays.upperBound < today }
        self.medications = medications.filter { !hasEnded($0) } + medications.filter(hasEnded)
        self.vocabulary = vocabulary
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        let words = RecordText(vocabulary: vocabulary)
        document.table(
            medications.map { ReportDocument.Row(Phrase($0.id.description), words.line($0), labelWidth: 4) })
        if medications.isEmpty {
            document.line(
                "No medication is on record yet.", right: .command("steady medication add NAME --daily 08:00"))
        }
        return document
    }

    package var json: JSON {
        let records = RecordJSON(vocabulary: vocabulary)
        return .array(medications.map { records.object($0) })
    }
}
