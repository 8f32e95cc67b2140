import StrictText

extension ExitStatus {
    /// Says why input was refused and leaves with the code for it.
    static func refusing<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as TextError {
            StandardError.write(error.description)
            throw error.code == .fileUnreadable ? ExitStatus.environment : ExitStatus.refused
        }
    }
}
