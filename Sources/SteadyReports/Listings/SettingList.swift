import SteadyDomain

/// A list of settings, with what each one does.
package struct SettingList: Report {
    private let settings: Settings
    private let keys: [Settings.Key]

    package init(_ settings: Settings, keys: [Settings.Key]) {
        self.settings = settings
        self.keys = keys
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        document.table(
            keys.map { key in
                ReportDocument.Row(
                    Phrase(key.rawValue), key.words.led(by: settings[key] ?? "not set", width: 12),
                    labelWidth: 17)
            })
        return document
    }

    package var json: JSON { .object(keys.map { ($0.camelCase, JSON(settings[$0])) }) }
}

extension Settings.Key {
    /// What it does, and a note if it belongs to this computer.
    fileprivate var words: Phrase {
        switch owner {
        case .person: Phrase(explanation)
        case .computer: Phrase([explanation, "this computer's"])
        }
    }

    /// The key in JSON: `weekStart`.
    fileprivate var camelCase: String {
        let words = rawValue.split(separator: "-")
        return words.dropFirst().reduce(String(words[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }
}
