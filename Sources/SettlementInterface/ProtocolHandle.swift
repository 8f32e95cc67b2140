import Settlement

/// What a `moniac_protocol` points to: a state that belongs to whoever opened it.
final class ProtocolHandle {
    var state: ProtocolState

    init(_ state: ProtocolState) {
        self.state = state
    }

    /// The pointer that goes out; it keeps the handle alive until ``release(_:)``.
    static func retained(_ state: ProtocolState) -> OpaquePointer {
        OpaquePointer(Unmanaged.passRetained(ProtocolHandle(state)).toOpaque())
    }

    /// The handle behind a pointer that came in and was not released.
    static func at(_ pointer: OpaquePointer) -> ProtocolHandle {
        Unmanaged.fromOpaque(UnsafeRawPointer(pointer)).takeUnretainedValue()
    }

    static func release(_ pointer: OpaquePointer) {
        Unmanaged<ProtocolHandle>.fromOpaque(UnsafeRawPointer(pointer)).release()
    }
}
