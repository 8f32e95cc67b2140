import CommandLog
import Rewards
import Settlement
import Testing

@Suite struct CommandFormTests {
    @Test func `every command reads back, at the ends of its range and between`() throws {
        for refusal in [nil] + Refusal.allCases.map({ Optional($0) }) {
            let commands = CommandSamples.all
            let read = try LogText(commands, refusal: refusal).read().commands
            #expect(read.map { $0.command } == commands)
            #expect(read.allSatisfy { $0.refusal == refusal })
            #expect(read.map { $0.sequence } == Array(1...UInt64(commands.count)))
            #expect(read.map { $0.line } == Array(2...commands.count + 1))
            #expect(
                read.map { $0.time }
                    == (0..<UInt64(commands.count)).map { SampleConfiguration.time($0) })
        }
    }

    @Test func `a name belongs to one kind`() throws {
        let lines = try LogText(CommandSamples.kinds(.middle)).lines.dropFirst().dropLast()
        let names = lines.map { $0.firstMatch(of: #/"command":"([a-z_]+)"/#)?.1 }
        #expect(Set(names).count == lines.count)
        #expect(!names.contains(nil))
    }

    @Test func `members stand in one order under known names`() throws {
        let log = try LogText(CommandSamples.kinds(.middle), refusal: .insufficientBalance)
        let wide = "12345678901234567890123"
        let expected = [
            #""observe_price","asset":"3","price":"350000000000000000""#,
            #""quote_reserves","market":"3","base":"\#(wide)","#
                + #""quote":"6172839450617283945061""#,
            #""settle_epoch""#,
            #""propose_parameter","key":"max_cluster_price","value":"\#(wide)""#,
            #""cancel_proposal","key":"mining_rate_per_epoch","number":"4096""#,
            #""relinquish_parameter","key":"job_fee_bps""#,
            #""open_account","name":"node-\"7\\","asset":"3""#,
            #""bring_in","account":"42","amount":"\#(wide)""#,
            #""treasury_spend","asset":"3","to":"42","amount":"\#(wide)""#,
            #""claim_rewards","node":"42""#,
            #""claim_delegation","position":"42""#,
            #""release_collateral","node":"42""#,
            #""withdraw_delegation","position":"42""#,
            #""transfer","from":"42","to":"7","amount":"\#(wide)""#,
            #""register_node","name":"node-\"7\\","owner":"42","region":"3","#
                + #""hardware_class":"1","capacity":"4096","reservation_price":"\#(wide)","#
                + #""collateral":"6172839450617283945061","commitment":"86400""#,
            #""deposit_collateral","node":"42","amount":"\#(wide)""#,
            #""extend_commitment","node":"42","by":"86400""#,
            #""withdraw_collateral","node":"42","amount":"\#(wide)""#,
            #""set_capacity","node":"42","capacity":"4096""#,
            #""quote_reservation","node":"42","price":"\#(wide)""#,
            #""book","builder":"42","region":"3","hardware_class":"1","capacity":"4096","#
                + #""period":"86400""#,
            #""delegate","staker":"42","node":"21","amount":"\#(wide)","lock":"86400""#,
            #""undelegate","position":"42""#,
            #""report_usage","node":"42","gpu_seconds":"4096","downtime":"86400""#,
            #""swap","market":"3","from":"42","to":"21","amount_in":"\#(wide)","#
                + #""minimum_out":"6172839450617283945061""#,
            #""claim_stake","stake":"42""#,
            #""withdraw_stake","stake":"42""#,
            #""request_unstake","stake":"42""#,
            #""stake","staker":"42","beneficiary":"21","amount":"\#(wide)","lock":"86400""#,
            #""create_job","requester":"42","provider":"21","max_units":"4096","#
                + #""price_per_unit":"\#(wide)","expiry_slot":"2048""#,
            #""fund_job","job":"4096""#,
            #""accept_job","job":"4096""#,
            #""settle_receipt","job":"4096","cumulative_units":"4096","nonce":"2048""#,
            #""complete_job","job":"4096","cumulative_units":"4096","nonce":"2048","#
                + #""signer":"receipt_authority""#,
            #""dispute_job","job":"4096","signer":"receipt_authority""#,
            #""resolve_job","job":"4096","cumulative_units":"4096","nonce":"2048""#,
            #""expire_job","job":"4096""#,
            #""claim_mined","miner":"42""#,
            #""release_bond","miner":"42""#,
            #""register_miner","name":"node-\"7\\","owner":"42","compute":"4096""#,
            #""set_compute","miner":"42","compute":"4096""#,
            #""bond","miner":"42","amount":"\#(wide)""#,
            #""unbond","miner":"42","amount":"\#(wide)""#,
            #""report_work","miner":"42","task":"3","work":"4096","#
                + #""quality":"930000000000000000""#,
            #""report_anomaly","miner":"42","report":"14""#,
            #""report_verifications","miner":"42","count":"4096""#,
            #""bridge_send","from":"42","to":"7","amount":"\#(wide)""#,
            #""bridge_deliver","message":"4096""#,
            #""take_out","account":"42","amount":"\#(wide)""#,
        ]
        let lines = log.lines.dropFirst().dropLast()
        #expect(lines.count == expected.count)
        for (index, (line, body)) in zip(lines, expected).enumerated() {
            #expect(
                line == #"{"sequence":"\#(index + 1)","time":"\#(1_767_225_600 + index)","#
                    + #""command":\#(body),"outcome":"insufficient-balance"}"#)
        }
    }

    @Test func `members may stand in any order`() throws {
        var log = try LogText([.settleEpoch])
        log.lines[1] = #"{"outcome":"ok","command":"settle_epoch","time":"5","sequence":"1"}"#
        let read = try log.read().commands
        #expect(
            read == [
                LoggedCommand(
                    sequence: 1, time: try Timestamp(5), command: .settleEpoch, refusal: nil,
                    line: 2)
            ])
    }

    @Test func `no member may be renamed or left out`() throws {
        let log = try LogText(CommandSamples.kinds(.middle))
        for line in 2...log.lines.count {
            for match in log.lines[line - 1].matches(of: #/"(\w+)":/#) {
                var changed = log
                changed.lines[line - 1].replaceSubrange(match.range, with: "\"_\(match.1)\":")
                #expect(changed.refusal() != "accepted", "line \(line), \(match.1)")
            }
            for match in log.lines[line - 1].matches(of: #/"(\w+)":"[^",]*",/#) {
                var changed = log
                changed.lines[line - 1].replaceSubrange(match.range, with: "")
                #expect(changed.refusal() != "accepted", "line \(line), \(match.1)")
            }
        }
    }
}
