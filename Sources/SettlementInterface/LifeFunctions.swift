public import CMoniacSettlement
import CommandLog
import Settlement

// How a protocol comes and goes.

@c @implementation
public func moniac_protocol_open(
    _ configuration: UnsafePointer<CChar>?, _ length: Int,
    _ out: UnsafeMutablePointer<OpaquePointer?>?, _ answer: UnsafeMutablePointer<moniac_text>?
) -> Int32 {
    make(ForeignText(configuration, length, name: "configuration"), out) { text in
        let bytes = try text.bytes(maximum: ConfigurationText.maximumBytes)
        return try ProtocolState(try ConfigurationText.read(bytes, name: text.name))
    }.hand(to: answer)
}

@c @implementation
public func moniac_protocol_restore(
    _ snapshot: UnsafePointer<CChar>?, _ length: Int,
    _ out: UnsafeMutablePointer<OpaquePointer?>?, _ answer: UnsafeMutablePointer<moniac_text>?
) -> Int32 {
    make(ForeignText(snapshot, length, name: "snapshot"), out) { text in
        let bytes = try text.bytes(maximum: SnapshotForm.maximumBytes)
        return try SnapshotForm.decode(bytes, name: text.name)
    }.hand(to: answer)
}

@c @implementation
public func moniac_protocol_copy(
    _ pointer: OpaquePointer?, _ out: UnsafeMutablePointer<OpaquePointer?>?
) -> Int32 {
    out?.pointee = nil
    guard let pointer, let out else { return MONIAC_MISUSED }
    out.pointee = ProtocolHandle.retained(ProtocolHandle.at(pointer).state)
    return MONIAC_OK
}

@c @implementation
public func moniac_protocol_close(_ pointer: OpaquePointer?) {
    if let pointer { ProtocolHandle.release(pointer) }
}

/// A protocol out of a text, in `out`.
private func make(
    _ text: ForeignText?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
    _ state: (ForeignText) throws -> ProtocolState
) -> Answer {
    out?.pointee = nil
    guard let text, let out else { return .misused }
    return Answer.of {
        out.pointee = ProtocolHandle.retained(try state(text))
        return .done
    }
}
