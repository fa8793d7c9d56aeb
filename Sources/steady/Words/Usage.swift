import SteadyReports

/// The line of a command's help that shows its form. ArgumentParser never wraps it, so a terminal breaks it inside words.
enum Usage {
    private static let title = "USAGE:"

    static func begins(_ line: String) -> Bool { line.hasPrefix(title) }

    /// A help page whose usage is wrapped for that width.
    static func wrapped(in help: String, width: Int) -> String {
        help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard begins(String(line)) else { return String(line) }
            var page = Page(width: width)
            add(String(line), to: &page)
            return String(page.text.dropLast())
        }.joined(separator: "\n")
    }

    /// Adds a usage; its lines break between options only.
    static func add(_ usage: String, to page: inout Page) {
        var depth = 0
        let unbroken = usage.map { character in
            if "[<".contains(character) { depth += 1 }
            if "]>".contains(character) { depth -= 1 }
            return character == " " && depth > 0 ? "\u{A0}" : character
        }
        page.line(String(unbroken), hanging: 2)
    }
}
