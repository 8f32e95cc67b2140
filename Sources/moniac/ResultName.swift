/// The name of a result nobody named: in `results/`, whatever the scenario is called.
enum ResultName {
    /// - Parameter scenario: Its name; what may not be in a file's name becomes a hyphen.
    static func path(of scenario: String, suffix: String = "") -> String {
        let letters = scenario.unicodeScalars.map { scalar -> Character in
            let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            return isPlain || "-_. ".unicodeScalars.contains(scalar) ? Character(scalar) : "-"
        }
        let name = String(letters.drop { $0 == "." || $0 == " " })
        return "results/" + (name.isEmpty ? "scenario" : name) + suffix + ".sqlite"
    }
}
