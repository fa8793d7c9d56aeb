import GRDB
import SteadyDomain

/// One merge, inside a transaction.
final class MergeRun {
    private let db: Database
    private let release: SchemaRelease
    /// By the names of the kinds.
    private let declarations: [String: RecordDeclaration]
    private let stamp: Stamp
    private let keepCopy: () throws -> String?
    private var outcome = MergeOutcome()
    private var touched: Set<RecordSet.Name> = []
    private var newUndos: [String] = []
    private var uids: KnownUIDs
    private var records: [RecordsAlone.Given] = []
    private var hasChanges = false
    private var isNewFile = false
    private var largestStamp = 0
    private var newest: UID<Change>?
    /// Records that one of two contents of a change lacks. They must be erased on the copy that lacks them.
    private var unequal: Set<String> = []
    /// The list of what was erased, and how long it was here.
    private var erased: Set<String> = []
    private var erasedBefore = 0
    /// Changes of which nothing is left but what was erased.
    private var emptied: Set<String> = []
    /// Records of the file that were erased here.
    private var dropped: Set<String> = []

    init(_ db: Database, _ release: SchemaRelease, _ stamp: Stamp, keepCopy: @escaping () throws -> String?) throws {
        self.db = db
        self.release = release
        declarations = Dictionary(uniqueKeysWithValues: release.declarations.map { ($0.kind.name, $0) })
        self.stamp = stamp
        self.keepCopy = keepCopy
        uids = KnownUIDs(db)
    }

