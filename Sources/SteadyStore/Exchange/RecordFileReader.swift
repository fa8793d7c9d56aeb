import Glibc
import SteadyDomain

/// Reads a file with everything, piece by piece: of any size, it holds one change at a time.
struct RecordFileReader {
    /// A part of the file, in the order in which they come.
    enum Item {
        case erased(String)
        case change(ChangeHead, [HistoryEntry])
        case record(RecordKind, uid: String, Document)
    }

    /// The file's name, for messages.
    private let name: String
    private let path: String

    init(path: String) {
        self.path = path
        name = path.split(separator: "/").last.map { String($0) } ?? path
    }

    /// Calls `body` for each part.
    /// - Throws: ``Problem/unreadableInput(_:command:)`` if the file can't be read, ``Problem/conflict(_:command:)`` if it is
    ///   no such file, or one thing in it is wrong.
    func forEach(_ body: (Item) throws -> Void) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw Problem.unreadableInput(
                errno == ENOENT
                    ? "There is no file \(path). Name the file to import."
                    : "\(path) can't be read. Check who owns it, or name another file.")
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Problem.unreadableInput("\(path) is not a file. Name the file to import.")
        }
        var reader = JSONReader {
            try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                var done = -1
                repeat {
                    done = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                } while done < 0 && errno == EINTR
                guard done >= 0 else {
                    throw Problem.failedIO("\(path) can't be read to its end, so nothing was changed. Check the disk.")
                }
                count = done
            }
        }
        do {
            try read(&reader, body)
        } catch let failure as JSONReader.Failure {
            throw wrong(words(for: failure, line: reader.line))
        }
    }

    private func words(for failure: JSONReader.Failure, line: Int) -> String {
        switch failure {
        case .malformed: "line \(line) is not written as a record is, or breaks off"
        case .tooDeep: "line \(line) nests deeper than a record does"
        case .tooLong: "line \(line) has a text or a list longer than a record can hold"
        case .otherValue: "line \(line) has a value that no field has: only texts and whole numbers are"
        }
    }

    private func wrong(_ what: String) -> Problem {
        .conflict("\(name) was not imported: \(what). Nothing was changed; export it again, or mend that line.")
    }

    /// The problem with the file as a whole.
    private func noRecord(_ what: String) -> Problem {
        .conflict(
            "\(name) was not imported: \(what). Nothing was changed; name a file of `steady export --format json`.",
            command: "steady export --format json --to FILE")
    }

    /// The problem with a record, which the person finds by its kind and uid.
    func wrong(_ kind: String, _ uid: String, _ fault: FieldFault) -> Problem {
        let record = "the \(RecordKind.named(kind)?.noun ?? kind) \(uid)"
        let what = fault.field.map { "in \(record), \"\($0.prefix(40))\" \(fault.why)" } ?? "\(record) \(fault.why)"
        return .conflict(
            "\(name) was not imported: \(what). Nothing was changed; correct that record, or export it again.")
    }

    private func read(_ reader: inout JSONReader, _ body: (Item) throws -> Void) throws {
        try reader.skipMark()
        guard try !reader.isAtEnd() else { throw noRecord("it is empty") }
        var isKnown = false
        try reader.object { reader, key in
            switch key {
            case "format":
                guard try reader.value() == .text(RecordFile.format) else {
                    throw noRecord("it is not a record of Steady")
                }
                isKnown = true
            case "version":
                guard case .int(let version) = try reader.value(), version >= 1 else {
                    throw noRecord("its \"version\" is not a whole number from 1 on")
                }
                guard version <= RecordFile.version else {
                    throw Problem.conflict(
                        "\(name) was written by a newer Steady (form \(version); this one reads \(RecordFile.version)). "
                            + "Nothing was changed; install the newer one here too.")
                }
            case "erased":
                try need(isKnown)
                try reader.array { reader in
                    guard case .text(let uid) = try reader.value(), UID<Change>(uid) != nil else {
                        throw wrong("line \(reader.line), in the list of what was erased, is not a uid")
                    }
                    try body(.erased(ChangeSet.timeless(uid.lowercased())))
                }
            case "changes":
                try need(isKnown)
                try reader.array { try body(change(&$0)) }
            case "records":
                try need(isKnown)
                try reader.array { try body(record(&$0)) }
            default: throw noRecord("it has a part \"\(key.prefix(40))\" that this Steady doesn't know")
            }
        }
        guard try isKnown && reader.isAtEnd() else { throw noRecord("it does not end where a record does") }
    }

    /// The format comes first, so that another program's file is refused as what it is.
    private func need(_ isKnown: Bool) throws {
        guard isKnown else { throw noRecord("it does not begin with its format") }
    }

    // MARK: Changes

    private func change(_ reader: inout JSONReader) throws -> Item {
        let line = reader.line
        var (uid, stamp, at, verb): (String?, Int?, String?, String?) = (nil, nil, nil, nil)
        var undoes: String?
        var entries: [HistoryEntry] = []
        try reader.object { reader, key in
            switch (key, key == "records" ? .null : try reader.value()) {
            case ("change", .text(let text)) where isUID(text): uid = text
            case ("stamp", .int(let number)) where (0...ChangeHead.lastStamp).contains(number): stamp = number
            case ("at", .text(let text)) where Moment(text) != nil: at = text
            case ("verb", .text(let text)) where (1...40).contains(text.utf8.count): verb = text
            case ("undoes", .null): break
            case ("undoes", .text(let text)) where isUID(text): undoes = text
            case ("records", _): try reader.array { entries.append(try entry(&$0)) }
            case ("change", _), ("stamp", _), ("at", _), ("verb", _), ("undoes", _):
                throw wrong("in the change on line \(line), \"\(key)\" has a value that it can't have")
            default:
                throw wrong("the change on line \(line) has a part \"\(key.prefix(40))\" that this Steady doesn't know")
            }
        }
        guard let uid, let stamp, let at, let verb else { throw wrong("the change on line \(line) is not whole") }
        guard undoes != uid else { throw wrong("the change on line \(line) undoes itself") }
        guard undoes == nil || entries.isEmpty else { throw wrong("the undo on line \(line) has records of its own") }
        guard entries.count < 2 || Set(entries.map { "\($0.kind) \($0.uid)" }).count == entries.count else {
            throw wrong("the change on line \(line) names a record twice")
        }
        return .change(ChangeHead(uid: uid, stamp: stamp, at: at, verb: verb, undoes: undoes, isBrought: true), entries)
    }

    private func entry(_ reader: inout JSONReader) throws -> HistoryEntry {
        let line = reader.line
        var (kind, uid): (String?, String?) = (nil, nil)
        var others: [String] = []
        var (before, after): (Document?, Document?) = (nil, nil)
        try reader.object { reader, key in
            switch (key, try reader.value()) {
            case ("kind", .text(let text)) where isKind(text): kind = text
            case ("uid", .text(let text)) where isUID(text): uid = text
            case ("with", .list(let items)):
                others = try items.map { item in
                    guard case .text(let text) = item, isUID(text) else {
                        throw wrong("on line \(line), \"with\" is wrong")
                    }
                    return text
                }
            case ("before", .null), ("after", .null): break
            case ("before", .item(let document)): before = document
            case ("after", .item(let document)): after = document
            case ("kind", _), ("uid", _), ("with", _), ("before", _), ("after", _):
                throw wrong("in the record on line \(line), \"\(key)\" has a value that it can't have")
            default:
                throw wrong("the record on line \(line) has a part \"\(key.prefix(40))\" that this Steady doesn't know")
            }
        }
        guard let kind, let uid, before != nil || after != nil else {
            throw wrong("the record on line \(line) is not whole")
        }
        for document in [before, after].compactMap(\.self) {
            try checkNames(of: document, line)
            try check(document, kind, uid)
        }
        return HistoryEntry(
            kind: kind, uid: uid, number: 0, others: others.filter { $0 != uid }, before: before, after: after)
    }

    private func record(_ reader: inout JSONReader) throws -> Item {
        let line = reader.line
        var (kind, uid): (String?, String?) = (nil, nil)
        var document: Document?
        try reader.object { reader, key in
            switch (key, try reader.value()) {
            case ("kind", .text(let text)): kind = text
            case ("uid", .text(let text)) where isUID(text): uid = text
            case ("fields", .item(let fields)): document = fields
            case ("kind", _), ("uid", _), ("fields", _):
                throw wrong("in the record on line \(line), \"\(key)\" has a value that it can't have")
            default:
                throw wrong("the record on line \(line) has a part \"\(key.prefix(40))\" that this Steady doesn't know")
            }
        }
        guard let kind, let uid, let document else { throw wrong("the record on line \(line) is not whole") }
        try checkNames(of: document, line)
        guard let known = RecordKind.named(kind) else {
            throw wrong("the record on line \(line) is of a kind that this Steady doesn't know, \"\(kind.prefix(40))\"")
        }
        return .record(known, uid: uid, document)
    }

    // MARK: What is right

    /// As Steady writes them, since they are compared as text.
    private func isUID(_ text: String) -> Bool {
        UID<Change>(text) != nil && !text.utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "F")).contains($0) }
    }

    /// A table's name; one of a later release is kept.
    private func isKind(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
    }

    /// A name that is there twice has no one value, whatever else would be read of it.
    private func checkNames(of document: Document, _ line: Int) throws {
        // Nearly all have so few that this is quicker than a set.
        let fields = document.fields
        let isRepeated =
            fields.count > 32
            ? Set(fields.map(\.name)).count < fields.count
            : fields.indices.contains { index in fields[..<index].contains { $0.name == fields[index].name } }
        guard !isRepeated else { throw wrong("the record on line \(line) has a field with the same name twice") }
    }

    /// - Throws: ``Problem/conflict(_:command:)`` that names the record and the field, if no table could hold the record.
    func check(_ document: Document, _ kind: String, _ uid: String) throws {
        guard let type = Records.named(kind) else { return }
        if let fault = type.fault(in: document) { throw wrong(kind, uid, fault) }
    }

    /// - Throws: ``Problem/conflict(_:command:)`` that names the record and the field, if a person could not have typed the
    ///   record.
    func check(_ document: Document, _ kind: String, _ uid: String, enteredAt now: Now) throws {
        guard let type = Records.named(kind) else { return }
        if let fault = type.fault(in: document, of: uid, enteredAt: now) { throw wrong(kind, uid, fault) }
    }
}
