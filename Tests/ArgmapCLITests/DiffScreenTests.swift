import Foundation
import Testing

/// What the rows of `diff` say.
@Suite struct DiffScreenTests {
  @Test func `a side whose voices contradict each other is shown on both ways`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write(
        """
        source gazette "Gazette"
        source herald "Herald"
        voice mayor "The mayor"
        claim close "The street should be closed."
        gazette asserts close
        gazette quoting mayor denies close
        herald denies close

        """, to: path)
      let both = argmap("diff", path, "A+", "B")
      #expect(both.status == 1)
      #expect(both.output.contains("close                         ± both ways  - denies"))
      #expect(both.output.contains("the claim itself: A+ asserts, B denies"))
      // The author alone says one thing.
      #expect(argmap("diff", path, "A", "B").output.contains("+ asserts    - denies"))
    }
  }
}
