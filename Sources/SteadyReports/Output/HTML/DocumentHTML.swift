extension ReportDocument {
    /// The document as one file of HTML, to be read on a screen and printed. It has no commands to type, and nothing of the
    /// section with hints.
    package func html(_ form: PageForm) -> String {
        HTMLPage(
            title: title?.text.text ?? "", generator: form.generator, styleSheets: form.styleSheets,
            body: (
                "document",
                [
                    "form": form.rawValue, "title": title?.text.values, "about": title?.remark,
                    "subtitle": subtitle?.text.values, "bands": bands(form), "foot": foot,
                ]
            )
        ).text
    }

    /// The sections as values, in bands of columns. Those about the same topic stand together.
    private func bands(_ form: PageForm) -> [TemplateValues] {
        var charts = 0
        func place(_ sections: [Section]) -> TemplateValues? {
            guard let first = sections.first else { return nil }
            return [
                "name": first.topic?.rawValue ?? "other", "sections": sections.map { $0.values(charts: &charts) },
            ]
        }
        func band(_ columns: [[TemplateValues]]) -> TemplateValues? {
            // One column takes the other's place where that has nothing.
            let columns: [TemplateValues] = columns.filter { !$0.isEmpty }.map { ["places": $0] }
            return columns.isEmpty ? nil : ["columns": columns, "isSplit": columns.count > 1]
        }
        let placed = form.bands.joined().joined()
        let bands = form.bands.map { columns in
            columns.map { topics in topics.compactMap { topic in place(sections.filter { $0.topic == topic }) } }
        }
        var others: [[Section]] = []
        for section in sections where section.topic.map({ !placed.contains($0) && !$0.isApart }) ?? true {
            if let topic = section.topic, others.last?.last?.topic == topic {
                others[others.count - 1].append(section)
            } else {
                others.append([section])
            }
        }
        return (bands + others.map { [[$0].compactMap(place)] }).compactMap(band)
    }

    /// What to know of the page itself; nil if there is nothing.
    private var foot: [TemplateValues]? {
        var charts = 0
        let feet = sections.filter { $0.topic == .foot }.map { $0.values(charts: &charts) }
        return feet.isEmpty ? nil : feet
    }
}

extension ReportDocument.Topic {
    /// Whether it is none of the page's bands: the foot stands below them, and hints stand only on a terminal.
    fileprivate var isApart: Bool { self == .hints || self == .foot }
}

extension ReportDocument.Section {
    /// - Parameter charts: how many charts stand before it; those in it are added.
    fileprivate func values(charts: inout Int) -> TemplateValues {
        var (heading, blocks) = (heading?.text, blocks[...])
        var written: [TemplateValues] = []
        // Without a heading, its first row says what it is about, and rows without a label belong to that.
        if heading == nil, case .row(let row)? = blocks.first, !row.label.text.isEmpty {
            heading = row.label
            written.append(row.text.paragraph(remark: row.remark, style: "lead"))
            blocks.removeFirst()
            while case .row(let row)? = blocks.first, row.label.text.isEmpty {
                written.append(row.text.paragraph(remark: row.remark, style: "lead"))
                blocks.removeFirst()
            }
        }
        while let block = blocks.popFirst() {
            switch block {
            case .line(let line):
                written.append(
                    line.text.paragraph(remark: line.remark, style: line.text.joint == .gap ? "columns" : nil))
            case .row(let row):
                var rows = [row]
                while case .row(let next)? = blocks.first {
                    rows.append(next)
                    blocks.removeFirst()
                }
                written.append(contentsOf: ReportDocument.Row.values(rows))
            case .table(let rows): written.append(contentsOf: ReportDocument.Row.values(rows))
            case .grid(let grid): written.append(grid.values)
            case .figure(let figure):
                charts += 1
                written.append(figure.values(number: charts, under: heading?.text))
            case .room(let room): written.append(room.values)
            }
        }
        return ["heading": heading?.values, "isBrief": self.heading == nil, "blocks": written]
    }
}

