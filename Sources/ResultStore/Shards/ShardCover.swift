/// Which shards of a plan are joined, where more are there than it takes: copies, and those of
/// another cut.
///
/// The fewest that follow on each other from the first run to the last. Where none do, the shards
/// of the cut that holds the most runs, so that what is missing has a name in it.
struct ShardCover {
    typealias Part = ShardFolder.Plan.Part

    /// In the order of their runs, which no two share.
    let chosen: [Part]
    /// The others, but for those without a run.
    let leftOut: [Part]
    /// Runs that are in none of ``chosen``.
    let missing: [Range<Int64>]

    /// - Parameter runs: All of the plan, by number.
    /// - Complexity: O(parts · (log parts + cuts)).
    init(_ parts: [Part], runs: Range<Int64>) {
        let ordered = parts.filter { !$0.runs.isEmpty }.sorted {
            ($0.runs.lowerBound, $0.runs.upperBound, $0.result.path)
                < ($1.runs.lowerBound, $1.runs.upperBound, $1.result.path)
        }
        let places = ShardCover.chain(ordered, runs) ?? ShardCover.largestCut(ordered)
        var isChosen = [Bool](repeating: false, count: ordered.count)
        for place in places { isChosen[place] = true }
        chosen = places.map { ordered[$0] }
        leftOut = ordered.indices.filter { !isChosen[$0] }.map { ordered[$0] }
        missing = ShardCover.gaps(chosen.map(\.runs), in: runs)
    }

    /// The fewest that follow on each other through all runs; nil when none do.
    private static func chain(_ ordered: [Part], _ runs: Range<Int64>) -> [Int]? {
        // By the number of a run: how many parts hold all runs before it, and the last of them.
        var ways: [Int64: (count: Int, last: Int)] = [runs.lowerBound: (0, -1)]
        for (place, part) in ordered.enumerated() {
            guard let way = ways[part.runs.lowerBound] else { continue }
            if let known = ways[part.runs.upperBound], known.count <= way.count + 1 { continue }
            ways[part.runs.upperBound] = (way.count + 1, place)
        }
        var places: [Int] = []
        var end = runs.upperBound
        while end > runs.lowerBound {
            guard let way = ways[end] else { return nil }
            places.append(way.last)
            end = ordered[way.last].runs.lowerBound
        }
        return places.reversed()
    }

    private static func largestCut(_ ordered: [Part]) -> [Int] {
        var best: [Int] = []
        var most = 0
        for count in Set(ordered.map(\.shard.count)).sorted() {
            var places: [Int] = []
            var held = 0
            var next = Int64.min
            for (place, part) in ordered.enumerated()
            where part.shard.count == count && part.runs.lowerBound >= next {
                places.append(place)
                held += part.runs.count
                next = part.runs.upperBound
            }
            if held > most { (best, most) = (places, held) }
        }
        return best
    }

    private static func gaps(_ held: [Range<Int64>], in runs: Range<Int64>) -> [Range<Int64>] {
        var gaps: [Range<Int64>] = []
        var next = runs.lowerBound
        for part in held {
            if part.lowerBound > next { gaps.append(next..<part.lowerBound) }
            next = part.upperBound
        }
        if next < runs.upperBound { gaps.append(next..<runs.upperBound) }
        return gaps
    }
}
