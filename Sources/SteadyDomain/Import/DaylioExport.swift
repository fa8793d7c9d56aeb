/// Reads what Daylio exports as CSV: `full_date,date,weekday,time,mood,activities,scales,note_title,note`, in its older forms
/// too, which lack `scales`, `note_title`, or have `year,date`.
package struct DaylioExport {
    private var builder: ImportBuilder
    private let words: DaylioWords
    private let order: DateOrder?
    private var entries: [Day: [DaylioEntry]] = [:]
    private var unknownMoods: [String: Int] = [:]
    private var unknownActivities: [String: Int] = [:]
    private var scales = 0

    private init(_ words: DaylioWords, _ order: DateOrder?, _ stamp: Stamp) {
        builder = ImportBuilder(stamp)
        self.words = words
        self.order = order
    }

    /// - Parameters:
    ///   - again: the command with other options behind it, for a person to type.
    /// - Throws: ``Problem/conflict(_:command:)`` that names row and column, or the moods that nobody has said the meaning of.
    package static func read(
        _ file: ImportFile, _ words: DaylioWords, dates order: DateOrder? = nil, _ stamp: Stamp,
        again: (_ options: String) -> String
    ) throws -> ImportBatch {
        guard let header = try file.header() else { throw ImportPlace(file: file.name).problem("The file is empty.") }
        guard isHeader(header) else {
            throw ImportPlace(file: file.name, row: 1).problem("These are not the columns of a Daylio export.")
        }
        var reader = DaylioExport(words, order, stamp)
        try file.forEachRow(dates: order) { try reader.read($0) }
        guard reader.unknownMoods.isEmpty else { throw reader.moodsProblem(file, again) }
        for day in reader.entries.keys.sorted() { try reader.addCheckIn(of: day) }
        reader.nameLeftOut()
        return reader.builder.batch
    }

    /// Whether the columns are those of a Daylio export, in one of its forms.
    package static func isHeader(_ header: TableHeader) -> Bool {
        header.has("mood") && (header.has("full_date") || header.has("date"))
    }

    private mutating func read(_ row: TableRow) throws {
        builder.batch.rows += 1
        var mood: Score?
        if let name = row.cell("mood")?.trimmed {
            mood = words.mood(name)
            if mood == nil { unknownMoods[name, default: 0] += 1 }
        }
        if row.cell("scales") != nil { scales += 1 }
        let entry = try DaylioEntry(row, mood: mood, dates: order, builder)
        entries[entry.day, default: []].append(entry)
    }

    private func moodsProblem(_ file: ImportFile, _ again: (String) -> String) -> Problem {
        let names = unknownMoods.keys.sorted { (-unknownMoods[$0]!, $0) < (-unknownMoods[$1]!, $1) }
        let known = names.prefix(20).map { "\"\($0)\"" }.joined(separator: ", ")
        let more = names.count > 20 ? " and \(names.count - 20) more" : ""
        return ImportPlace(file: file.name).problem(
            "Say what these moods are from 0 to 10 (10 is best): \(known)\(more).",
            command: again(names.prefix(20).map { "--mood \("\($0)=5".asArgument)" }.joined(separator: " ")))
    }

    /// Makes one check-in of a day's entries, and a craving of each entry with an activity that means one.
    private mutating func addCheckIn(of day: Day) throws {
        // Daylio writes the newest first.
        let all = (entries[day] ?? []).enumerated().sorted { left, right in
            (left.element.at?.instant ?? .max, -left.offset) < (right.element.at?.instant ?? .max, -right.offset)
        }.map(\.element)
        guard let first = all.first else { return }
        var notes: [String] = []
        for entry in all {
            let said = try addActivities(of: entry)
            notes += [entry.note, said].compactMap(\.self)
        }
        let moods = all.compactMap(\.mood?.value)
        let made = all.last?.at.map { Made(at: $0, day: day) } ?? Made(at: builder.placed(.evening, on: day), day: day)
        let checkIn = CheckIn(
            uid: builder.stamp.uid(), day: day,
            mood: Mean(of: moods).rounded.flatMap { Score($0) },
            note: try notes.isEmpty
                ? nil : first.place.at("note").reading { try FreeText.parse(notes.joined(separator: "\n"), "A note") },
            made: made)
        if all.count > 1 { builder.batch.joined.append((day, all.count)) }
        guard !checkIn.isEmpty else { return }
        builder.batch.checkIns.append(Imported(checkIn, first.place))
    }

    /// - Returns: the triggers and actions of an entry in words, if no craving takes them.
    private mutating func addActivities(of entry: DaylioEntry) throws -> String? {
        let place = entry.place.at("activities")
        var (triggers, actions): ([Name], [Name]) = ([], [])
        var names: [String] = []
        var intensity: Score?
        for name in entry.activities {
            switch words.activity(name) {
            case .trigger(let name)?:
                if triggers.contains(where: { $0.key == name.key }) { continue }
                triggers.append(name)
                names.append(name.text)
            case .action(let name)?:
                if actions.contains(where: { $0.key == name.key }) { continue }
                actions.append(name)
                names.append(name.text)
            case .craving(let score)?: intensity = max(score, intensity ?? score)
            case nil: unknownActivities[name, default: 0] += 1
            }
        }
        guard let intensity else { return names.isEmpty ? nil : names.joined(separator: ", ") }
        // Only what a craving refers to comes on record; the others stay words of the note.
        let (causes, tried) = (
            try triggers.map { try builder.trigger($0, place) }, actions.map { builder.action($0, place) }
        )
        let at = entry.at ?? builder.placed(nil, on: entry.day)
        builder.batch.cravings.append(
            Imported(
                Craving(
                    uid: builder.stamp.uid(), at: at, day: entry.day, precision: entry.at == nil ? .day : .minute,
                    part: PartOfDay(of: at), intensity: intensity, triggers: causes, actions: tried,
                    made: Made(at: at, day: entry.day)), entry.place))
        return nil
    }

    private mutating func nameLeftOut() {
        let names = unknownActivities.keys.sorted { (-unknownActivities[$0]!, $0) < (-unknownActivities[$1]!, $1) }
        for name in names {
            let count = unknownActivities[name] ?? 0
            builder.batch.leftOut.append(
                ImportBatch.LeftOut(
                    "the activity \"\(name)\", \(count) \(count == 1 ? "time" : "times")",
                    "say what it means, if it should come in",
                    option: "--activity \("\(name)=action:\(name)".asArgument)"))
        }
        guard scales > 0 else { return }
        builder.batch.leftOut.append(
            ImportBatch.LeftOut("scales, in \(scales) \(scales == 1 ? "row" : "rows")", "Steady has none like them"))
    }
}

extension Mean {
    /// The mean as a whole number, rounded half away from zero; nil if there is nothing to average.
    fileprivate var rounded: Int? { count == 0 ? nil : (abs(sum) * 2 + count) / (count * 2) * (sum < 0 ? -1 : 1) }
}
