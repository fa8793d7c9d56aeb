import Testing

@testable import steady

/// Words that people try instead of a command's own.
struct `Words that people try` {
    @Test(arguments: OtherWords.all.map { [$0.typed, $0.meant] })
    func `each does what its command does`(_ entry: [String]) throws {
        // A number, and for what is ticked off an id.
        let (typed, meant) = (words(entry[0]), words(entry[1]))
        let (own, other) = (try Home.lived(), try Home.lived())
        let (first, second) = (try other.run(typed), try own.run(meant))
        #expect(first.code == second.code && first.out == second.out, "\(first)\n\(second)")
        // An error repeats the typed words.
        if second.code == 0 { #expect(first.err == second.err) }
        #expect(try other.prints("log") == own.prints("log"))
    }

    private func words(_ text: String) -> [String] {
        let words = text.split(separator: " ").map { $0 == "#" ? "7" : String($0) }
        return words + (text.hasSuffix("done") ? [text.hasPrefix("agree") ? "g1" : "r1"] : [])
    }

    @Test(arguments: [
        (["SOS"], "now"), (["Help", "me"], "now"), (["Now"], "now"), (["help", "panic"], "now"),
        (["help", "me", "please"], "now"), (["--no-color", "panic"], "now"),
        (["cravings", "--last", "3"], "log"), (["cravings", "7", "--note", "x"], "craving"),
    ])
    func `their letters and what stands around them don't matter`(_ typed: [String], _ command: String) throws {
        let words = try CommandWords(typed)
        #expect(words.request == .run && words.command.configuration.commandName == command)
    }

    @Test func `help explains the command that they mean`() throws {
        #expect(try Home().prints("help", "people") == Home().prints("help", "contact", "list"))
        #expect(try Home().prints("help", "slip") == Home().prints("help", "use"))
        #expect(try Home().prints("slip", "--help") == Home().prints("help", "use"))
    }

    @Test func `help and completions leave them out`() throws {
        let home = try Home()
        for page in [["help"], ["--generate-completion-script", "bash"]] {
            let text = try home.run(page).out
            for word in ["relapse", "hotline", "drank"] { #expect(!text.contains(word), "\(page)") }
        }
    }

    @Test(arguments: [
        ["usd"], ["usee"], ["sue"], ["checkin", "--quiet"], ["checkin", "--no-ues"], ["checkin", "--usd"],
    ])
    func `nobody is asked whether they meant a use`(_ words: [String]) throws {
        let ran = try Home().run(words)
        #expect(ran.code == 64 && !ran.err.contains("Did you mean"), "\(ran)")
        Refusal.checkForm(ran)
    }

    @Test(arguments: [
        ["now", "--quiet"], ["now", "--yes", "--note"], ["now", "--json=3"], ["now", "--database"],
        ["now", "--version"],
        ["now", "-x", "--", "--json"], ["sos", "--at", "now", "please"], ["now", "--no-color", "--no-color"],
    ])
    func `a hard moment refuses nothing and records nothing`(_ words: [String]) throws {
        let home = try Home.lived()
        let before = home.fingerprint()
        let ran = try home.run(words)
        #expect(ran.code == 0 && ran.out.contains("You don't have to do this alone."), "\(ran)")
        #expect(home.fingerprint() == before)
    }
}
