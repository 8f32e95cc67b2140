import CommandLog
import Rewards
import Settlement
import StrictText
import Testing

@Suite struct ConfigurationFormTests {
    private static func decode(_ text: String) throws(TextError) -> ProtocolConfiguration {
        try ConfigurationForm.decode(
            JSONField(try JSONValue(parsing: Array(text.utf8), name: "a.json")))
    }

    private static var text: String {
        String(decoding: ConfigurationForm.encode(SampleConfiguration.full()), as: UTF8.self)
    }

    /// What decoding the sample says after one replacement.
    private func refusal(_ old: String, _ new: String) throws -> String {
        let text = ConfigurationFormTests.text
        let range = try #require(text.firstRange(of: old), "\(old) is not in the sample")
        do throws(TextError) {
            _ = try ConfigurationFormTests.decode(text.replacingCharacters(range, with: new))
            return "accepted"
        } catch {
            return error.description
        }
    }

    @Test func `what is written reads back exactly`() throws {
        for configuration in [SampleConfiguration.full()] + ConfigurationVariants.all {
            let bytes = ConfigurationForm.encode(configuration)
            #expect(ConfigurationForm.encode(configuration) == bytes)
            let read = try ConfigurationFormTests.decode(String(decoding: bytes, as: UTF8.self))
            #expect(read == configuration)
        }
    }

    @Test func `members stand under the names of the rules`() {
        let text = ConfigurationFormTests.text
        for part in SampleText.parts {
            #expect(text.contains(part), "\(part)")
        }
        // The parts are the whole text but for commas and brackets between them.
        let rest = SampleText.parts.reduce(text) { $0.replacing($1, with: "") }
        #expect(rest.allSatisfy { "{}[],".contains($0) }, "\(rest)")
    }

    @Test func `an unknown key is refused with its place and a hint`() throws {
        #expect(
            try refusal(#""epoch_length""#, #""epoch_lenght""#)
                == "a.json:1:25: error: epoch_lenght: expected one of the known keys genesis, "
                + "epoch_length, assets, allocations, treasury, governance, hardware, markets, "
                + "jobs, revenue, staking, buy_back, mining, bridge, treasury_spending, found "
                + "the unknown key epoch_lenght; did you mean epoch_length? [unknown-key]")
    }

    @Test(arguments: [
        (
            #""max_age":"3600""#, #""close_interval":"86400""#,
            "hardware.prices.close_interval: "
                + "expected each key once in an object, found a duplicate of the "
                + "key close_interval at 1:2703 [duplicate-key]"
        ),
        (
            #","max_age":"3600""#, "",
            "hardware.prices.max_age: "
                + "expected the required key max_age, found an object without it "
                + "(missing) [missing-key]"
        ),
        (
            #""max_age":"3600""#, #""max_age":3600"#,
            "hardware.prices.max_age: "
                + "expected a string of digits in the range 0 … 9223372036854775807, "
                + "found 3600 [wrong-type]"
        ),
        (
            #""max_age":"3600""#, #""max_age":"3600.5""#,
            "hardware.prices.max_age: "
                + "expected a string of digits in the range 0 … 9223372036854775807, "
                + "found \"3600.5\" [malformed-number]"
        ),
        (
            #""max_age":"3600""#, #""max_age":"-1""#,
            "hardware.prices.max_age: "
                + "expected a string of digits in the range 0 … 9223372036854775807, "
                + "found \"-1\" [out-of-range]"
        ),
        (
            #""max_age":"3600""#, #""max_age":"9223372036854775808""#,
            "hardware.prices.max_age: "
                + "expected a string of digits in the range 0 … 9223372036854775807, "
                + "found \"9223372036854775808\" [out-of-range]"
        ),
        (
            #""target_gate":true"#, #""target_gate":"true""#,
            "hardware.capacity_rewards[0].target_gate: "
                + "expected a boolean, found a string, \"true\" "
                + "[wrong-type]"
        ),
        (
            #""regions":["eu","us"]"#, #""regions":"eu""#,
            "hardware.regions: expected a list, found a string, \"eu\" [wrong-type]"
        ),
        (
            #""trigger":"daily_sigma""#, #""trigger":"daily""#,
            "hardware.market_adjustment.trigger: "
                + "expected one of daily_sigma, weekly_sigma, found the "
                + "unknown \"daily\" [unknown-choice]"
        ),
        (
            #""kind":"cumulative""#, #""kind":"cumulated""#,
            "hardware.capacity_rewards[1].bootstrap_cap.kind: "
                + "expected one of none, cumulative, per_month, "
                + "found the unknown \"cumulated\"; did you mean cumulative? [unknown-choice]"
        ),
        (
            #""kind":"none""#, #""kind":"none","amount":"1""#,
            "hardware.capacity_rewards[0].bootstrap_cap.amount: "
                + "expected one of the known keys kind, found "
                + "the unknown key amount [unknown-key]"
        ),
        (
            #""symbol":"ICNT""#, #""symbol":"IC NT""#,
            "assets[0].symbol: expected a name of 1 to 128 printable ASCII bytes, no spaces, found "
                + "\"IC NT\" [out-of-range]"
        ),
    ])
    func `a malformed member is refused by name`(
        old: String, new: String, message: String
    ) throws {
        let found = try refusal(old, new)
        #expect(found.contains(message), "\(found)")
        #expect(found.hasPrefix("a.json:1:"), "\(found)")
    }

