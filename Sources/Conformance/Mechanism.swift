import Rewards

/// One mechanism of the specification, ready to be run on vectors.
///
/// Each file in `Mechanisms/` adds one: it reads the fields in the order of the specification,
/// calls the rule in `Rewards`, and names the results. No arithmetic of its own.
struct Mechanism: Sendable {
    /// As in the specification and in files: `pro-rata`.
    let name: String
    /// Answers the members of `expect`, from parameters and input.
    let run:
        @Sendable (
            _ parameters: FieldReader, _ input: FieldReader
        ) throws(Refusal) -> [(key: String, value: ResultValue)]

    init(
        _ name: String,
        _ run:
            @escaping @Sendable (
                _ parameters: FieldReader, _ input: FieldReader
            ) throws(Refusal) -> [(key: String, value: ResultValue)]
    ) {
        self.name = name
        self.run = run
    }
}
