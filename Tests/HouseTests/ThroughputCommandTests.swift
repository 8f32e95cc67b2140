import Foundation
import Testing

/// `moniac throughput`, as built.
@Suite struct `The throughput command` {
    private static let cell = """
        {"median_per_accelerator": 12800.0, "n": 1, "cv": null, "min": 12800.0, "max": 12800.0}
        """

    /// Writes `text` as a file of measured rates and validates it.
    private func validate(_ text: String) throws -> (status: Int32, output: String) {
        try `Documents`.shell(
            """
            cat > "$OUT/rates.json" <<'END'
            \(text)
            END
            moniac throughput --validate "$OUT/rates.json" 2>&1
            """)
    }

    private func file(_ cell: String) -> String {
        "{\"measured_matrix\": {\"rates\": {\"L4\": {\"resnet50\":\n\(cell)\n}}}}"
    }

    @Test func `predicts what a file measures`() throws {
        let result = try validate(file(`The throughput command`.cell))
        #expect(result.status == 0)
        #expect(result.output.contains("L4           resnet50       12,800       10,351  19.1 %"))
    }

    @Test(arguments: [
        ("\"n\": 1", "\"n\": 0", "n: expected an integer in the range 1 … 1000000, found 0"),
        ("\"n\": 1", "\"m\": 1", "expected one of the known keys"),
        ("12800.0, \"n\"", "0, \"n\"", "expected a rate in the range 1e-12 … 1e15, found 0"),
        ("12800.0, \"n\"", "12801, \"n\"", "[wrong-order]"),
        ("\"cv\": null", "\"cv\": -0.5", "expected null or a number from 0 up, found -0.5"),
        ("\"cv\": null, ", "", "expected the required key cv"),
        ("null", "nul", "rates.json:2:"),
    ])
    func `refuses a malformed cell and says where`(
        part: String, other: String, message: String
    ) throws {
        let cell = `The throughput command`.cell.replacing(part, with: other)
        let result = try validate(file(cell))
        #expect(result.status == 2)
        #expect(result.output.contains("rates.json:2:"), "\(result.output)")
        #expect(result.output.contains(message), "\(result.output)")
    }

    @Test(arguments: [
        "{}", "[]", "{\"measured_matrix\": {}}", "{\"measured_matrix\": {\"rates\": {}}}",
        "{\"measured_matrix\": {\"rates\": []}}", "",
    ])
    func `refuses a file without rates`(text: String) throws {
        let result = try validate(text)
        #expect(result.status == 2)
        #expect(result.output.contains("expected"), "\(result.output)")
    }

    @Test(arguments: [
        ("RTX-409", "did you mean RTX-4090?"), ("--group 0", "--group in the range"),
        ("--nodes 2", "--nodes from 1"), ("--price -1", "price"), ("--tenants 0", "--tenants"),
        ("L4 --validate x", "found both"), ("--validate .", "found a directory"),
        ("--validate no-such-file", "[file-missing]"), ("L4 --electricity 0.1", "--price 0"),
        ("--validate x --price 2", "expected --validate alone, found --price"),
        ("h100", "H100-PCIE-80GB or H100-SXM5-80GB or H100-NVL-94GB?"),
    ])
    func `refuses arguments it cannot use`(arguments: String, message: String) throws {
        let result = try `Documents`.shell("moniac throughput \(arguments) 2>&1")
        #expect(result.status == 2)
        #expect(result.output.contains(message), "\(result.output)")
    }

    @Test func `names a method for every rate of every model`() throws {
        let result = try `Documents`.shell("moniac throughput")
        #expect(result.status == 0)
        let methods = ["measured", "power_limited_law", "roofline", "definition"]
        let rates = result.output.split(separator: "\n").filter { line in
            line.hasPrefix("  ") && line.contains(" %")
        }
        #expect(rates.count == 26 * 15)
        for rate in rates {
            #expect(methods.contains { rate.contains(" \($0) ") }, "\(rate)")
        }
    }
}
