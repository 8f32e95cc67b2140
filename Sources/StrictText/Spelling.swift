/// Finds the word that a misspelt one was meant to be.
public enum Spelling {
    /// The nearest of the accepted words, or `nil` when none is near enough to be worth naming.
    ///
    /// Near enough is one edit for up to five letters, two up to eight, three above; a change of
    /// case counts as nothing. An edit inserts, deletes, replaces or swaps neighbours. Of equally
    /// near words the first of the list wins, so the answer never depends on hashing.
    ///
    /// - Complexity: O(words × letters²), words of more than 128 bytes skipped.
    public static func nearest(to word: String, among words: [String]) -> String? {
        let target = folded(word)
        if target.isEmpty || target.count > TextLimits.keyBytes { return nil }
        var best: String?
        var bestDistance = bound(for: target.count) + 1
        for candidate in words where candidate != word {
            let letters = folded(candidate)
            if letters.isEmpty || letters.count > TextLimits.keyBytes { continue }
            if abs(letters.count - target.count) >= bestDistance { continue }
            let distance = distance(target, letters)
            if distance < bestDistance {
                best = candidate
                bestDistance = distance
            }
        }
        return best
    }

    private static func bound(for count: Int) -> Int {
        switch count {
        case ...2: 0
        case ...5: 1
        case ...8: 2
        default: 3
        }
    }

    private static func folded(_ word: String) -> [UInt8] {
        word.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    }

    /// Optimal string alignment distance over three rows.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforePrevious = [Int](repeating: 0, count: right.count + 1)
        var previous = Array(0...right.count)
        var current = previous
        for i in 1...left.count {
            current[0] = i
            for j in 1...right.count {
                let cost = left[i - 1] == right[j - 1] ? 0 : 1
                var value = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    value = min(value, beforePrevious[j - 2] + 1)
                }
                current[j] = value
            }
            (beforePrevious, previous, current) = (previous, current, beforePrevious)
        }
        return previous[right.count]
    }
}
