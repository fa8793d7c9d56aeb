import Foundation
import Testing

/// A text as it was when somebody last looked at it, in a file of the folder Snapshots.
struct Snapshot {
    let name: String

    /// Writes them all anew; `git diff` then shows what became of them.
    static let recording = "STEADY_RECORD_SNAPSHOTS=1 swift test --filter SnapshotTests"
    static let isRecording = ProcessInfo.processInfo.environment["STEADY_RECORD_SNAPSHOTS"] != nil
    /// In the sources, not among the resources of the build: that is where they are written.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Snapshots")

    private var file: URL { Snapshot.folder.appendingPathComponent(name) }

    /// Expects the text to be what it was.
    func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        if Snapshot.isRecording { return try Data(text.utf8).write(to: file) }
        guard let content = FileManager.default.contents(atPath: file.path) else {
            Issue.record(
                "There is no Snapshots/\(name) yet. Make it, read it and commit it:\n  \(Snapshot.recording)",
                sourceLocation: sourceLocation)
            return
        }
        let kept = String(decoding: content, as: UTF8.self)
        guard text != kept else { return }
        Issue.record(
            """
            This is not Snapshots/\(name) any more:
            \(Snapshot.difference(from: kept, to: text))
            If that was meant:  \(Snapshot.recording)
            """, sourceLocation: sourceLocation)
    }

    /// The lines that differ, and two of those around them, as `diff -u` shows them.
    static func difference(from old: String, to new: String) -> String {
        let (old, new) = (old.split(omittingEmptySubsequences: false), new.split(omittingEmptySubsequences: false))
        var (removed, inserted) = (Set<Int>(), Set<Int>())
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var lines: [(mark: Character, text: Substring)] = []
        var (before, after) = (0, 0)
        while before < old.count || after < new.count {
            if removed.contains(before) {
                lines.append(("-", old[before]))
                before += 1
            } else if inserted.contains(after) {
                lines.append(("+", new[after]))
                after += 1
            } else {
                lines.append((" ", old[before]))
                (before, after) = (before + 1, after + 1)
            }
        }
        return lines.indices.filter { index in
            lines[max(0, index - 2)...min(index + 2, lines.count - 1)].contains { $0.mark != " " }
        }.map { "\(lines[$0].mark)\(lines[$0].text)" }.joined(separator: "\n")
    }
}

extension String {
    fileprivate func split(omittingEmptySubsequences: Bool) -> [Substring] {
        split(separator: "\n", omittingEmptySubsequences: omittingEmptySubsequences)
    }
}
