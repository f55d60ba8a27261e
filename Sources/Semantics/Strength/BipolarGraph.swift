internal import Dense

/// A quantitative bipolar argumentation graph: arguments with base scores, and links by which some
/// of them support or attack others.
///
/// Baroni, P., Rago, A. and Toni, F. "How many properties do we need for gradual argumentation?"
/// *AAAI*, 2018, pp. 1736–1743. <https://doi.org/10.1609/aaai.v32i1.11544>. Beside that definition
/// a link may have several premises, may itself be attacked, and rivals attack each other.
///
/// The elements 0 ..< ``argumentCount`` are the arguments; the links come behind them.
package struct BipolarGraph: Sendable {
  /// What a link does to its target.
  package enum Polarity: Sendable {
    case supports
    case attacks
  }

  /// A step from premises to a target.
  package struct Link: Sendable {
    /// Arguments.
    package let premises: [Int32]
    package let polarity: Polarity
    /// An argument, or the element of a link.
    package let target: Int32

    package init(_ premises: [Int32], _ polarity: Polarity, _ target: Int32) {
      self.premises = premises
      self.polarity = polarity
      self.target = target
    }
  }

  /// Argument → its strength where nothing speaks for or against it, between 0 and 1.
  let baseScores: [Double]
  /// Link index → its premises.
  let premises: CompressedRows
  /// Element → the elements of the links that support it.
  let supporters: CompressedRows
  /// Element → the elements of the links that attack it.
  let attackers: CompressedRows
  /// Rivalry → its arguments, each of which attacks all the others.
  let rivalries: CompressedRows
  /// Argument → its places among the items of ``rivalries``.
  let rivalPlaces: CompressedRows

  /// Makes a graph.
  ///
  /// - Parameters:
  ///   - baseScores: One for each argument, between 0 and 1.
  ///   - links: Their targets must be elements, their premises arguments.
  ///   - rivalries: Sets of arguments, each of which attacks all the others of its set; no
  ///     argument is twice in a set.
  /// - Complexity: O(*n* + *m*) for *n* arguments and *m* ends of links and rivalries.
  package init(baseScores: [Double], links: [Link], rivalries: [[Int32]] = []) {
    let argumentCount = baseScores.count
    let elementCount = argumentCount + links.count
    func rows(of polarity: Polarity) -> CompressedRows {
      CompressedRows(rowCount: elementCount) { add in
        for (index, link) in links.enumerated() where link.polarity == polarity {
          add(link.target, Int32(argumentCount + index))
        }
      }
    }
    self.baseScores = baseScores
    premises = CompressedRows(rowCount: links.count) { add in
      for (index, link) in links.enumerated() {
        for premise in link.premises { add(Int32(index), premise) }
      }
    }
    supporters = rows(of: .supports)
    attackers = rows(of: .attacks)
    let contested = rivalries.filter { $0.count > 1 }
    let groups = CompressedRows(rowCount: contested.count) { add in
      for (index, rivals) in contested.enumerated() {
        for rival in rivals { add(Int32(index), rival) }
      }
    }
    self.rivalries = groups
    rivalPlaces = CompressedRows(rowCount: argumentCount) { add in
      for (place, rival) in groups.items.enumerated() { add(rival, Int32(place)) }
    }
  }

  package var argumentCount: Int { baseScores.count }
  package var linkCount: Int { premises.count }
  package var elementCount: Int { argumentCount + linkCount }

  /// Whether an element is a link whose force is nothing but that of its weakest premise.
  func isPlainLink(_ element: Int32) -> Bool {
    element >= argumentCount && attackers.range(of: Int(element)).isEmpty
      && supporters.range(of: Int(element)).isEmpty
  }
}
