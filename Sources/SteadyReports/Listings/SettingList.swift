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

    /// The key in JSON.
    fileprivate var camelCase: String {
        switch self {
        case .weekStart: "weekStart"
        case .dayStart: "dayStart"
        case .region: "region"
        case .recoveryStart: "recoveryStart"
        case .backups: "backups"
        case .nudge: "nudge"
        case .remind: "remind"
        case .evening: "evening"
        }
    }
}
