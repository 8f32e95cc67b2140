/// One thing that was done to a file of a folder.
enum DiskOperation: Sendable {
    /// Not there before.
    case create(String)
    /// There already, with these bytes.
    case find(String, [UInt8])
    case write(String, at: Int, [UInt8])
    case truncate(String, to: Int)
    /// - Parameter folder: Whether the folder is brought to the disk with it.
    case synchronise(String, folder: Bool)
    case remove(String, folder: Bool)

    /// Whether more than bytes of one file may depend on it.
    var isTurn: Bool {
        switch self {
        case .write, .find: false
        case .create, .truncate, .synchronise, .remove: true
        }
    }
}

/// What fails, and how.
struct DiskFault: Sendable {
    enum Kind: Sendable, CaseIterable {
        case noRoom
        case inputOutput
    }

    /// The operation that fails, from 0.
    var number: Int
    var kind: Kind
    /// Whether everything after it fails, too.
    var lasts: Bool
}
