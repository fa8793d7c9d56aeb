import GRDB
import SteadyDomain

extension Store {
    /// Sets a key; nil removes the setting, so the default applies again.
    package func set(_ key: Settings.Key, to value: String?, _ stamp: Stamp) throws {
        try write("config", stamp) { journal in
            let stored = try Setting.fetch(journal.db, where: "name = ?", [key.rawValue]).first
            switch (stored, value) {
            case (var setting?, let value?):
                setting.value = value
                try journal.update(setting)
            case (nil, let value?):
                try journal.insert(Setting(uid: stamp.uid(), name: key.rawValue, value: value))
            case (let setting?, nil):
                try journal.remove(Setting.kind, setting.uid.description)
            case (nil, nil): break
            }
        }
    }
}
