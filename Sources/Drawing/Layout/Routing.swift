/// Heights for ordered layers with places from left to right, and curves for their chains.
///
/// A curve is a function of the height, straight where it passes a row of boxes, and bent only
/// between rows, where there are none.
struct Routing {
  /// Box → where it is.
  private(set) var boxes: [Frame]
  /// Link → its curves and its sign.
  private(set) var routes: [Route]
  private(set) var width = 0.0
  private(set) var height = 0.0
  private let layers: Layers
  private let graph: LayoutGraph
  private var centres: [Double]
  /// Layer → where it begins and how high it is.
  private var bands: [(top: Double, height: Double)] = []
  /// Chain → where it begins and ends, from the left.
  private var ports: [(top: Double, bottom: Double)]
  /// Chain → whether its ends lie on a sign where nothing else does at that side.
  private var isAlone: [(top: Bool, bottom: Bool)]

  init(_ graph: LayoutGraph, _ layers: Layers, _ orders: [[Int]], _ centres: [Double]) {
    self.graph = graph
    self.layers = layers
    self.centres = centres
    boxes = graph.boxes.map { Frame(x: 0, y: 0, width: $0.width, height: $0.height) }
    routes = graph.links.map { Route(tailCount: $0.style == .plain ? 0 : $0.tails.count) }
    ports = layers.chains.map { chain in
      (centres[chain.vertices[0]], centres[chain.vertices[chain.vertices.count - 1]])
    }
    isAlone = ports.map { _ in (true, true) }
    placePorts(orders)
    placeLayers(orders)
    moveToOrigin()
    for (index, vertex) in layers.vertices.enumerated() { place(vertex, at: self.centres[index]) }
    drawChains()
  }

  // MARK: Ports

  private mutating func placePorts(_ orders: [[Int]]) {
    var places = [Int](repeating: 0, count: layers.vertices.count)
    for order in orders { for (place, vertex) in order.enumerated() { places[vertex] = place } }
    var tops: [[Int]] = Array(repeating: [], count: layers.vertices.count)
    var bottoms = tops
    for (index, chain) in layers.chains.enumerated() {
      bottoms[chain.vertices[0]].append(index)
      tops[chain.vertices[chain.vertices.count - 1]].append(index)
    }
    for vertex in layers.vertices.indices {
      let lower = bottoms[vertex].sorted {
        (places[layers.chains[$0].vertices[1]], $0) < (places[layers.chains[$1].vertices[1]], $1)
      }
      let wanted = lower.map { centres[layers.chains[$0].vertices[1]] }
      for (chain, port) in zip(lower, signPorts(lower, at: vertex) ?? spread(wanted, at: vertex)) {
        ports[chain].top = port
        isAlone[chain].top = lower.count == 1
      }
      func second(_ chain: Int) -> Int { layers.chains[chain].vertices.dropLast().last ?? vertex }
      let upper = tops[vertex].sorted {
        (places[second($0)], $0) < (places[second($1)], $1)
      }
      let ends = upper.map { centres[second($0)] }
      for (chain, port) in zip(upper, spread(ends, at: vertex)) {
        ports[chain].bottom = port
        isAlone[chain].bottom = upper.count == 1
      }
    }
  }

  /// The only premise of a link straight below its sign, and at its sides what ends at the sign.
  private func signPorts(_ chains: [Int], at vertex: Int) -> [Double]? {
    guard case .sign(let link) = layers.vertices[vertex].content, chains.count > 1 else {
      return nil
    }
    let own = chains.indices.filter { layers.chains[chains[$0]].link == link }
    guard own.count == 1 else { return nil }
    let room = layers.vertices[vertex].width * 0.4
    let step = room / Double(max(own[0], chains.count - 1 - own[0]))
    return chains.indices.map { centres[vertex] + Double($0 - own[0]) * step }
  }

