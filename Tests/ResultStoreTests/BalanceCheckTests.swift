import Economy
import Experiments
import Rewards
import Testing

@testable import ResultStore

/// The shipped SQL finds whatever does not balance to the unit.
@Suite struct BalanceCheckTests {
    /// Stores a sample, changes it, and says which checks fail.
    private func failures(
        supply: UInt128 = 700_000_000 * SampleRun.wad, after change: String?
    ) throws -> [BalanceViolation] {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        try ResultFile(path: path).record(SampleRun.make(supply: supply))
        if let change {
            // A change that hits no row would prove nothing.
            #expect(try PlainFile(path).change(change) != 0)
        }
        let database = try ResultDatabase(readingAt: path)
        return try database.balanceViolations()
    }

    @Test(arguments: [700_000_000 * SampleRun.wad, SampleRun.largest, 0, 1])
    func `a sound run has no violations`(_ supply: UInt128) throws {
        #expect(try failures(supply: supply, after: nil).isEmpty)
    }

    @Test(arguments: AccountDayColumn.allCases, [0, 1, 2, 3, 4])
    func `one unit in any limb of any column is found`(
        _ column: AccountDayColumn, _ limb: Int
    ) throws {
        let name = ExactLimbs.columns(column.rawValue)[limb]
        let found = try failures(
            after: "UPDATE account_day SET \(name) = \(name) + 1 WHERE day = 1 AND account_id = 0")
        let balance = try #require(found.first { $0.check == "account balance" })
        let sign = column == .opening || column == .credited ? "" : "-"
        #expect(balance.day == 1)
        #expect(balance.subject == "market")
        #expect(balance.difference == sign + "1" + String(repeating: "0", count: 9 * limb))
    }

    @Test(arguments: AccountDayColumn.allCases)
    func `one unit less is found, through every borrow`(_ column: AccountDayColumn) throws {
        let folder = try TemporaryFolder()
        // Half of it is 10^36: one unit less changes all five limbs.
        var run = try SampleRun.make(supply: 2_000_000_000_000_000_000_000_000_000_000_000_000)
        switch column {
        case .opening: run.record.accounts[1].days[0].opening.baseUnits -= 1
        case .credited: run.record.accounts[1].days[0].credited.baseUnits -= 1
        case .debited: run.record.accounts[1].days[0].debited.baseUnits -= 1
        case .closing: run.record.accounts[1].days[0].closing.baseUnits -= 1
        }
        let database = try ResultDatabase(filling: folder.emptyFile("run.sqlite"))
        try database.store(run)
        let found = try database.balanceViolations()
        let balance = try #require(found.first { $0.check == "account balance" })
        let sign = column == .opening || column == .credited ? "-" : ""
        #expect(balance.day == 0)
        #expect(balance.subject == "reward_reserve")
        #expect(balance.difference == sign + "1")
    }

    @Test func `a day that does not open as the last one closed is found`() throws {
        // Both sides of the day move together, so that the day itself balances.
        let found = try failures(
            after: """
                UPDATE account_day SET opening_e0 = opening_e0 + 1, closing_e0 = closing_e0 + 1
                WHERE day = 3 AND account_id = 1
                """)
        #expect(found.contains { $0.check == "account continuity" && $0.day == 3 })
        #expect(found.contains { $0.check == "supply" && $0.difference == "1" })
    }

    @Test func `a changed supply is found`() throws {
        let found = try failures(
            after: "UPDATE asset_day SET supply_e9 = supply_e9 + 1 WHERE day = 2")
        #expect(found.map(\.check) == ["supply", "supply"])
        #expect(found.first?.subject == "ICNT")
        #expect(found.first?.difference == "-1000000000")
        let column = try failures(after: "UPDATE day SET supply_e9 = supply_e9 + 1 WHERE day = 2")
        #expect(column.map(\.difference) == ["differs from asset_day"])
    }

    @Test func `a missing supply is found`() throws {
        let found = try failures(after: "DELETE FROM asset_day WHERE day = 2")
        #expect(found.map(\.check) == ["supply"])
        #expect(found.first?.difference == "no supply recorded")
    }

    @Test func `a missing day of an account is found`() throws {
        let found = try failures(after: "DELETE FROM account_day WHERE day = 3 AND account_id = 2")
        #expect(found.contains { $0.check == "account days" && $0.subject == "participants" })
    }

    @Test func `missing days are found`() throws {
        let found = try failures(after: "DELETE FROM day WHERE day = 3")
        #expect(found.contains { $0.check == "days" && $0.difference == "3 of 4 days" })
    }

    @Test func `a run without accounts is found`() throws {
        let folder = try TemporaryFolder()
        var run = try SampleRun.make()
        run.record.accounts = []
        let database = try ResultDatabase(filling: folder.emptyFile("run.sqlite"))
        try database.store(run)
        let checks = try database.balanceViolations().map(\.check)
        #expect(checks.contains("accounts"))
        #expect(checks.contains("supply"))
    }

    @Test(arguments: FlowColumn.allCases, [0, 1, 2, 3, 4])
    func `one unit in any limb of a flow is found`(_ column: FlowColumn, _ limb: Int) throws {
        let name = ExactLimbs.columns(column.rawValue)[limb]
        let found = try failures(
            after: "UPDATE flow SET \(name) = \(name) + 1 WHERE reason = 'transfer'")
        let unit = "1" + String(repeating: "0", count: 9 * limb)
        let supply = found.first { $0.check == "flow supply" }?.difference
        let turnover = found.first { $0.check == "flow turnover" }?.difference
        switch column {
        case .amount: #expect([supply, turnover] == [nil, unit])
        case .created: #expect([supply, turnover] == [unit, nil])
        case .destroyed: #expect([supply, turnover] == ["-" + unit, "-" + unit])
        }
    }

    @Test func `missing flows and a missing token are found`() throws {
        let flows = try failures(after: "DELETE FROM flow").map(\.check)
        #expect(flows == ["flow supply", "flow turnover"])
        let folder = try TemporaryFolder()
        var run = try SampleRun.make()
        run.record.assets = []
        run.record.accounts = []
        run.record.flows = []
        let database = try ResultDatabase(filling: folder.emptyFile("run.sqlite"))
        try database.store(run)
        #expect(try database.balanceViolations().map(\.check).contains("assets"))
    }

    @Test func `a limb that is not canonical cannot be written`() throws {
        for change in ["closing_e0 = 1000000000", "closing_e36 = 341"] {
            let error = #expect(throws: StoreError.self) {
                try failures(after: "UPDATE account_day SET " + change)
            }
            #expect(error?.sentence.contains("CHECK constraint failed") == true)
        }
    }
}
