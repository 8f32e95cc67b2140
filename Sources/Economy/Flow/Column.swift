/// One field of a structure of arrays: a growable column indexed by slot.
///
/// Owned storage without reference counts or uniqueness checks, because a job's event touches
/// about ten of these. The bounds check stays on in release.
struct Column<Element: ~Copyable>: ~Copyable {
    private(set) var count: Int
    private var capacity: Int
    private var base: UnsafeMutablePointer<Element>

    init(minimumCapacity: Int = 8) {
        count = 0
        capacity = max(minimumCapacity, 1)
        base = .allocate(capacity: capacity)
    }

    deinit {
        base.deinitialize(count: count)
        base.deallocate()
    }

    subscript(slot: UInt32) -> Element {
        _read {
            precondition(Int(slot) < count, "A slot lies inside its column.")
            yield base[Int(slot)]
        }
        _modify {
            precondition(Int(slot) < count, "A slot lies inside its column.")
            yield &base[Int(slot)]
        }
    }

    /// Complexity: amortised O(1).
    mutating func append(_ element: consuming Element) {
        if count == capacity { grow() }
        (base + count).initialize(to: element)
        count += 1
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity *= 2
    }
}

extension Column {
    /// A column of equal elements.
    init(repeating element: Element, count: Int) {
        self.init(minimumCapacity: count)
        for _ in 0..<count { append(element) }
    }

    /// Complexity: O(count).
    mutating func fill(with element: Element) {
        for slot in 0..<UInt32(count) { self[slot] = element }
    }
}