extension ReportDocument.Line {
    /// What stands at its right end, unless that is a command to type.
    fileprivate var remark: String? { right?.words }
}

extension ReportDocument.Row {
    fileprivate var remark: String? { right?.words }

    /// Rows as a list of terms or, where their texts stand in columns of their own, as a table.
    fileprivate static func values(_ rows: [ReportDocument.Row]) -> [TemplateValues] {
        if rows.isEmpty { return [] }
        let labels = rows.map(\.label.leads.count).max() ?? 0
        let texts = rows.map(\.text.leads.count).max() ?? 0
        return labels + texts == 0 ? [list(rows)] : [table(rows, labels: max(1, labels), texts: texts)]
    }

    /// A row without a label belongs to the one before it.
    private static func list(_ rows: [ReportDocument.Row]) -> TemplateValues {
        var terms: [(label: Phrase, texts: [TemplateValues])] = []
        for row in rows {
            if row.label.text.isEmpty, !terms.isEmpty {
                terms[terms.count - 1].texts.append(["text": row.text.values, "remark": row.remark])
            } else {
                terms.append((row.label, [["text": row.text.values, "remark": row.remark]]))
            }
        }
        let values: [TemplateValues] = terms.map { ["label": $0.label.values, "texts": $0.texts] }
        return ["template": "list", "terms": values]
    }

    private static func table(_ rows: [ReportDocument.Row], labels: Int, texts: Int) -> TemplateValues {
        let rows: [TemplateValues] = rows.map { row in
            let label = row.label.cells + Array(repeating: "", count: max(0, labels - row.label.cells.count))
            let leads = row.text.leads.map(\.text)
            let isWide = leads.isEmpty && texts > 0
            let cells = label.dropFirst() + leads + Array(repeating: "", count: isWide ? 0 : texts - leads.count)
            return [
                "label": label[0].values, "cells": cells.map(\.values), "span": isWide ? texts + 1 : nil,
                "text": row.text.withoutLeads.values, "remark": row.remark,
            ]
        }
        return ["template": "rows", "rows": rows]
    }
}

extension ReportDocument.Aside {
    /// Its words; nil if it is a command, which would say nothing to whoever is handed the page.
    fileprivate var words: String? {
        switch self {
        case .words(let text): text
        case .command: nil
        }
    }
}

extension ReportDocument.Room {
    fileprivate var values: TemplateValues {
        // The first line stands beside the label.
        ["template": "room", "label": label, "more": Array(repeating: "", count: max(0, lines - 1))]
    }
}

extension Phrase {
    fileprivate var values: TemplateValues {
        [
            "leads": leads.map(\.text).filter { !$0.isEmpty }, "parts": parts.filter { !$0.isEmpty },
            "isGapped": joint == .gap,
        ]
    }

    fileprivate func paragraph(remark: String?, style: String? = nil) -> TemplateValues {
        ["template": "paragraph", "text": values, "remark": remark, "style": style]
    }

    /// Its columns: the words before the parts, and the parts.
    fileprivate var cells: [String] {
        let text = withoutLeads.text
        return leads.map(\.text) + (text.isEmpty && !leads.isEmpty ? [] : [text])
    }

    fileprivate var withoutLeads: Phrase { Phrase(parts, joint: joint) }
}

extension Grid {
    /// Its values in a template.
    var values: TemplateValues {
        let titles: [TemplateValues] = columns.map { ["text": $0.title.nonempty, "isNumber": $0.isNumber] }
        let rows: [TemplateValues] = self.rows.map { row in
            let cells: [TemplateValues] = zip(columns, row).dropFirst().map { column, cell in
                [
                    "title": column.title.nonempty, "text": cell.nonempty, "isNumber": column.isNumber,
                    "isRoom": column.room > 0,
                ]
            }
            return ["label": row[0].nonempty, "cells": cells]
        }
        return ["template": "grid", "columns": titles, "rows": rows]
    }
}

extension String {
    fileprivate var nonempty: String? { isEmpty ? nil : self }

    /// As the text of a cell, which is left empty where there is none.
    fileprivate var values: TemplateValues { ["text": nonempty] }
}