  /// Places at one side of a vertex, in order and not too close, each as near as can be to where it
  /// would be best: an isotonic regression by pooling.
  private func spread(_ wanted: [Double], at vertex: Int) -> [Double] {
    let centre = centres[vertex]
    guard !wanted.isEmpty else { return [] }
    let room: Double
    let largest: Double
    if case .box = layers.vertices[vertex].content {
      room = max(0, layers.vertices[vertex].width - 2 * Spacing.corner)
      largest = Spacing.ports
    } else {
      if wanted.count == 1 { return [centre] }
      room = layers.vertices[vertex].width * 0.7
      largest = room
    }
    let step = wanted.count > 1 ? min(largest, room / Double(wanted.count - 1)) : 0
    var pools: [(sum: Double, count: Int)] = []
    for (index, value) in wanted.enumerated() {
      pools.append((value - Double(index) * step, 1))
      while pools.count > 1 {
        let (last, before) = (pools[pools.count - 1], pools[pools.count - 2])
        guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
        pools.removeLast()
        pools[pools.count - 1] = (before.sum + last.sum, before.count + last.count)
      }
    }
    let low = centre - room / 2
    let high = centre + room / 2 - step * Double(wanted.count - 1)
    var out: [Double] = []
    for pool in pools {
      let place = min(max(pool.sum / Double(pool.count), low), max(low, high))
      for _ in 0..<pool.count { out.append(place + step * Double(out.count)) }
    }
    return out
  }

  // MARK: Layers

  /// Gives each layer its height, and more room between two where edges go far to the side.
  private mutating func placeLayers(_ orders: [[Int]]) {
    var reach = [Double](repeating: 0, count: orders.count)
    for (index, chain) in layers.chains.enumerated() {
      let places = horizontals(of: index)
      for step in 1..<places.count {
        let layer = layers.vertices[chain.vertices[step - 1]].layer
        reach[layer] = max(reach[layer], abs(places[step] - places[step - 1]))
      }
    }
    var top = 0.0
    for (layer, order) in orders.enumerated() {
      let height = order.map { layers.vertices[$0].height }.max() ?? 0
      bands.append((top, height))
      top += height + Spacing.layers + min(48, reach[layer] * 0.06)
    }
    height = bands.last.map { $0.top + $0.height } ?? 0
  }

  private func horizontals(of index: Int) -> [Double] {
    var places = layers.chains[index].vertices.map { centres[$0] }
    places[0] = ports[index].top
    places[places.count - 1] = ports[index].bottom
    return places
  }

  private mutating func moveToOrigin() {
    var low = Double.infinity
    var high = -Double.infinity
    for (index, vertex) in layers.vertices.enumerated() {
      low = min(low, centres[index] - vertex.width / 2)
      high = max(high, centres[index] + vertex.width / 2)
    }
    guard low <= high else { return }
    width = high - low
    for index in centres.indices { centres[index] -= low }
    for index in ports.indices {
      ports[index].top -= low
      ports[index].bottom -= low
    }
  }

  private mutating func place(_ vertex: Layers.Vertex, at centre: Double) {
    let band = bands[vertex.layer]
    let frame = Frame(
      x: centre - vertex.width / 2, y: band.top, width: vertex.width, height: vertex.height)
    switch vertex.content {
    case .box(let box): boxes[box] = frame
    case .sign(let link): routes[link].sign = frame
    case .bend: break
    }
  }

  // MARK: Curves

  /// A point that a curve goes through, with its direction: to the right for each step down.
  private struct Knot {
    var point: Point
    var slope = 0.0
    var isFree = false
    /// How far above and below it the curve is straight, in a row of signs.
    var reach = 0.0
  }

  private func knots(of index: Int) -> [Knot] {
    let chain = layers.chains[index]
    let places = horizontals(of: index)
    var knots: [Knot] = []
    for (step, vertex) in chain.vertices.enumerated() {
      let band = bands[layers.vertices[vertex].layer]
      let x = places[step]
      switch layers.vertices[vertex].content {
      case .box:
        if step == 0 {
          let end = band.top + layers.vertices[vertex].height
          knots.append(Knot(point: Point(x, end)))
          if band.top + band.height > end + 0.5 {
            knots.append(Knot(point: Point(x, band.top + band.height)))
          }
        } else {
          knots.append(Knot(point: Point(x, band.top)))
        }
      case .sign:
        let middle = band.top + layers.vertices[vertex].height / 2
        let alone = step == 0 ? isAlone[index].top : isAlone[index].bottom
        knots.append(
          Knot(
            point: Point(x, middle), isFree: alone, reach: layers.vertices[vertex].height / 2))
      case .bend:
        if layers.rowOfLayer[layers.vertices[vertex].layer] == nil {
          knots.append(
            Knot(
              point: Point(x, band.top + band.height / 2), isFree: true, reach: band.height / 2))
        } else {
          knots.append(Knot(point: Point(x, band.top)))
          knots.append(Knot(point: Point(x, band.top + band.height)))
        }
      }
    }
    return knots
  }

