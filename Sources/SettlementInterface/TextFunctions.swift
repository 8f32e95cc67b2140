public import CMoniacSettlement
import Settlement

// Documented in the header, as every function of the interface; the compiler holds each against
// its declaration there.

@c @implementation
public func moniac_text_free(_ text: UnsafeMutablePointer<moniac_text>?) {
    guard let text else { return }
    text.pointee.bytes?.deallocate()
    text.pointee = moniac_text()
}

@c @implementation
public func moniac_settlement_versions() -> moniac_versions {
    moniac_versions(
        header: UInt32(MONIAC_INTERFACE_VERSION), rules: ProtocolState.rulesVersion,
        canonical: ProtocolState.canonicalVersion)
}
