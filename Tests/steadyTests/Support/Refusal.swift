import Foundation
import Testing

/// Words that a command must refuse, and how.
struct Refusal: CustomTestStringConvertible {
    let words: [String]
    let code: Int32
    /// A part of the sentence.
    let says: String
    let now: String
    let input: Input

    init(_ words: String..., code: Int32 = 64, says: String, at now: String = Home.now, input: Input = Input()) {
        self.words = words
        self.code = code
        self.says = says
        self.now = now
        self.input = input
    }

    var testDescription: String { words.map { $0.count > 40 ? "\($0.prefix(20))…" : $0 }.joined(separator: " ") }

    /// Runs the command and checks all that holds for every refusal.
    func check(in home: Home, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let (before, files) = (home.fingerprint(), try home.files())
        let ran = try home.run(words, at: now, input: input)
        #expect(ran.code == code, "\(ran)", sourceLocation: sourceLocation)
        #expect(ran.err.contains(says), "\(ran)", sourceLocation: sourceLocation)
        Refusal.checkForm(ran, sourceLocation: sourceLocation)
        #expect(home.fingerprint() == before, "something was recorded: \(ran)", sourceLocation: sourceLocation)
        #expect(try home.files() == files, sourceLocation: sourceLocation)
    }

    /// One sentence on standard error, perhaps a command under it, and nothing of a library's own words.
    static func checkForm(_ ran: Ran, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(ran.out.isEmpty, "\(ran)", sourceLocation: sourceLocation)
        let lines = ran.err.split(separator: "\n", omittingEmptySubsequences: false)
        #expect((2...3).contains(lines.count) && lines.last == "", "\(ran)", sourceLocation: sourceLocation)
        #expect(
            lines[0].hasPrefix("steady: ") && lines[0].last.map { ".?!".contains($0) } == true, "\(ran)",
            sourceLocation: sourceLocation)
        if lines.count == 3 { #expect(lines[1].hasPrefix("  steady "), "\(ran)", sourceLocation: sourceLocation) }
        for word in ["SQLite", "GRDB", "Fatal", "Error Domain", "Usage:"] {
            // The path of a file is the person's own word.
            #expect(!ran.err.contains(word), "\(ran)", sourceLocation: sourceLocation)
        }
        #expect(
            !ran.err.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control },
            sourceLocation: sourceLocation)
    }
}