  /// Gives free knots the direction of the curve there, such that it stays monotone between knots.
  ///
  /// Fritsch, F. N. and Butland, J. "A method for constructing local monotone piecewise cubic
  /// interpolants." *SIAM Journal on Scientific and Statistical Computing* 5(2), 1984, pp. 300–304.
  private func smoothed(_ knots: [Knot]) -> [Knot] {
    var knots = knots
    for index in knots.indices.dropFirst().dropLast() where knots[index].isFree {
      func secant(_ first: Knot, _ second: Knot) -> Double {
        (second.point.x - first.point.x) / max(1, second.point.y - first.point.y)
      }
      let before = secant(knots[index - 1], knots[index])
      let after = secant(knots[index], knots[index + 1])
      guard before * after > 0 else { continue }
      let mean = 2 * before * after / (before + after)
      knots[index].slope = min(max(mean, -0.35), 0.35)
    }
    return knots
  }

  private func curve(_ knots: ArraySlice<Knot>) -> Curve? {
    guard let first = knots.first else { return nil }
    var curve = Curve(from: first.point)
    let straightened = straightened(knots)
    for (above, below) in zip(straightened, straightened.dropFirst()) {
      let third = (below.point.y - above.point.y) / 3
      curve.add(
        Point(above.point.x + above.slope * third, above.point.y + third),
        Point(below.point.x - below.slope * third, below.point.y - third), below.point)
    }
    return curve
  }

  /// Adds the ends of the stretches on which the curve is straight.
  private func straightened(_ knots: ArraySlice<Knot>) -> [Knot] {
    var out: [Knot] = []
    for (place, knot) in knots.enumerated() {
      func end(at distance: Double) -> Knot {
        let point = Point(knot.point.x + knot.slope * distance, knot.point.y + distance)
        return Knot(point: point, slope: knot.slope)
      }
      if knot.reach > 0, place > 0 { out.append(end(at: -knot.reach)) }
      out.append(knot)
      if knot.reach > 0, place < knots.count - 1 { out.append(end(at: knot.reach)) }
    }
    return out
  }

  private mutating func drawChains() {
    var chainsOfLink: [[Int]] = Array(repeating: [], count: graph.links.count)
    for (index, chain) in layers.chains.enumerated() { chainsOfLink[chain.link].append(index) }
    for indices in chainsOfLink {
      if indices.count == 2, let joined = joined(indices[0], indices[1]) {
        set(indices[joined.upper], joined.first)
        set(indices[1 - joined.upper], joined.second)
      } else {
        for index in indices { set(index, curve(smoothed(knots(of: index))[...])) }
      }
    }
  }

  /// The curves of two chains that meet at a sign, one above the other, smooth where they meet.
  private func joined(_ left: Int, _ right: Int) -> (upper: Int, first: Curve?, second: Curve?)? {
    let (one, two) = (layers.chains[left].vertices, layers.chains[right].vertices)
    let isLeftUpper = one.last == two.first
    guard isLeftUpper || two.last == one.first else { return nil }
    let upper = knots(of: isLeftUpper ? left : right)
    let lower = knots(of: isLeftUpper ? right : left)
    var all = upper + lower.dropFirst()
    all[upper.count - 1].isFree = upper[upper.count - 1].isFree && lower[0].isFree
    let isOneLine = all[upper.count - 1].isFree
    guard isOneLine else { return nil }
    all = smoothed(all)
    return (
      isLeftUpper ? 0 : 1, curve(all[..<upper.count]), curve(all[(upper.count - 1)...])
    )
  }

  private mutating func set(_ index: Int, _ curve: Curve?) {
    guard let curve else { return }
    let chain = layers.chains[index]
    let directed = chain.isDownward ? curve : curve.reversed
    switch chain.part {
    case .tail(let number): routes[chain.link].tails[number] = directed
    case .head: routes[chain.link].head = shortened(directed, chain)
    }
  }

  /// Ends a curve that leads to a sign at the edge of the sign.
  private func shortened(_ curve: Curve, _ chain: Layers.Chain) -> Curve {
    guard case .link(let other) = graph.links[chain.link].head, let sign = routes[other].sign else {
      return curve
    }
    let radius = sign.width / 2
    let side = curve.end.x - sign.middle.x
    let height = (radius * radius - side * side).squareRoot()
    return curve.ending(at: sign.middle.y + (chain.isDownward ? -height : height))
  }
}
