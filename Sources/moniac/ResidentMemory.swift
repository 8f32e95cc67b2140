import CAllocator
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

    /// Gives what is freed back to the system, so that a process that works for hours holds no
    /// more than one that works for minutes.
    ///
    /// By itself the GNU allocator learns from each large block that is freed to keep such blocks,
    /// and keeps up to twice their size at the end of every thread's heap.
    static func keepFlat() {
        moniac_give_back_blocks(largeBlock)
    }

    /// Unit: bytes. A series of three years has less, so runs do not pay for pages made anew.
    private static let largeBlock: Int32 = 256 << 10
}
