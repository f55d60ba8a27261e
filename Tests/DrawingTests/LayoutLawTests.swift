import TestSupport
import Testing

@testable import Drawing

/// What holds of every layout, on random graphs.
@Suite struct LayoutLawTests {
  static let sizes = (1...40).map { (seed: UInt64($0), boxes: 2 + ($0 * 7) % 45) }

  private func overlap(_ one: Frame, _ two: Frame) -> Bool {
    one.x < two.right - 0.01 && two.x < one.right - 0.01 && one.y < two.bottom - 0.01
      && two.y < one.bottom - 0.01
  }

  private func contains(_ frame: Frame, _ point: Point, by margin: Double) -> Bool {
    frame.x + margin < point.x && point.x < frame.right - margin && frame.y + margin < point.y
      && point.y < frame.bottom - margin
  }

  @Test("no box or sign overlaps another", arguments: sizes)
  func frames(seed: UInt64, boxes: Int) {
    let layout = Layout(LayoutGraph(seed: seed, boxes: boxes))
    let frames = layout.boxes + layout.routes.compactMap(\.sign)
    for (index, one) in frames.enumerated() {
      #expect(one.x > -0.01 && one.y > -0.01)
      #expect(one.right < layout.width + 0.01 && one.bottom < layout.height + 0.01)
      #expect(!frames[..<index].contains { overlap(one, $0) })
    }
  }

  @Test("no line runs through a box, or over the sign of another", arguments: sizes)
  func lines(seed: UInt64, boxes: Int) {
    let graph = LayoutGraph(seed: seed, boxes: boxes)
    let layout = Layout(graph)
    for (index, route) in layout.routes.enumerated() {
      let points = route.curves.flatMap { $0.flattened() }
      for frame in layout.boxes {
        #expect(!points.contains { contains(frame, $0, by: 0.5) }, "link \(index)")
      }
      for (other, foreign) in layout.routes.enumerated() where other != index {
        if case .link(other) = graph.links[index].head { continue }
        guard let sign = foreign.sign else { continue }
        #expect(!points.contains { contains(sign, $0, by: 1) }, "link \(index) over \(other)")
      }
    }
  }

  @Test("every part of a link has its line, from a box to the sign and on to its end")
  func ends() {
    for seed in 1...20 as ClosedRange<UInt64> {
      let graph = LayoutGraph(seed: seed, boxes: 16)
      let layout = Layout(graph)
      func touches(_ frame: Frame, _ point: Point) -> Bool {
        point.x > frame.x && point.x < frame.right
          && (abs(point.y - frame.y) < 0.01 || abs(point.y - frame.bottom) < 0.01)
      }
      for (link, route) in zip(graph.links, layout.routes) {
        for (tail, curve) in zip(link.tails, route.tails) {
          #expect(curve.map { touches(layout.boxes[tail], $0.start) } ?? false)
        }
        if case .box(let box) = link.head {
          #expect(route.head.map { touches(layout.boxes[box], $0.end) } ?? false)
        }
      }
    }
  }

  @Test("what supports is below what it supports, unless they support each other in a circle")
  func layers() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<30 {
      var graph = LayoutGraph(boxes: [], links: [])
      for index in 0..<20 {
        graph.boxes.append(.init(width: 90, height: Double(random.number(20...90))))
        for _ in 0..<random.number(0...2) where index > 0 {
          graph.links.append(.init(tails: [index], head: .box(random.number(0...index - 1))))
        }
      }
      let layout = Layout(graph)
      for (link, route) in zip(graph.links, layout.routes) {
        guard case .box(let head) = link.head, let sign = route.sign else { continue }
        #expect(layout.boxes[head].bottom < sign.y)
        #expect(sign.bottom < layout.boxes[link.tails[0]].y)
      }
    }
  }

  @Test("the question is at the top, alone, and its answers are below it")
  func question() {
    for seed in 1...20 as ClosedRange<UInt64> {
      let graph = LayoutGraph(seed: seed, boxes: 20)
      let layout = Layout(graph)
      let top = layout.boxes[0]
      for part in Components(graph).parts where part.boxes.contains(0) {
        for box in part.boxes where box != 0 {
          #expect(layout.boxes[box].y > top.bottom)
        }
      }
    }
  }

  @Test("the same graph is laid out the same each time")
  func same() {
    for seed in 1...5 as ClosedRange<UInt64> {
      let graph = LayoutGraph(seed: seed, boxes: 30)
      let (one, two) = (Layout(graph), Layout(graph))
      #expect(one.boxes == two.boxes && one.routes == two.routes)
    }
  }
}
