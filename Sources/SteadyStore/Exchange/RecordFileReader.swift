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

    private func read(_ reader: inout JSONReader, _ body: (Item) throws -> Void) throws {
        try reader.skipMark()
        guard try !reader.isAtEnd() else { throw wrong("it is empty") }
        var isKnown = false
        try reader.object { reader, key in
            switch key {
            case "format":
                guard try reader.value() == .text(RecordFile.format) else {
                    throw wrong("it is not a record of Steady")
                }
                isKnown = true
            case "version":
                guard case .int(let version) = try reader.value(), version >= 1 else {
                    throw wrong("its version is no number")
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
                        throw wrong("line \(reader.line), in the list of what was erased, is no uid")
                    }
                    try body(.erased(ChangeSet.timeless(uid.lowercased())))
                }
            case "changes":
                try need(isKnown)
                try reader.array { try body(change(&$0)) }
            case "records":
                try need(isKnown)
                try reader.array { try body(record(&$0)) }
            default: throw wrong("it has a part \"\(key.prefix(40))\" that this Steady doesn't know")
            }
        }
        guard try isKnown && reader.isAtEnd() else { throw wrong("it does not end where a record does") }
    }

    /// The format comes first, so that another program's file is refused as what it is.
    private func need(_ isKnown: Bool) throws {
        guard isKnown else { throw wrong("it does not begin with its format") }
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
            default: throw wrong("in the change on line \(line), \"\(key.prefix(40))\" is wrong or not known")
            }
        }
        guard let uid, let stamp, let at, let verb else { throw wrong("the change on line \(line) is not whole") }
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
            default: throw wrong("in the record on line \(line), \"\(key.prefix(40))\" is wrong or not known")
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
            default: throw wrong("in the record on line \(line), \"\(key.prefix(40))\" is wrong or not known")
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
        guard Set(document.fields.map(\.name)).count == document.fields.count else {
            throw wrong("the record on line \(line) has a field with the same name twice")
        }
    }

    /// - Throws: ``Problem/conflict(_:command:)`` that names the record and the field, if a field has a value that it can't
    ///   have.
    func check(_ document: Document, _ kind: String, _ uid: String) throws {
        guard let type = Records.all.first(where: { $0.kind.name == kind }) else { return }
        if let field = type.wrongField(in: document) {
            throw wrong("\(type.kind.noun) \(uid) has a \"\(field)\" that it can't have, or none")
        }
    }
}

extension SteadyDomain.Record {
    /// The first field whose value is none that it can have; nil if all are right.
    static func wrongField(in document: Document) -> String? {
        var record = Self(unread: UID(milliseconds: 0, random: (0, 0)))
        return fields.first { field in
            let declared = field.declaration
            guard declared.isInDocuments else { return false }
            let value = document[declared.name] ?? declared.defaultValue
            if value == .null { return declared.isRequired }
            guard let list = declared.list else {
                return !declared.type.allows(value) || !value.withColumnValue { field.read(&record, $0) }
            }
            guard case .list(let items) = value else { return true }
            return !items.allSatisfy { item in
                let values = list.values(of: item)
                return zip(list.columns, values).allSatisfy { $0.type.allows($1) }
                    && item.withColumnValue(list) { field.read(&record, $0) }
            }
        }?.name
    }
}

extension FieldType {
    /// The largest note, in bytes.
    private static var longestText: Int { 64 * 1024 }

    fileprivate func allows(_ value: FieldValue) -> Bool {
        switch value {
        case .int(let number): isNumber && range?.contains(number) != false
        case .text(let text):
            if case .name = self {
                (try? Name(text, for: "a name")) != nil
            } else {
                !isNumber && text.utf8.count <= FieldType.longestText
            }
        case .null, .list, .item: false
        }
    }
}

extension FieldValue {
    /// The value as a row would have it.
    fileprivate func withColumnValue<T>(_ body: (ColumnValue) -> T) -> T {
        switch self {
        case .int(let number): return body(.int(number))
        case .text(var text): return text.withUTF8 { body(.text($0)) }
        case .null, .list, .item: return body(.null)
        }
    }

    /// A list's item as its rows would have it.
    fileprivate func withColumnValue<T>(_ list: FieldDeclaration.List, _ body: (ColumnValue) -> T) -> T {
        func collect(_ rest: ArraySlice<FieldValue>, _ done: [ColumnValue]) -> T {
            guard let first = rest.first else { return body(done.count == 1 ? done[0] : .item(done)) }
            return first.withColumnValue { collect(rest.dropFirst(), done + [$0]) }
        }
        return collect(list.values(of: self)[...], [])
    }
}
