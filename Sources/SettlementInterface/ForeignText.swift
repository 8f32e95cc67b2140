import StrictText

/// A text that a caller in another language owns; read once, copied.
struct ForeignText {
    let start: UnsafePointer<CChar>?
    let length: Int
    /// As messages name it.
    let name: String

    /// Nil where a length is given and the bytes are not.
    init?(_ start: UnsafePointer<CChar>?, _ length: Int, name: String) {
        // A size of C that no Swift integer holds arrives as a negative one.
        if start == nil && length != 0 { return nil }
        self.start = start
        self.length = length
        self.name = name
    }

    /// The bytes, if they are not more than allowed; not one is read before that is known.
    ///
    /// - Throws: ``TextErrorCode/tooLarge``, ``TextErrorCode/empty``.
    /// - Complexity: O(length).
    func bytes(maximum: Int) throws(TextError) -> [UInt8] {
        if length < 0 || length > maximum {
            throw TextPlace(file: name).error(
                .tooLarge, expected: "at most \(maximum) bytes (size limit)",
                found: "\(UInt(bitPattern: length)) bytes")
        }
        if length == 0 {
            throw TextPlace(file: name).error(
                .empty, expected: "a text", found: "none: its length is 0")
        }
        return Array(UnsafeRawBufferPointer(start: start, count: length))
    }
}
