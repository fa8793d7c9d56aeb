import Foundation

extension Zone {
    /// The zone that the variable `TZ` names, by the rules of POSIX: a name in the time zone database, `GMT+5` (which
    /// is west of Greenwich), or the path of a file in that database, with or without a colon before it. Empty means
    /// UTC.
    ///
    /// Nil if this computer doesn't know the zone, or if it is a rule without a name in the database
    /// (`EST5EDT,M3.2.0,M11.1.0`).
    package init?(posix text: String) {
        let name = text.hasPrefix(":") ? String(text.dropFirst()) : text
        if name.isEmpty {
            self.init(name: "UTC")
        } else if name.hasPrefix("/") {
            self.init(file: name)
        } else if let offset = Zone.posixOffset(name) {
            self.init(fixedOffset: offset)
        } else {
            self.init(name: Zone.withoutVariant(name))
        }
    }

    /// Parses `GMT+5`, `EST5` or `<-0330>3:30` into seconds ahead of UTC. The form is three letters or more, or a name
    /// in angle brackets, then the hours to add to local time to get UTC.
    private static func posixOffset(_ text: String) -> Int? {
        // Most names have no digit, and compiling the pattern is slow.
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        let pattern = #/(?:[A-Za-z]{3,}|<[A-Za-z0-9+\-]{3,}>)([+\-]?)([0-9]{1,2})(?::([0-9]{2}))?(?::[0-9]{2})?/#
        guard let parts = text.wholeMatch(of: pattern)?.output, let hours = Int(parts.2), hours <= 24 else {
            return nil
        }
        let minutes = parts.3.flatMap { Int($0) } ?? 0
        guard minutes < 60 else { return nil }
        let west = hours * 3600 + minutes * 60
        return parts.1 == "-" ? west : -west
    }

    /// The zone of a zone file: by its path in the database, or else by a database file with the same content.
    /// `/etc/localtime` is a link to such a file, or a copy.
    private init?(file path: String) {
        let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        for candidate in [path, real] {
            if let folder = candidate.range(of: "/zoneinfo/"),
                let zone = Zone(name: Zone.withoutVariant(String(candidate[folder.upperBound...])))
            {
                self = zone
                return
            }
        }
        guard let content = FileManager.default.contents(atPath: real), content.starts(with: Array("TZif".utf8)),
            let name = TimeZone.knownTimeZoneIdentifiers.first(where: {
                FileManager.default.contents(atPath: "/usr/share/zoneinfo/\($0)") == content
            })
        else { return nil }
        self.init(name: name)
    }

    /// Drops `posix/` or `right/`: folders in which the database repeats every zone, without or with leap seconds.
    private static func withoutVariant(_ name: String) -> String {
        let variant = ["posix/", "right/"].first { name.hasPrefix($0) } ?? ""
        return String(name.dropFirst(variant.count))
    }
}
