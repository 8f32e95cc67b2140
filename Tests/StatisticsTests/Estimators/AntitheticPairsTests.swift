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

    @Test func `the mean of two largest values is the largest value`() {
        let largest = Double.greatestFiniteMagnitude
        #expect(AntitheticPairs.means(of: [largest, largest]) == [largest])
    }
}
