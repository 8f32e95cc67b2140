import Conformance
import Testing

/// Generic refusals, seen through two mechanisms whose fields are of every kind.
@Suite struct GenericRefusalTests {
    private func check(
        _ mechanism: String, parameters: String, input: String, refuses name: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let text = """
            {"mechanism": "\(mechanism)", "version": 1, "cases": [{"name": "a", "source": "s",
             "status": "computed", "parameters": {\(parameters)}, "input": {\(input)},
             "refuses": "\(name)"}]}
            """
        var report = ConformanceReport()
        report.run(try VectorFile(parsing: Array(text.utf8), name: "v.json"))
        #expect(
            report.passed == 1, "\(report.failures.map(\.description))",
            sourceLocation: sourceLocation)
    }

    @Test(arguments: [
        (#""340282366920938463463374607431768211456""#, "out-of-range"),
        (
            #""115792089237316195423570985008687907853269984665640564039457584007913129639936""#,
            "out-of-range"
        ),
        (#""-1""#, "out-of-range"), (#""-0""#, "malformed-integer"),
        (#""-01""#, "malformed-integer"), (#""""#, "malformed-integer"),
        (#""060000""#, "malformed-integer"), (#""+60000""#, "malformed-integer"),
        (#"" 60000""#, "malformed-integer"), (#""60000\n""#, "malformed-integer"),
        (#""6e4""#, "malformed-integer"), (#""60000.00""#, "malformed-integer"),
        (#""60,000""#, "malformed-integer"), (#""60k""#, "malformed-integer"),
        (#""60000 USDC""#, "malformed-integer"), ("\"٦٠٠٠٠\"", "malformed-integer"),
        ("60000", "malformed-integer"), ("60000.0", "malformed-integer"),
        ("9007199254740993", "malformed-integer"), ("true", "malformed-integer"),
        ("null", "malformed-integer"), ("[]", "malformed-integer"),
    ])
    func `an integer is a canonical string in its range`(value: String, name: String) throws {
        try check(
            "provider-reward", parameters: #""rule": "capacity_only""#,
            input: #""utilisation": \#(value), "capacity": "1", "multiplier": "1""#,
            refuses: name)
    }

    @Test(arguments: [
        (#""18446744073709551616""#, "out-of-range"), (#""0""#, "out-of-range"),
        (#""01""#, "malformed-integer"),
    ])
    func `a capacity is a positive number of 64 bits`(value: String, name: String) throws {
        try check(
            "cluster-price",
            parameters:
                #""max_price": "1", "max_nodes": "1", "pricing": "pay_as_bid", "#
                + #""partial_last": true"#,
            input: #""capacity": \#(value), "nodes": []"#, refuses: name)
    }

    @Test(arguments: [
        (#""max_nodes": "10001""#, "out-of-range"), (#""max_nodes": "0""#, "out-of-range"),
        (#""pricing": "Pay_as_bid""#, "unknown-variant"), (#""pricing": 7"#, "malformed-field"),
        (#""partial_last": "true""#, "malformed-field"), (#""partial_last": 1"#, "malformed-field"),
    ])
    func `parameters are read in the order of the specification`(
        fault: String, name: String
    ) throws {
        let sound = [
            #""max_price": "1""#, #""max_nodes": "5""#, #""pricing": "pay_as_bid""#,
            #""partial_last": true"#,
        ]
        let key = String(fault.prefix { $0 != ":" })
        let place = try #require(sound.firstIndex { $0.hasPrefix(key) })
        // What stands before is sound, what follows is missing: the first fault is the answer.
        let parameters = (sound[..<place] + [fault]).joined(separator: ", ")
        try check(
            "cluster-price", parameters: parameters, input: "", refuses: name)
        // Without the faulty field it is missing, whatever the input says.
        try check(
            "cluster-price", parameters: sound[..<place].joined(separator: ", "),
            input: #""capacity": 7"#, refuses: "missing-field")
    }

    @Test(arguments: [
        (#""weights": {}"#, "malformed-field"), (#""weights": "a""#, "malformed-field"),
        (#""weights": ["a"]"#, "malformed-field"), (#""weights": [[]]"#, "malformed-field"),
        (#""weights": [{"weight": "1"}]"#, "missing-field"),
        (#""weights": [{"id": 1, "weight": "1"}]"#, "malformed-field"),
        (#""weights": [{"id": "a"}]"#, "missing-field"),
        (#""weights": [{"id": "a", "weight": "1"}, {"id": "a", "weight": "1"}]"#, "duplicate-id"),
        // Reading ends before repeats are looked for.
        (
            #""weights": [{"id": "a", "weight": "1"}, {"id": "a", "weight": 1}]"#,
            "malformed-integer"
        ),
    ])
    func `rows are read one by one`(weights: String, name: String) throws {
        try check(
            "pro-rata", parameters: "", input: #""pot": "1", "# + weights, refuses: name)
    }

    @Test func `ids are compared as bytes`() throws {
        // One text in two spellings: equal to a reader, different ids.
        let text = """
            {"mechanism": "pro-rata", "version": 1, "cases": [{"name": "a", "source": "s",
             "status": "computed", "parameters": {}, "input": {"pot": "0", "weights":
             [{"id": "\u{E9}", "weight": "1"}, {"id": "e\u{301}", "weight": "1"}]},
             "refuses": "duplicate-id"}]}
            """
        var report = ConformanceReport()
        report.run(try VectorFile(parsing: Array(text.utf8), name: "v.json"))
        #expect(report.passed == 0)
    }

    @Test func `an operation keeps its refusal to itself`() throws {
        let text = #"""
            {"mechanism": "governed-parameter", "version": 1, "cases": [{"name": "a",
             "source": "s", "status": "computed",
             "parameters": {"minimum": "1", "maximum": "9", "initial": "5", "timelock": "0",
               "epoch_length": "10", "epoch_start": "0", "mode": "free", "max_step": "0"},
             "input": {"ops": [{"op": "read"}, 7, {"op": "Read", "at": "1"}, {"at": "1"},
               {"op": "read", "at": "5"}, {"op": "propose", "at": "4", "value": 3},
               {"op": "read", "at": "4"}, {"op": "cancel", "at": "5",
               "number": "340282366920938463463374607431768211455"}]},
             "expect": {"results": [{"refuses": "missing-field"}, {"refuses": "malformed-field"},
               {"refuses": "unknown-variant"}, {"refuses": "missing-field"}, {"ok": {"value": "5"}},
               {"refuses": "malformed-integer"}, {"refuses": "time-reversed"},
               {"refuses": "unknown-id"}], "value": "5", "immutable": false}}]}
            """#
        var report = ConformanceReport()
        report.run(try VectorFile(parsing: Array(text.utf8), name: "v.json"))
        #expect(report.passed == 1, "\(report.failures.map(\.description))")
    }
}
