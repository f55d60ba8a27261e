/// A set of Horn clauses over dense atoms.
package struct HornTheory: Sendable {
  package init() {}
}
