import Testing

@testable import Experiments

@Suite struct HexadecimalTests {
    @Test func `bytes are written and read`() {
        let bytes = (0...255).map { UInt8($0) }
        #expect(Hexadecimal.text([0x00, 0x0F, 0xA0, 0xFF]) == "000fa0ff")
        #expect(Hexadecimal.bytes(Hexadecimal.text(bytes)) == bytes)
        #expect(Hexadecimal.bytes("") == [])
    }

    @Test(arguments: ["0", "0g", "FF", " 00"])
    func `other text is refused`(_ text: String) {
        #expect(Hexadecimal.bytes(text) == nil)
    }
}
