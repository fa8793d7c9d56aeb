import SteadyDomain

/// A list of all drug screens, the newest last.
package struct ScreenList: Report {
    private let screens: [Screen]
    private let here: Zone

    /// - Parameters:
    ///   - screens: in order.
    ///   - here: the reader's zone.
    package init(_ screens: [Screen], here: Zone) {
        self.screens = screens
        self.here = here
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        let words = RecordText(vocabulary: Vocabulary(), here: here)
        document.table(
            screens.map { screen in
                // Its own day says how long ago it was well enough.
                ReportDocument.Row(
                    Phrase(screen.id.description), words.line(screen, today: screen.day), labelWidth: 4)
            })
        if screens.isEmpty {
            document.line("No drug screen is on record yet.", right: .command("steady screen --requested"))
        }
        return document
    }

    package var json: JSON {
        let records = RecordJSON(vocabulary: Vocabulary())
        return .array(screens.map { records.object($0) })
    }
}
