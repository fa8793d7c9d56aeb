import SteadyDomain

/// People and services as cards for a phone: vCard 3.0 (RFC 2426), the version that every phone reads. What somebody is to
/// the person stays out unless they want it in: "sponsor" in a phone's list of people tells much.
package struct ContactCards: Sendable {
    private let contacts: [Contact]
    private let showsRoles: Bool

    package init(_ contacts: [Contact], showsRoles: Bool) {
        self.contacts = contacts
        self.showsRoles = showsRoles
    }

    /// What the cards will say.
    /// - Parameter place: the file that they will be in.
    package func preview(to place: String) -> ReportDocument {
        var document = ReportDocument()
        document.line("To \(place):")
        func row(_ label: Phrase, _ text: String) { document.row(label, Phrase(text), labelWidth: 9, depth: 1) }
        row("Names", contacts.map(\.name.text).joined(separator: ", "))
        let numbers = contacts.compactMap(\.phone)
        row("Numbers", numbers.isEmpty ? "none" : numbers.map(\.keepingNumbersWhole).joined(separator: ", "))
        row("Roles", showsRoles ? "in the notes" : "left out")
        return document
    }

    /// The beginning of each file, by which one is recognized.
    private static let beginning = ["VERSION:3.0", "PRODID:-//people//cards 1//EN"]

    /// Whether a file with this beginning holds such cards.
    package static func areCards(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: (["BEGIN:VCARD"] + beginning).joined(separator: "\r\n").utf8)
    }

    /// The file.
    package var bytes: [UInt8] {
        var lines = ContentLines()
        for contact in contacts {
            lines.component("VCARD") { lines in
                for line in ContactCards.beginning.map({ $0.split(separator: ":", maxSplits: 1) }) {
                    lines.add(String(line[0]), String(line[1]))
                }
                lines.add("UID", text: contact.uid.description)
                lines.add("FN", text: contact.name.text)
                // Family name; given name; and three more. The name is not taken apart: whoever typed "Dr. Rivera" finds
                // it so.
                lines.add("N", ";\(ContentLines.escaped(contact.name.text));;;")
                if let phone = contact.phone { lines.add("TEL", text: phone.dialed, with: ["TYPE": "VOICE"]) }
                let notes = [contact.phone?.beside, showsRoles ? contact.role.rawValue : nil].compactMap(\.self)
                if !notes.isEmpty { lines.add("NOTE", text: notes.joined(separator: "\n")) }
            }
        }
        return lines.bytes
    }
}

extension String {
    /// The number as a phone's list of people can have it: as it was typed, but without words behind it.
    fileprivate var dialed: String { beside == nil ? self : DialableNumber(self)?.description ?? self }

    /// The whole text if it says more than the number, such as an extension; nil if it doesn't.
    fileprivate var beside: String? {
        unicodeScalars.contains { $0.properties.isAlphabetic || $0.endsLine } && DialableNumber(self) != nil
            ? self : nil
    }
}
