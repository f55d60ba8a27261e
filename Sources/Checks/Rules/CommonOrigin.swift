internal import ArgumentModel
internal import Dense
internal import Evaluation
package import SourceText

/// What looks like independent backing comes from one voice.
///
/// A voice is the ultimate holder of what is known only through it, whichever source quotes it.
package struct CommonOrigin: Check {
  package let code = "common-origin"
  package let summary = "what looks independent goes back to one voice"
  package let severity = Diagnostic.Severity.note
  package let explanation = """
    Two sources quote the same voice on one claim, or all that one voice has to offer is counted as
    separate evidence for one claim. However many articles repeat it, it is one witness. That may be
    all there is; it should not be taken for two.

        source gazette "Shops fear an empty street"
        source herald "The street of tomorrow"
        voice police "The town's police"
        gazette quoting police asserts safer "A closed street is safer."
        herald quoting police asserts safer
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let graph = context.graph
    if graph.map.voices.isEmpty { return [] }
    let onlyVoices = (graph.claimCount..<graph.claimCount + graph.evidenceCount).map {
      Self.onlyVoice(of: NodeID($0), in: graph)
    }
    return (0..<graph.claimCount).flatMap { claim in
      sharedWord(on: claim, in: graph) + sharedEvidence(for: claim, onlyVoices, in: graph)
    }
  }

  /// Who is committed to a claim, or against it, through one voice in several sources.
  private func sharedWord(on claim: Int, in graph: ArgumentGraph) -> [Finding] {
    let map = graph.map
    guard graph.stancesOn[claim].count > 1 else { return [] }
    var groups: [Int32: [Bool: [Stance]]] = [:]
    for index in graph.stancesOn[claim] {
      let stance = map.stances[Int(index)]
      guard let voice = map.holders[stance.holder.index].voices.last else { continue }
      switch stance.attitude {
      case .asserts, .concedes: groups[voice, default: [:]][true, default: []].append(stance)
      case .denies: groups[voice, default: [:]][false, default: []].append(stance)
      case .questions, .reports, .cites: continue
      }
    }
    return groups.keys.sorted().flatMap { voice in
      [true, false].compactMap { isFor in
        let stances = groups[voice]?[isFor] ?? []
        let sources = Set(stances.map { map.holders[$0.holder.index].source })
        guard sources.count > 1 else { return nil }
        let holders = Set(stances.map(\.holder)).sorted()
        return Finding(
          code, severity, holders: holders, subjects: [.voice(Int(voice)), .node(NodeID(claim))],
          "the word of \(map.phrase(holders)) \(isFor ? "for" : "against")"
            + " \(map.quoted(NodeID(claim))) is one voice's, '\(map.voices[Int(voice)].id)'",
          quotes: stances.flatMap(\.quotes), at: stances[1].place,
          remedy: "count it once; look for a witness who does not depend on this voice")
      }
    }
  }

  /// Evidence that separate supports of a claim rest on, all cited only through one voice.
  ///
  /// `onlyVoices` are, for each piece of evidence, the voice through which alone it is cited.
  private func sharedEvidence(
    for claim: Int, _ onlyVoices: [Int32?], in graph: ArgumentGraph
  ) -> [Finding] {
    let map = graph.map
    var byVoice: [Int32: [(link: Int, node: NodeID)]] = [:]
    for link in graph.linksInto[claim]
    where graph.relations[Int(link)].isPro {
      for premise in graph.premises[Int(link)] where Int(premise) >= graph.claimCount {
        let node = NodeID(rawValue: premise)
        guard let voice = onlyVoices[map.evidenceIndex(node)] else { continue }
        byVoice[voice, default: []].append((Int(link), node))
      }
    }
    return byVoice.keys.sorted().compactMap { voice in
      let items = byVoice[voice] ?? []
      let nodes = Set(items.map(\.node)).sorted()
      guard Set(items.map(\.link)).count > 1, nodes.count > 1 else { return nil }
      let stances = nodes.flatMap { graph.stancesOn[$0.index].map { map.stances[Int($0)] } }
      return Finding(
        code, severity, holders: stances.map(\.holder),
        subjects: [.voice(Int(voice)), .node(NodeID(claim))] + nodes.map { .node($0) },
        "\(map.phrase(nodes)) support \(map.quoted(NodeID(claim))) separately, but all come from one"
          + " voice, '\(map.voices[Int(voice)].id)'",
        quotes: stances.flatMap(\.quotes), at: map.links[items[items.count - 1].link].place,
        remedy: "count them as one witness; look for evidence that does not depend on this voice")
    }
  }

  /// The voice through which alone evidence is cited.
  private static func onlyVoice(of node: NodeID, in graph: ArgumentGraph) -> Int32? {
    var found: Int32?
    for index in graph.stancesOn[node.index] {
      let holder = graph.map.holders[graph.map.stances[Int(index)].holder.index]
      guard let voice = holder.voices.last, found == nil || found == voice else { return nil }
      found = voice
    }
    return found
  }
}
