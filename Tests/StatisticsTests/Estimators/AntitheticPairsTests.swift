import Statistics
import Testing

@Suite struct AntitheticPairsTests {
    @Test func `each pair gives its mean and a value without a partner is left out`() {
        #expect(AntitheticPairs.means(of: [1, 3, -2, 2, 8]) == [2, 0])
    }

    @Test func `no pair gives nothing`() {
        #expect(AntitheticPairs.means(of: []) == [])
        #expect(AntitheticPairs.means(of: [7]) == [])
    }

    @Test func `where runs failed, whole pairs are left`() {
        // Replicates 1 and 4 have no value; 2 is no partner of 0, nor 5 of 3.
        #expect(AntitheticPairs.means(of: [9, 1, 3, 9, 4, 6], at: [0, 2, 3, 5, 6, 7]) == [2, 5])
        #expect(AntitheticPairs.means(of: [1, 2], at: [1, 2]) == [])
    }

    @Test func `the mean of two largest values is the largest value`() {
        let largest = Double.greatestFiniteMagnitude
        #expect(AntitheticPairs.means(of: [largest, largest]) == [largest])
    }
}
