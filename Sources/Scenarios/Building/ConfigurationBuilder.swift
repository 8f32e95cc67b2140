import Economy
import Rewards
import Settlement
import StrictText

/// Makes a run's configuration of a decoded scenario and the data it names.
struct ConfigurationBuilder {
    private let root: Resolved
    private(set) var tables: DataTables
    private(set) var expectations: [Expectation] = []
    private(set) var sweep: SweepSection?

    init(_ root: Resolved, _ files: ScenarioFiles) {
        self.root = root
        tables = DataTables(files)
    }

    /// - Throws: Everything that does not fit together, and files that do not serve.
    mutating func build() throws(TextErrors) -> Configuration {
        var meaning = Meaning()
        let roster = Roster(root, &meaning)
        checkWarmUp(&meaning)
        let terms = ProtocolBuilder(root: root, roster: roster).build(&meaning)
        let commitment = terms.flatMap { $0.hardware.isPresent ? $0.hardware.commitment : nil }
        let network = NetworkBuilder(root: root, roster: roster).build(commitment, &meaning)
        let participants = ParticipantsBuilder(root: root, roster: roster, terms: terms)
            .build(&meaning)
        var remarks = root["remarks"].items.map(\.text)
        let market = MarketBuilder(root: root, roster: roster).build(&tables, &meaning, &remarks)
        let demand = DemandBuilder(root: root, roster: roster).build(&tables, &meaning, &remarks)
        let schedule = ScheduleBuilder(root: root)
        let changes = schedule.changes(terms?.governance, &meaning)
        expectations = schedule.expectations(&meaning)
        sweep = SweepBuilder(root: root, files: tables.files).section(&meaning)
        try meaning.errors.throwIfAny()
        guard let terms, let market else {
            preconditionFailure("a part that cannot be built says why")
        }
        return Configuration(
            name: root["name"].text, title: root[optional: "title"]?.text ?? root["name"].text,
            seed: root["seed"].count, warmUpDays: root["warm_up"].days,
            horizonDays: root["horizon"].days, protocolTerms: terms, market: market,
            network: network, demand: demand, participants: participants, schedule: changes,
            remarks: remarks)
    }

    private func checkWarmUp(_ meaning: inout Meaning) {
        let warmUp = root["warm_up"]
        if warmUp.seconds < root["horizon"].seconds { return }
        meaning.refuse(
            warmUp.place, .wrongOrder,
            expected:
                "a warm-up shorter than the horizon \(root["horizon"].written(beside: warmUp))",
            found: "\"\(warmUp.written)\"")
    }
}
