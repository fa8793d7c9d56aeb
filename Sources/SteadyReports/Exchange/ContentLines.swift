import SteadyDomain

/// The lines of a calendar or of a contact's card. Both formats write them alike: `NAME;PARAMETER=value:value`, CRLF, and a
/// long line folded (RFC 5545 §3.1, RFC 2425 §5.8.1). No package for Swift on Linux writes them.
struct ContentLines {
    private(set) var bytes: [UInt8] = []

    /// The most octets in a line, without its end. A folded line's space counts too.
    private static let longest = 75

    /// Adds a line whose value has a form of its own: a date, a number, a rule.
    mutating func add(_ name: String, _ value: String, with parameters: KeyValuePairs<String, String> = [:]) {
        var line = name
        for (key, value) in parameters { line += ";\(key)=\(ContentLines.quoted(value))" }
        fold("\(line):\(value)")
    }

    /// Adds a line with a text that a person may have written.
    mutating func add(_ name: String, text: String, with parameters: KeyValuePairs<String, String> = [:]) {
        add(name, ContentLines.escaped(text), with: parameters)
    }

    /// Adds a component: `BEGIN`, its lines, `END`.
    mutating func component(_ component: String, _ lines: (inout ContentLines) -> Void) {
        add("BEGIN", component)
        lines(&self)
        add("END", component)
    }

    /// Writes a line in pieces that each fit. A character's bytes stay together: a reader that decodes a line before it joins
    /// them would lose it.
    private mutating func fold(_ line: String) {
        var count = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if count + width > ContentLines.longest {
                bytes += [0x0D, 0x0A, 0x20]
                count = 1
            }
            bytes.append(contentsOf: UTF8.encode(scalar)!)
            count += width
        }
        bytes += [0x0D, 0x0A]
    }

    /// A text as the formats want it (RFC 5545 §3.3.11, RFC 2426 §4): on one line, without what separates values. Other
    /// control characters, which may not stand there, are left out.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.withPlainLineEnds.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
            // Programs that know more line ends than these formats would break the line there.
            case _ where scalar == "\n" || scalar.endsLine: escaped.append(contentsOf: ["\\", "n"])
            case _ where scalar.isControl && scalar != "\t": break
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// A parameter's value. Within quotes it may hold what separates parameters; nothing can escape a quote.
    private static func quoted(_ value: String) -> String {
        value.contains { ":;,".contains($0) } ? "\"\(value)\"" : value
    }
}

extension Moment {
    /// `20261102T180000`, by the moment's own clock.
    var localStamp: String { String(description.prefix(19).filter { $0 != "-" && $0 != ":" }) }

    /// `20261102T230000Z`
    var utcStamp: String { Moment(instant: instant, offset: 0).localStamp + "Z" }
}

extension Day {
    /// `20261102`
    var stamp: String { String(description.filter { $0 != "-" }) }
}
