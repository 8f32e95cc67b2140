import Rewards
import StrictText
import Throughput

/// The language as a JSON Schema (draft 2020-12), for editors: `moniac schema`.
///
/// Editors check keys, types and forms with it. What depends on other values (units of the token,
/// names, sums) only the reader checks. Keys of mappings are never required in it, because an
/// overlay holds only what it changes; entries of lists are whole, so theirs are.
public enum JSONSchema {
    /// - Complexity: O(keys of the language).
    public static func text() -> String {
        var writer = SchemaWriter()
        writer.document()
        return writer.text + "\n"
    }
}

private struct SchemaWriter {
    private var json = JSONWriter(indentation: 2)

    var text: String { String(decoding: json.bytes, as: UTF8.self) }

    mutating func document() {
        json.beginObject()
        member("$schema", "https://json-schema.org/draft/2020-12/schema")
        member("title", "Moniac scenario, language version \(Language.version)")
        json.key("type")
        json.string("object")
        required(["moniac"])
        properties(Language.keys, inList: false)
        json.endObject()
    }

    private mutating func member(_ key: String, _ value: String) {
        json.key(key)
        json.string(value)
    }

    private mutating func required(_ keys: [String]) {
        if keys.isEmpty { return }
        json.key("required")
        json.beginArray()
        for key in keys { json.string(key) }
        json.endArray()
    }

    /// `properties` and `additionalProperties`.
    private mutating func properties(_ keys: [KeyDescription], inList: Bool) {
        json.key("properties")
        json.beginObject()
        for key in keys { property(key, inList: inList) }
        json.endObject()
        json.key("additionalProperties")
        json.boolean(false)
    }

    private mutating func property(_ key: KeyDescription, inList: Bool) {
        json.key(key.name)
        json.beginObject()
        member("description", key.description)
        if case .fallback(let text) = key.presence, key.shape.isSingle { member("default", text) }
        shape(key.shape, inList: inList)
        json.endObject()
    }

    /// - Parameter inList: An entry of a list is written whole: its required keys are required.
    private mutating func shape(_ shape: Shape, inList: Bool) {
        switch shape {
        case .value(let kind):
            value(kind)
        case .alternative(let inner, let word):
            json.key("anyOf")
            json.beginArray()
            json.beginObject()
            member("const", word)
            json.endObject()
            json.beginObject()
            self.shape(inner, inList: inList)
            json.endObject()
            json.endArray()
        case .mapping(let keys):
            member("type", "object")
            if inList { required(keys.requiredNames) }
            properties(keys, inList: inList)
        case .list(let item, let minimum, let maximum):
            member("type", "array")
            json.key("minItems")
            json.integer(minimum)
            json.key("maxItems")
            json.integer(Int(maximum))
            json.key("items")
            json.beginObject()
            self.shape(item, inList: true)
            json.endObject()
        case .variants(let tag, _, let variants):
            self.variants(tag, variants, inList: inList)
        }
    }

    private mutating func variants(_ tag: String, _ variants: [Variant], inList: Bool) {
        json.key("oneOf")
        json.beginArray()
        for variant in variants {
            json.beginObject()
            member("title", variant.name)
            member("description", variant.doc)
            member("type", "object")
            required([tag] + (inList ? variant.keys.requiredNames : []))
            let choice = KeyDescription.key(
                tag, .value(.choice([variant.name])), .required, variant.doc)
            properties([choice] + variant.keys, inList: inList)
            json.endObject()
        }
        json.endArray()
    }

    private mutating func value(_ kind: ValueKind) {
        switch kind {
        case .version:
            json.key("const")
            json.integer(Int(Language.version))
        case .boolean:
            member("type", "boolean")
        case .count(let range):
            member("type", "integer")
            json.key("minimum")
            json.integer(Int(clamping: range.lowerBound))
        case .real:
            member("type", "number")
        case .choice(let choices):
            enumeration(choices)
        case .reference(.gpu):
            enumeration(GPUModel.all.map(\.name))
        case .reference(.benchmark):
            enumeration(WorkloadCatalogue.entries.map(\.name))
        case .governedKey:
            enumeration(GovernedParameterName.all.map(\.path))
        default:
            if kind.isNumberToo {
                json.key("type")
                json.beginArray()
                json.string("string")
                json.string("number")
                json.endArray()
            } else {
                member("type", "string")
            }
            if let pattern = kind.pattern { member("pattern", pattern) }
        }
    }

    private mutating func enumeration(_ choices: [String]) {
        json.key("enum")
        json.beginArray()
        for choice in choices { json.string(choice) }
        json.endArray()
    }
}

extension KeyDescription {
    /// The sentence, the unit, and where it comes from.
    fileprivate var description: String {
        let source = source.map { " Source: \($0.text) — \($0.status.rawValue)." } ?? ""
        return "\(doc)\(condition) [\(shape.unit)]\(source)"
    }
}

extension [KeyDescription] {
    fileprivate var requiredNames: [String] {
        filter { $0.presence == .required && $0.module == nil }.map(\.name)
    }
}

extension Shape {
    fileprivate var isSingle: Bool {
        switch self {
        case .value, .alternative: true
        case .mapping, .list, .variants: false
        }
    }
}

extension ValueKind {
    /// YAML readers of editors take a plain number here for a number.
    fileprivate var isNumberToo: Bool {
        switch self {
        case .ratio, .share, .amountOf, .governedValue, .governedStep, .text, .name: true
        default: false
        }
    }

    private static let number = "(0|[1-9][0-9]*(_[0-9]+)*)(\\.[0-9]+)?"

    fileprivate var pattern: String? {
        let units = DurationUnit.allCases.map(\.rawValue).joined(separator: "|")
        switch self {
        case .ratio, .share: return "^\(Self.number)(%|bps)?$"
        case .duration, .days: return "^\(Self.number) ?(\(units))$"
        case .moment: return "^(end|\(Self.number) ?(\(units)))$"
        case .amountOf: return "^(0|\(Self.number) ?[A-Z][A-Z0-9]{0,15}(\\.[a-z0-9]{1,16})?)$"
        case .money: return "^\(Self.number) ?USD$"
        case .hourlyMoney: return "^\(Self.number) ?USD/(\(units))$"
        case .rate: return "^\(Self.number) ?/(\(units))$"
        case .growth: return "^-?\(Self.number) ?(%|bps)?/month$"
        case .date: return "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
        case .symbol: return "^[A-Z][A-Z0-9]{0,15}$"
        case .bridgedSymbol: return "^[A-Z][A-Z0-9]{0,15}(\\.[a-z0-9]{1,16})?$"
        case .name, .reference: return "^[!-~]{1,128}$"
        case .comparison: return "^(>=|<=|>|<|==) *"
        default: return nil
        }
    }
}
