extension JSON {
    /// The JSON on several lines, for a page: what fits on one line stands on one.
    /// - Parameters:
    ///   - width: how many characters fit.
    ///   - depth: how far it is indented, in steps of two spaces. The first line is not.
    ///   - taken: how many characters stand before and after it on its line.
    package func lines(width: Int, depth: Int = 0, taken: Int = 0) -> String {
        let line = text
        let items: [(start: String, value: JSON)]
        let (first, last): (String, String)
        switch self {
        case .array(let values): (first, last, items) = ("[", "]", values.map { ("", $0) })
        case .object(let members):
            (first, last) = ("{", "}")
            items = members.map { ("\(JSON.string($0.key).text): ", $0.value) }
        case .null, .bool, .int, .decimal, .number, .string: return line
        }
        guard depth * 2 + taken + line.count > width, !items.isEmpty else { return line }
        let indent = String(repeating: "  ", count: depth + 1)
        let inner = items.map {
            indent + $0.start + $0.value.lines(width: width, depth: depth + 1, taken: $0.start.count + 1)
        }
        return first + "\n" + inner.joined(separator: ",\n") + "\n" + indent.dropLast(2) + last
    }
}
