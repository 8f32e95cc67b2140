import Foundation

/// What the process holds of the machine's memory.
enum ResidentMemory {
    /// Unit: bytes. Nil where the system does not say.
    static func bytes() -> Int? {
        guard let statistics = FileManager.default.contents(atPath: "/proc/self/statm"),
            let pages = String(decoding: statistics, as: UTF8.self).split(separator: " ")
                .dropFirst().first.flatMap({ Int($0) })
        else { return nil }
        return pages * sysconf(Int32(_SC_PAGESIZE))
    }
}