    @Test(arguments: [
        (#""close_interval":"86400""#, #""close_interval":"0""#, "hardware.prices", "out-of-range"),
        (
            #""window_days":"7""#, #""window_days":"1""#, "hardware.market_adjustment",
            "out-of-range"
        ),
        (#""max_nodes":"50""#, #""max_nodes":"10001""#, "hardware.cluster_price", "out-of-range"),
        (
            #""reserve_share_of_margin":"110000000000000000""#,
            #""reserve_share_of_margin":"900000000000000000""#, "hardware.access_price", "bad-split"
        ),
        (
            #"[{"coverage_from":"0","multiplier""#, #"[{"coverage_from":"1","multiplier""#,
            "hardware.multiplier", "bad-table"
        ),
        (
            #"[{"coverage_from":"0","ratio""#, #"[{"coverage_from":"1","ratio""#,
            "hardware.diversion",
            "bad-table"
        ),
        (
            #""min_collateral_percent":"30000000000000000000""#,
            #""min_collateral_percent":"100000000000000000001""#, "hardware.node_collateral",
            "out-of-range"
        ),
        (
            #""factor":"500000000000000000""#, #""factor":"100000000000000000001""#,
            "hardware.network_collateral", "out-of-range"
        ),
        (#""minimum":"93312000""#, #""minimum":"0""#, "hardware.commitment", "out-of-range"),
        (#""cliff":"7776000""#, #""cliff":"31104000""#, "allocations[0].schedule", "bad-schedule"),
        (
            #""locked_by_month":["800"#, #""locked_by_month":["900000"#,
            "allocations[2].schedule", "bad-table"
        ),
        (
            #""release_duration":"124416000""#, #""release_duration":"0""#,
            "hardware.capacity_rewards[0]", "out-of-range"
        ),
        (
            #""curve":[{"x":"0""#, #""curve":[{"x":"1000000000000000000""#,
            "hardware.capacity_rewards[0].curve", "bad-curve"
        ),
        (
            #""fraction":"20000000000000000""#, #""fraction":"1000000000000000001""#,
            "hardware.slashing",
            "out-of-range"
        ),
        (
            #""max_apy_curve":["240"#, #""max_apy_curve":["99990000000240"#,
            "hardware.delegation.yield", "out-of-range"
        ),
        (#""decimals":"18""#, #""decimals":"19""#, "", "out-of-range"),
        (#""epoch_length":"86400""#, #""epoch_length":"86401""#, "", "bad-bounds"),
    ])
    func `a rule judges its own parameters`(
        old: String, new: String, path: String, refusal name: String
    ) throws {
        let found = try refusal(old, new)
        let place = path.isEmpty ? "error: " : "error: \(path): "
        #expect(
            found.contains(place + "expected values that the rules accept, found "), "\(found)")
        #expect(found.contains("refused as \(name) ["), "\(found)")
    }

    @Test func `no member may be renamed`() throws {
        let bytes = Array(ConfigurationFormTests.text.utf8)
        var renamed = 0
        for index in bytes.indices.dropLast(2)
        where bytes[index] == UInt8(ascii: "\"") && bytes[index + 1] == UInt8(ascii: ":") {
            var changed = bytes
            changed[index - 1] = UInt8(ascii: "_")
            #expect(throws: TextError.self) {
                try ConfigurationFormTests.decode(String(decoding: changed, as: UTF8.self))
            }
            renamed += 1
        }
        #expect(renamed > 150)
    }

    @Test func `no integer may lose its quotes`() throws {
        let text = ConfigurationFormTests.text
        let integers = text.ranges(of: #/"[0-9]+"/#)
        #expect(integers.count > 80)
        for range in integers {
            let bare = text[range].dropFirst().dropLast()
            let changed = text.replacingCharacters(range, with: bare)
            #expect(throws: TextError.self, "\(bare)") {
                try ConfigurationFormTests.decode(changed)
            }
        }
    }

    @Test func `a document cut anywhere is refused`() {
        let text = ConfigurationFormTests.text
        for count in stride(from: 0, to: text.utf8.count, by: 23) {
            #expect(throws: TextError.self) {
                try ConfigurationFormTests.decode(String(text.prefix(count)))
            }
        }
    }
}

extension String {
    func replacingCharacters(
        _ range: Range<String.Index>, with text: some StringProtocol
    ) -> String {
        var copy = self
        copy.replaceSubrange(range, with: text)
        return copy
    }
}
