/// Names of figures that carry the name of somebody or something.
enum MetricName {
    /// In small letters, with an underscore for whatever is neither letter nor digit.
    static func part(_ text: String) -> String {
        String(
            text.lowercased().map { letter in
                letter.isASCII && (letter.isLetter || letter.isNumber) ? letter : "_"
            })
    }
}
