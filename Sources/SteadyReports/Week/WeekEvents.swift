import SteadyDomain

extension WeekReport {
    /// What happened since the last page, and can't be seen in a mean.
    package struct Events: Sendable {
        /// The uses of the week, and the days whose check-in says use where none is on record.
        package let uses: [Use]
        package let usesByCheckIn: [Day]
        /// The week's strongest craving.
        package let strongest: Craving?
        package let extremes: [ExtremeEvening]
        package let changes: [CareChange]
        /// The programs of the week of whose allowed absences one is left: said before it matters, not after.
        package let absences: [Absences]

        package init(_ record: WeekRecord, programs: [Program], strongest: Craving?) {
            let days = record.week.days
            uses = record.uses
            usesByCheckIn = record.checkIns.filter { checkIn in
                checkIn.used == true && days.contains(checkIn.day)
                    && !record.uses.contains { $0.day == checkIn.day }
            }
            .map(\.day)
            self.strongest = strongest
            extremes = record.checkIns.filter { days.contains($0.day) }.compactMap { ExtremeEvening($0) }
            changes = CareChange.all(in: record)
            absences = programs.compactMap { program in
                guard let tally = record.absences[program.uid], tally.isNearLimit else { return nil }
                return Absences(program: program, tally: tally)
            }
        }
    }

    /// The absences of a program.
    package struct Absences: Sendable {
        package let program: Program
        package let tally: AbsenceTally
    }
}

// The words for use (FACTS "Lapses"): an event with its day and what would help. No count since the last one, since it
// would reset.
extension WeekReport {
    /// Adds what happened since the last page; nothing if there is nothing to tell.
    func addEvents(to document: inout ReportDocument) {
        let rows =
            rows("Use", events.uses.map(words) + events.usesByCheckIn.map { Phrase([$0.inWeek, "by the check-in"]) })
            + rows("Strongest", events.strongest.map { [words(for: $0)] } ?? [])
            + rows("Answered", events.extremes.map { Phrase([$0.day.inWeek, $0.words]) })
            + rows("Changed", events.changes.map { Phrase([$0.day.inWeek, $0.words(vocabulary)]) })
            + rows("Absences", events.absences.map(words))
        guard !rows.isEmpty else { return }
        document.section("Since the last page", .events)
        document.table(rows)
    }

    private func rows(_ label: String, _ texts: [Phrase]) -> [ReportDocument.Row] {
        texts.enumerated().map { position, text in
            ReportDocument.Row(
                Phrase(position == 0 ? label : ""), text, labelWidth: WeekReport.titleWidth, depth: 1)
        }
    }

    /// `Wed 16, 21:40 · alcohol · next time: call Sam first`
    private func words(for use: Use) -> Phrase {
        Phrase(
            [wallClock.spokenInWeek(use), use.substance, use.nextTime.map { "next time: \($0)" }].compactMap(\.self))
    }

    /// `8, then 4 · Wed 16, 21:40 · argument, stress · walk + call someone · home`
    private func words(for craving: Craving) -> Phrase {
        let triggers = craving.triggers.map { vocabulary.name($0).text }.joined(separator: ", ")
        let actions = craving.actions.map { vocabulary.name($0).text }.joined(separator: " + ")
        return Phrase(
            [
                "\(craving.intensity)" + (craving.after.map { ", then \($0)" } ?? ""), wallClock.spokenInWeek(craving),
                triggers.isEmpty ? nil : triggers, actions.isEmpty ? nil : "tried \(actions)", craving.place,
                craving.company,
            ].compactMap(\.self))
    }

    private func words(for absences: Absences) -> Phrase {
        let tally = absences.tally
        let ahead = tally.ahead == 0 ? "" : ", \(tally.ahead) to come"
        let used = tally.remaining == 1 ? tally.allowed.map { "\(tally.used) of \($0) used\(ahead), 1 left" } : nil
        let inRow =
            tally.leftInRow == 1 ? tally.rules.inRow.map { "\(tally.inRow) of \($0) in a row, 1 left" } : nil
        return Phrase([used, inRow, absences.program.name.text].compactMap(\.self))
    }
}

extension CareChange {
    /// `Riverside IOP began`, `into the plan for stress: walk`
    func words(_ vocabulary: Vocabulary) -> String {
        func words(for step: Step) -> String {
            (step.trigger.map { " for \(vocabulary.name($0).text)" } ?? "") + ": \(vocabulary.name(step.action).text)"
        }
        return switch what {
        case .began(let program): "\(program.name.text) began"
        case .ended(let program): "\(program.name.text) ended"
        case .schedule(let program): "another schedule of \(program.name.text)"
        case .planned(let step): "into the plan\(words(for: step))"
        case .unplanned(let step): "out of the plan\(words(for: step))"
        }
    }
}

extension Day {
    /// `Wed 16`: a day of the page's week.
    var inWeek: String { "\(weekday.shortName) \(dayOfMonth)" }
}

extension ExtremeEvening {
    /// `mood 1, sleep 3.5 h`
    package var words: String {
        [
            mood.map { "mood \($0)" }, stress.map { "stress \($0)" }, urge.map { "urge \($0)" },
            sleep.map { "sleep \(Mean.tenths($0, over: 60).short) h" },
        ].compactMap(\.self).joined(separator: ", ")
    }
}

extension WallClock {
    /// `Wed 16, 21:40`, `Wed 16, evening`, `Wed 16`: the time of an entry of a week, as well as it is known.
    fileprivate func spokenInWeek(_ entry: some Entry) -> String {
        let date = entry.knownTime?.calendarDay ?? entry.day
        let time = entry.knownTime.map { clock($0) } ?? (entry.time == nil ? nil : entry.knownPart?.rawValue)
        return date.inWeek + (time.map { ", \($0)" } ?? "")
    }
}
