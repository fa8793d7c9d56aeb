import SteadyDomain
import SteadyReports
import SteadyStore

/// A file for another program, such as a phone's calendar, and what is said of it.
struct HandedFile {
    let bytes: [UInt8]
    /// What is in it, to be told with the place where it goes.
    let preview: (String) -> ReportDocument
    /// The beginning of a sentence about it: `The calendar`, `The cards`.
    let title: String
    /// Whether a file with this beginning is such a file, which may be replaced.
    let recognizes: ([UInt8]) -> Bool
}

extension World {
    /// Says on standard error what is in a file for another program, asks, and writes it. What goes to standard output is
    /// written at once: the person sees it, or has said where it goes.
    /// - Parameters:
    ///   - output: where it goes, as the person typed it; `-` is standard output.
    ///   - yes: whether they agreed already.
    func hand(_ handed: HandedFile, to output: String, yes: Bool, force: Bool) throws {
        if output == "-" {
            try terminal.tell(handed.preview("standard output"))
            return try terminal.output(handed.bytes)
        }
        let path = try path(output)
        let file = try self.output(path, recognizes: handed.recognizes)
        guard try mayWrite([file], force: force) else { return }
        try terminal.tell(handed.preview(short(path)))
        let isAgreed = try mayWrite(
            asking: "Write this file?", yes: yes,
            orElse: .usage(
                "Nothing was written. If that is what you want to hand over, add --yes.", command: adding(flag: "yes")))
        guard isAgreed else { return }
        try file.write(handed.bytes)
        try terminal.tell("\(handed.title) \(handed.title.hasSuffix("s") ? "are" : "is") in \(path).")
    }
}
