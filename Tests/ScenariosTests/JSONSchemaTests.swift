import StrictText
import Testing

@testable import Scenarios

/// The JSON Schema for editors.
struct JSONSchemaTests {
    private let schema: JSONValue

    init() throws {
        schema = try JSONValue(
            parsing: Array(JSONSchema.text().utf8), name: "schema", limits: JSONLimits.document)
    }

    private func property(_ path: String...) throws -> JSONValue {
        var value = schema
        for key in path {
            value = try #require(value["properties"]?[key], "\(path)")
        }
        return value
    }

    @Test func `the top level knows every key and requires only the version`() throws {
        let keys = try #require(schema["properties"]).members.map { $0.key.string }
        #expect(keys == Language.keys.map(\.name))
        #expect(schema["additionalProperties"]?.boolean == false)
        #expect(schema["required"]?.elements.map { $0.string } == ["moniac"])
    }

    @Test func `a key has its sentence, unit, default and form`() throws {
        let k = try property("protocol", "market_adjustment", "k")
        #expect(k["default"]?.string == "1.5")
        #expect(
            k["description"]?.string
                == "Deviations that the price's move must exceed. [ratio] "
                + "Source: ICN docs, “HP Rewards” — stated.")
        #expect(k["pattern"]?.string == "^(0|[1-9][0-9]*(_[0-9]+)*)(\\.[0-9]+)?(%|bps)?$")
        #expect(try property("horizon")["pattern"] != nil)
    }

    @Test func `choices are listed and variants told apart by their tag`() throws {
        let trigger = try property("protocol", "market_adjustment", "trigger")
        #expect(trigger["enum"]?.elements.map { $0.string } == ["daily_sigma", "weekly_sigma"])
        let price = try #require(try property("market", "price")["oneOf"])
        #expect(
            price.elements.map { $0["title"]?.string } == [
                "constant", "gbm", "merton", "student_t", "autoregressive", "garch",
                "regime_switching", "ornstein_uhlenbeck", "bootstrap", "history",
            ])
    }

    @Test func `entries of lists are whole`() throws {
        let items = try #require(try property("network", "hardware")["items"])
        // What only some protocols need is not required of all.
        #expect(items["required"]?.elements.map { $0.string } == ["name", "gpu"])
    }
}
