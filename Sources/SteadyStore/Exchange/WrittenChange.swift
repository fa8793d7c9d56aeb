import SteadyDomain

/// A change as it leaves a copy of the record: its one written form.
struct WrittenChange {
    var head: ChangeHead
    /// Sorted by kind and uid. The documents are texts, as history has them.
    var lines: [HistoryLine]

    /// `{"change":U,"stamp":N,"at":M,"verb":S,"undoes":U|null,"records":[…]}`
    func write(to bytes: inout [UInt8]) {
        func key(_ name: String) { bytes += "\"\(name)\":".utf8 }
        func text(_ text: String?) { (text.map { FieldValue.text($0) } ?? .null).write(to: &bytes) }
        bytes.append(UInt8(ascii: "{"))
        key("change")
        text(head.uid)
        bytes += ",\"stamp\":\(head.stamp),".utf8
        for (name, value) in [("at", head.at), ("verb", head.verb), ("undoes", head.undoes)] {
            key(name)
            text(value)
            bytes.append(UInt8(ascii: ","))
        }
        key("records")
        bytes.append(UInt8(ascii: "["))
        for (position, line) in lines.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "{"))
            key("kind")
            text(line.kind)
            bytes.append(UInt8(ascii: ","))
            key("uid")
            text(line.uid)
            bytes.append(UInt8(ascii: ","))
            if let others = line.others {
                key("with")
                FieldValue.list(others.split(separator: " ").map { .text(String($0)) }).write(to: &bytes)
                bytes.append(UInt8(ascii: ","))
            }
            key("before")
            bytes += (line.before.map(WrittenChange.canonical) ?? "null").utf8
            bytes.append(UInt8(ascii: ","))
            key("after")
            bytes += (line.after.map(WrittenChange.canonical) ?? "null").utf8
            bytes.append(UInt8(ascii: "}"))
        }
        bytes += "]}".utf8
    }

    /// A document's text with the escapes of today. Earlier releases wrote more of them.
    private static func canonical(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        return Document(text)?.text ?? text
    }

    /// Without settings that belong to one computer; nil if nothing is left.
    var travelling: WrittenChange? {
        let kept = lines.filter { line in
            guard line.kind == Setting.kind.name else { return true }
            let name = (line.after ?? line.before).flatMap { Document($0) }?.text("name")
            return name.flatMap { Settings.Key(rawValue: $0) }?.owner != .computer
        }
        guard kept.count < lines.count else { return self }
        return kept.isEmpty ? nil : WrittenChange(head: head, lines: kept)
    }
}