    func run(_ path: String) throws -> (outcome: MergeOutcome, change: UID<Change>?, erasedMore: Bool) {
        isNewFile = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
        if isNewFile { try release.make(db) }
        uids.hasOnlyNew = isNewFile
        // In KiB. Changes come by time and are asked for by uid, so the default of 2 MB makes a large merge read its pages
        // again and again. A small one never fills it.
        try db.execute(sql: "PRAGMA cache_size = -32768")
        largestStamp = try Int.fetchOne(db, sql: "SELECT max(stamp) FROM change") ?? 0
        erased = Set(try db.erasedList())
        erasedBefore = erased.count
        let reader = RecordFileReader(path: path)
        try reader.forEach { item in
            switch item {
            case .erased(let uid):
                try list(uid)
            case .change(let head, let entries):
                if !hasChanges { records = [] }
                hasChanges = true
                try take(head, entries)
            case .record(let kind, let uid, let document):
                // Where the changes are there, they say what the records are.
                if !hasChanges { try keep((kind, uid, document)) }
            }
        }
        try uids.checkReferences()
        try fold(try erase())
        // Every copy says when it was made. A file that doesn't was not written by Steady.
        if isNewFile, hasChanges, try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM origin)") != true {
            try NewDatabase.date(db, release, stamp: stamp)
        }
        if hasChanges { try uids.finishNumbers() } else { try takeRecords(reader) }
        outcome.isNew =
            outcome.newChanges > 0 || erased.count > erasedBefore || outcome.erased > 0 || outcome.hasOwnChange
        return (outcome, outcome.isNew ? try anyChange() : nil, outcome.erased > 0)
    }

    /// A change that is stored when all of it is: it shows later whether the commit was.
    private func anyChange() throws -> UID<Change>? {
        if let newest,
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM change WHERE uid = ?)", arguments: [newest.description]) == true
        {
            return newest
        }
        return try String.fetchOne(db, sql: "SELECT uid FROM change ORDER BY id DESC LIMIT 1").flatMap {
            UID<Change>($0)
        }
    }

    private var hasCopy = false

    /// Before the first byte is written.
    private func keepCopyOnce() throws {
        guard !hasCopy, !isNewFile else { return }
        hasCopy = true
        outcome.kept = try keepCopy()
    }

    // MARK: Changes

    private func take(_ head: ChangeHead, _ entries: [HistoryEntry]) throws {
        let known = try Row.fetchOne(
            try db.cachedStatement(sql: "SELECT id, stamp, at, verb, undoes FROM change WHERE uid = ?"),
            arguments: [head.uid])
        if let known { return try compare(known, head, entries) }
        let limit = max(stamp.now.instant * 1000, largestStamp) + MergeRun.century
        guard head.stamp <= limit else {
            throw Problem.conflict(
                "The file has a change of a hundred years from now (\(head.at.prefix(10))), so nothing was changed. "
                    + "Check the clock of the computer that wrote it.")
        }
        if let undone = head.undoes, emptied.contains(undone) {
            emptied.insert(head.uid)
            return
        }
        let entries = try entries.filter { try !isErased($0) }
        let lines = try entries.map { HistoryLine($0, number: try uids.number(of: $0)) }
        guard let travelling = WrittenChange(head: head, lines: lines).travelling else { return }
        // Nothing of it is left but what was erased.
        guard !travelling.lines.isEmpty || head.undoes != nil || head.verb == Change.erasure else {
            emptied.insert(head.uid)
            return
        }
        try keepCopyOnce()
        try db.insert(head, travelling.lines)
        outcome.newChanges += 1
        if head.undoes == nil { newest = UID<Change>(head.uid) ?? newest } else { newUndos.append(head.uid) }
        for entry in entries {
            uids.note(entry, declarations[entry.kind])
            for uid in [entry.uid] + entry.others { touched.insert(RecordSet.Name(stored: entry.kind, uid)) }
        }
    }

    /// Whether a record was erased on one of the copies, or is one with such a record.
    private func isErased(_ entry: HistoryEntry) throws -> Bool {
        guard !erased.isEmpty, release.rules.contains(.erasing) else { return false }
        let uids = [entry.uid] + entry.others
        guard uids.contains(where: { erased.contains(ChangeSet.timeless($0)) }) else { return false }
        for uid in uids { try list(ChangeSet.timeless(uid)) }
        dropped.insert(entry.uid)
        return true
    }

    /// Puts a uid on the list of what was erased.
    private func list(_ uid: String) throws {
        guard erased.insert(uid).inserted else { return }
        try keepCopyOnce()
        try db.cachedStatement(sql: "INSERT INTO erased (uid) VALUES (?)").execute(arguments: [uid])
    }

    private static let century = 100 * 365_2425 * 86_400 / 10

    /// One change has one content, but for what was erased.
    private func compare(_ known: Row, _ head: ChangeHead, _ entries: [HistoryEntry]) throws {
        outcome.knownChanges += 1
        guard try known.decode(Int.self, atIndex: 1) == head.stamp,
            try known.decode(String.self, atIndex: 2) == head.at,
            try known.decode(String.self, atIndex: 3) == head.verb,
            try known.decode(String?.self, atIndex: 4) == head.undoes
        else { throw differs(head.uid) }
        let lines = try Row.fetchAll(
            try db.cachedStatement(sql: "SELECT kind, uid, others, before, after FROM history WHERE change = ?"),
            arguments: [try known.decode(Int64.self, atIndex: 0)])
        var left = Dictionary(
            try lines.map {
                ("\(try $0.decode(String.self, atIndex: 0)) \(try $0.decode(String.self, atIndex: 1))", $0)
            },
            uniquingKeysWith: { first, _ in first })
        for entry in entries {
            guard let line = left.removeValue(forKey: "\(entry.kind) \(entry.uid)") else {
                unequal.insert(entry.uid)
                continue
            }
            let declaration = declarations[entry.kind]
            func isSame(_ text: String?, _ document: Document?) throws -> Bool {
                guard let text, let document else { return (text == nil) == (document == nil) }
                if document.text == text { return true }
                let stored = try Database.document(text)
                return declaration.map { stored?.means(document, $0) == true } ?? (stored == document)
            }
            let others = entry.others.isEmpty ? nil : entry.others.joined(separator: " ")
            guard try line.decode(String?.self, atIndex: 2) == others,
                try isSame(line.decode(atIndex: 3), entry.before), try isSame(line.decode(atIndex: 4), entry.after)
            else { throw differs(head.uid) }
        }
        for row in left.values {
            // A computer's own setting doesn't travel.
            if try row.decode(String.self, atIndex: 0) != Setting.kind.name {
                unequal.insert(try row.decode(atIndex: 1))
            }
        }
    }

    // MARK: Records

    /// Erases on this side what was erased on the other, and the other way round.
    /// - Returns: the records that this changes.
    private func erase() throws -> Set<RecordSet.Name> {
        guard release.rules.contains(.erasing) else { return [] }
        let records = try db.recordsToErase()
        outcome.erased = records.count
        outcome.dropped = dropped.count
        if !records.isEmpty { try keepCopyOnce() }
        let around = records.isEmpty ? [] : try db.eraseAll(records, release)
        let listed = records.isEmpty ? erased : Set(try db.erasedList())
        if let uid = unequal.first(where: { !listed.contains(ChangeSet.timeless($0)) }) { throw differs(uid) }
        return around
    }

    private func differs(_ uid: String) -> Problem {
        .conflict(
            "The file and this record differ in what one change says (\(uid)), so nothing was changed. "
                + "One of them is damaged: `steady doctor` says whether it is this one.", command: "steady doctor")
    }

    private func fold(_ around: Set<RecordSet.Name>) throws {
        for undo in newUndos {
            guard
                try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM change WHERE uid = ?)", arguments: [undo])
                    == true
            else { continue }
            for record in try db.change(undo).touched {
                for uid in [record.uid] + record.others { touched.insert(RecordSet.Name(record.record.kind, uid)) }
            }
        }
        let records = touched.union(around)
        guard !records.isEmpty else { return }
        var refolding = try Refolding(db, release)
        count(try refolding.run(records))
    }

    private static func counts(_ names: Set<RecordSet.Name>) -> [RecordKind: Int] {
        names.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
    }

    // MARK: A file of records alone

    /// They are one change, so they are held together until it is made.
    private func keep(_ record: RecordsAlone.Given) throws {
        guard records.count < MergeRun.mostRecords else {
            throw Problem.conflict(
                "The file has more than \(MergeRun.mostRecords) records without their changes, so nothing was changed. "
                    + "Split it into several files.")
        }
        records.append(record)
    }

    /// Some centuries of entries.
    private static let mostRecords = 500_000

    /// Another program wrote the records, and no changes: they are one new change of this copy.
    private func takeRecords(_ reader: RecordFileReader) throws {
        outcome.isOneChange = true
        try keepCopyOnce()
        if isNewFile { try NewDatabase.begin(db, release, stamp: stamp) }
        let change: UID<Change> = stamp.uid()
        let journal = try Journal(db, release, change: change, verb: "import", stamp: stamp)
        let alone = try RecordsAlone(records, from: reader, db, release, stamp)
        outcome.dropped += alone.erased
        for record in alone.arrivals {
            let entry = HistoryEntry(kind: record.kind.name, uid: record.uid, number: 0, before: nil, after: nil)
            let isNew = journal.keep(
                record.kind, record.uid, number: try uids.number(of: entry), record.stored, record.document)
            if !isNew { outcome.knownChanges += 1 }
        }
        try uids.finishNumbers()
        guard try journal.finish() else { return }
        newest = change
        outcome.hasOwnChange = true
        if let folded = journal.folded { count(folded) }
    }

    /// Counts what became of the records, beside what was counted before.
    private func count(_ folded: Refolding.Outcome) {
        outcome.added.merge(MergeRun.counts(folded.added), uniquingKeysWith: +)
        outcome.changed.merge(MergeRun.counts(folded.changed), uniquingKeysWith: +)
        outcome.removed.merge(MergeRun.counts(folded.removed), uniquingKeysWith: +)
        outcome.met.merge(MergeRun.counts(folded.met), uniquingKeysWith: +)
        outcome.waiting = folded.waiting.count
    }
}
