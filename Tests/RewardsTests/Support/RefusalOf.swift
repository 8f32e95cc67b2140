import Rewards

/// Why an operation was refused; nil when it was not.
func refusal<Answer>(of operation: () throws(Refusal) -> Answer) -> Refusal? {
    do throws(Refusal) {
        _ = try operation()
        return nil
    } catch {
        return error
    }
}
