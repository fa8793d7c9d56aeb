/// The files in a zip archive that another program exported: plain, or compressed with deflate. (PKWARE's APPNOTE.)
package struct ZipArchive {
    private struct Entry {
        let isPlain: Bool
        let checksum: UInt32
        let start: Int
        let packedSize: Int
        let size: Int
    }

    /// The most bytes of all files together: 64 MiB, some centuries of a diary.
    private static let largest = 64 * 1024 * 1024

    private let bytes: [UInt8]
    private let place: ImportPlace
    private var entries: [String: Entry] = [:]

    /// The names of the files with their folders, sorted, without hidden ones.
    package var names: [String] { entries.keys.sorted() }

    /// Whether bytes begin as an archive does.
    package static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 3, 4]) }

    /// - Throws: ``Problem/conflict(_:command:)`` if it is damaged, or made in a way that no diary's archive is.
    package init(_ file: ImportFile) throws {
        bytes = file.bytes
        place = ImportPlace(file: file.name)
        // The list of the files stands at the end, before a comment of at most 64 KiB.
        let earliest = max(0, bytes.count - 22 - 0xFFFF)
        let end = stride(from: bytes.count - 22, through: earliest, by: -1).first { start in
            signature(at: start, 5, 6) && (try? word(start + 20)) == bytes.count - start - 22
        }
        guard let end else { throw damaged }
        var position = try long(end + 16)
        var total = 0
        for _ in 0..<(try word(end + 10)) {
            guard signature(at: position, 1, 2) else { throw damaged }
            let (flags, method) = (try word(position + 8), try word(position + 10))
            let (packedSize, size) = (try long(position + 20), try long(position + 24))
            let next = try position + 46 + word(position + 28) + word(position + 30) + word(position + 32)
            guard next <= bytes.count else { throw damaged }
            let name = String(decoding: bytes[position + 46..<position + 46 + (try word(position + 28))], as: UTF8.self)
            let header = try long(position + 42)
            let checksum = UInt32(try long(position + 16))
            position = next
            guard !name.hasSuffix("/"), !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else {
                continue
            }
            guard flags & 1 == 0, method == 0 || method == 8, packedSize < 0xFFFF_FFFF, size < 0xFFFF_FFFF else {
                throw place.problem("\(name.prefix(80)) in it is locked, or packed in a way that Steady can't unpack.")
            }
            total += size
            guard total <= ZipArchive.largest else {
                throw place.problem(
                    "It unpacks to more than \(ZipArchive.largest / 1024 / 1024) MiB, more than any diary.")
            }
            guard signature(at: header, 3, 4) else { throw damaged }
            let start = try header + 30 + word(header + 26) + word(header + 28)
            guard start + packedSize <= bytes.count else { throw damaged }
            entries[name] = Entry(
                isPlain: method == 0, checksum: checksum, start: start, packedSize: packedSize, size: size)
        }
    }

    /// A file of it, unpacked; nil if there is none of that name.
    /// - Throws: ``Problem/conflict(_:command:)`` if it is damaged.
    package func file(_ name: String) throws -> ImportFile? {
        guard let entry = entries[name] else { return nil }
        let packed = bytes[entry.start..<entry.start + entry.packedSize]
        let unpacked: [UInt8]
        do {
            unpacked = entry.isPlain ? Array(packed) : try Inflater.bytes(of: packed, size: entry.size)
        } catch is Inflater.Malformed {
            throw damaged
        }
        guard ZipArchive.checksum(of: unpacked) == entry.checksum else { throw damaged }
        return ImportFile(name: name, bytes: unpacked)
    }

    private var damaged: Problem { place.problem("The archive is damaged or breaks off. Export it again.") }

    // MARK: Numbers

    private func signature(at position: Int, _ third: UInt8, _ fourth: UInt8) -> Bool {
        position >= 0 && position + 4 <= bytes.count
            && bytes[position..<position + 4].elementsEqual([0x50, 0x4B, third, fourth])
    }

    private func word(_ position: Int) throws -> Int {
        guard position >= 0, position + 2 <= bytes.count else { throw damaged }
        return Int(bytes[position]) | Int(bytes[position + 1]) << 8
    }

    private func long(_ position: Int) throws -> Int { try word(position) | word(position + 2) << 16 }

    /// CRC-32 as in Ethernet.
    private static func checksum(of bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 0 ? rest >> 1 : rest >> 1 ^ 0xEDB8_8320 }
    }
}
