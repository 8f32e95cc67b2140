import Rewards
import Settlement
import StrictText
import Testing

@testable import Scenarios

/// The description of the language itself.
struct LanguageTests {
    /// Every key with its path, variants by name.
    private static var keys: [(path: String, key: KeyDescription)] {
        var found: [(String, KeyDescription)] = []
        func visit(_ shape: Shape, _ path: String) {
            switch shape {
            case .value: return
            case .alternative(let inner, _): visit(inner, path)
            case .list(let item, _, _): visit(item, path + "[]")
            case .mapping(let keys): visit(keys, path)
            case .variants(_, _, let variants):
                for variant in variants { visit(variant.keys, path + "(\(variant.name))") }
            }
        }
        func visit(_ keys: [KeyDescription], _ path: String) {
            for key in keys {
                found.append((path + "." + key.name, key))
                visit(key.shape, path + "." + key.name)
            }
        }
        visit(Language.keys, "")
        return found
    }

    @Test func `every key is of the grammar, once in its mapping, with a sentence`() {
        #expect(Self.keys.count > 150)
        var seen: Set<String> = []
        for (path, key) in Self.keys {
            #expect(KeyGrammar.accepts(key.name), "\(path)")
            #expect(seen.insert(path).inserted, "\(path)")
            #expect(key.doc.hasSuffix("."), "\(path): \(key.doc)")
        }
    }

    @Test func `every default is a value that the language itself accepts`() throws {
        let reader = ValueReader(
            assets: AssetUnits([AmountUnit(symbol: "TKN", decimals: 18)], staked: "TKN"))
        for (path, key) in Self.keys {
            guard case .fallback(let text) = key.presence else { continue }
            let tree = Defaults.tree(text, for: key.shape)
            switch key.shape {
            case .value(.governedStep), .value(.amountOf(.beside)): #expect(text == "0")
            case .value(let kind):
                #expect(throws: Never.self, "\(path)") {
                    try reader.read(kind, text, isQuoted: false, at: TextPlace(file: path))
                }
            case .alternative(.value(let kind), let word) where text != word:
                #expect(throws: Never.self, "\(path)") {
                    try reader.read(kind, text, isQuoted: false, at: TextPlace(file: path))
                }
            case .alternative: #expect(tree.found == "\"\(text)\"")
            case .list: #expect(tree.found == "a list", "\(path)")
            case .mapping, .variants: #expect(tree.found == "a mapping", "\(path)")
            }
        }
    }

    @Test func `every default of a single value says where it comes from`() {
        for (path, key) in Self.keys {
            guard case .fallback(let text) = key.presence, case .value = key.shape else { continue }
            // A cliff of nothing and a metric at the end are no claims about a network.
            let isNoClaim = text == "0d" && key.name == "cliff" || key.name == "on"
            #expect(key.source != nil || isNoClaim, "\(path)")
        }
    }

    @Test func `every governed parameter has a key of its kind`() throws {
        #expect(GovernedParameterName.all.map(\.key).count == GovernedKey.allCases.count)
        #expect(Set(GovernedParameterName.all.map(\.key)) == Set(GovernedKey.allCases))
        for name in GovernedParameterName.all {
            var shape: Shape? = Language.root
            for part in name.path.split(separator: ".") {
                // An entry of a list, by what it is about.
                shape = shape?.item ?? shape?.child(String(part))
            }
            if case .alternative(let inner, _) = shape { shape = inner }
            guard case .value(let kind) = shape else {
                Issue.record("\(name.path) is no value")
                continue
            }
            if case .ratio(let range) = name.kind, case .ratio(let own) = kind {
                #expect(range.lowerBound >= own.lowerBound && range.upperBound <= own.upperBound)
            } else if name.key == .stakingMinimum {
                // Both are what the pool takes: named by the key beside, and from afar.
                #expect(kind == .amountOf(.beside("staked")) && name.kind == .amountOf(.staked))
            } else if [.treasuryTokenLimit, .treasuryRevenueLimit].contains(name.key) {
                let isOfToken = name.key == .treasuryTokenLimit
                #expect(kind == .amountOf(.beside("asset")))
                #expect(name.kind == (isOfToken ? .amount : .amountOf(.revenue)))
            } else {
                #expect(kind == name.kind, "\(name.path)")
            }
        }
    }

    @Test func `the catalogue names each GPU once`() {
        let names = GPUModel.all.map(\.name)
        #expect(names.count == 26)
        #expect(Set(names).count == names.count)
        #expect(GPUModel.all.allSatisfy { $0.bandwidthGBPerSecond > 0 })
    }
}
