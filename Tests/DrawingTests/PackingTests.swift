import TestSupport
import Testing

@testable import Drawing

@Suite struct PackingTests {
  @Test("parts lie beside each other, inside the whole, the first in the corner")
  func apart() {
    var random = SplitMix64(seed: 12)
    for _ in 0..<200 {
      let sizes = (0..<random.number(1...20)).map { _ in
        (width: Double(random.number(20...900)), height: Double(random.number(20...600)))
      }
      let packing = Packing(sizes)
      let frames = zip(packing.corners, sizes).map {
        Frame(x: $0.x, y: $0.y, width: $1.width, height: $1.height)
      }
      #expect(packing.corners[0] == Point(0, 0))
      for (index, one) in frames.enumerated() {
        #expect(one.right <= packing.width && one.bottom <= packing.height)
        for two in frames[..<index] {
          #expect(
            one.x >= two.right || two.x >= one.right || one.y >= two.bottom
              || two.y >= one.bottom)
        }
      }
    }
  }
}
