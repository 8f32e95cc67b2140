import Foundation

/// What a disk holds after the power was lost: everything that was synchronised, and of the rest
/// whatever the dice say, down to single sectors, in any order.
struct PowerLoss {
    /// What becomes of changes that were not brought to the disk.
    enum Rest: CaseIterable {
        case lost
        case kept
        case torn
    }

    /// A change of a file's bytes that waits.
    fileprivate enum Change {
        case write(at: Int, [UInt8])
        case truncate(Int)
    }

    fileprivate struct DiskFile {
        var bytes: [UInt8] = []
        var waiting: [Change] = []
        /// Whether the folder on the disk names it.
        var isNamed = false
    }

    private struct Entry {
        var current: DiskFile?
        /// Removed, but the folder on the disk still names it.
        var former: DiskFile?
    }

    private var entries: [String: Entry] = [:]
    private let rest: Rest
    private var dice: Dice

    private static let sector = 512

    /// - Parameter operations: What was done before the power was lost.
    init(after operations: ArraySlice<DiskOperation>, _ rest: Rest, seed: UInt64) {
        self.rest = rest
        dice = Dice(seed)
        for operation in operations { take(operation) }
    }

    private mutating func take(_ operation: DiskOperation) {
        switch operation {
        case .create(let name):
            entries[name, default: Entry()].current = DiskFile()
        case .find(let name, let bytes):
            // Somebody else put it there, and brought it to the disk.
            if entries[name]?.current == nil {
                entries[name, default: Entry()].current = DiskFile(bytes: bytes, isNamed: true)
            }
        case .write(let name, let place, let bytes):
            entries[name]?.current?.waiting.append(.write(at: place, bytes))
        case .truncate(let name, let size):
            entries[name]?.current?.waiting.append(.truncate(size))
        case .synchronise(let name, let folder):
            entries[name]?.current?.settle()
            if folder { nameAll() }
        case .remove(let name, let folder):
            if let file = entries[name]?.current, file.isNamed { entries[name]?.former = file }
            entries[name]?.current = nil
            if folder { nameAll() }
        }
    }

    private mutating func nameAll() {
        for name in entries.keys {
            entries[name]?.former = nil
            entries[name]?.current?.isNamed = true
        }
    }

    // MARK: Afterwards

    /// Puts the files into a folder.
    mutating func write(to folder: String) throws {
        for name in entries.keys.sorted() {
            guard let entry = entries[name], let bytes = bytes(entry) else { continue }
            try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
        }
    }

    private mutating func happens() -> Bool {
        switch rest {
        case .lost: false
        case .kept: true
        case .torn: dice.flip()
        }
    }

    private mutating func bytes(_ entry: Entry) -> [UInt8]? {
        if let file = entry.current, file.isNamed || happens() { return torn(file) }
        if let file = entry.former, !happens() { return torn(file) }
        return nil
    }

    private mutating func torn(_ file: DiskFile) -> [UInt8] {
        var file = file
        for change in file.waiting {
            switch change {
            case .truncate:
                if happens() { file.apply(change) }
            case .write(let place, let bytes):
                var start = 0
                while start < bytes.count {
                    let room = PowerLoss.sector - (place + start) % PowerLoss.sector
                    let end = min(bytes.count, start + room)
                    if happens() {
                        file.apply(.write(at: place + start, Array(bytes[start..<end])))
                    }
                    start = end
                }
            }
        }
        return file.bytes
    }
}

extension PowerLoss.DiskFile {
    fileprivate mutating func settle() {
        for change in waiting { apply(change) }
        waiting = []
    }

    fileprivate mutating func apply(_ change: PowerLoss.Change) {
        switch change {
        case .truncate(let size):
            if size < bytes.count { bytes.removeLast(bytes.count - size) }
        case .write(let place, let new):
            let missing = place + new.count - bytes.count
            if missing > 0 { bytes.append(contentsOf: repeatElement(0, count: missing)) }
            bytes.replaceSubrange(place..<place + new.count, with: new)
        }
    }
}
