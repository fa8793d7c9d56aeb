import ArgumentParser
import SteadyReports

/// A word that a shell may put at the cursor.
struct Candidate {
    let word: String
    /// What it stands for; shown beside it by shells that can.
    var about: String?

    /// Its line in the answer to a shell, in which the shell finds exactly this word and runs nothing; nil if the word
    /// could control a terminal.
    func line(for shell: CompletionShell?) -> String? {
        guard word.visible == word else { return nil }
        let about = about?.visible
        switch shell {
        case .bash?:
            // Bash would put these on the command line unquoted: it would run what follows $ or `.
            guard !word.contains("$"), !word.contains("`"), !word.hasPrefix("~") else { return nil }
            // It expands each line like a command's word.
            return word.asArgument
        case .zsh?:
            let literal = word.replacing("\\", with: "\\\\").replacing(":", with: "\\:")
            return about.map { "\(literal):\($0)" } ?? literal
        case .fish?: return about.map { "\(word)\t\($0)" } ?? word
        default: return word
        }
    }
}
