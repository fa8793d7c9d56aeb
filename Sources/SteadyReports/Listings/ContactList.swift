import SteadyDomain

/// A list of all contacts.
package struct ContactList: Report {
    private let vocabulary: Vocabulary

    package init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        let words = RecordText(vocabulary: vocabulary)
        document.table(
            vocabulary.contacts.map { contact in
                ReportDocument.Row(Phrase(contact.id.description), words.line(contact), labelWidth: 4)
            })
        if vocabulary.contacts.isEmpty {
            document.line("No one is on record yet.", right: .command("steady contact add NAME --phone -"))
        }
        return document
    }

    package var json: JSON {
        let records = RecordJSON(vocabulary: vocabulary)
        return .array(vocabulary.contacts.map { records.object($0) })
    }
}
