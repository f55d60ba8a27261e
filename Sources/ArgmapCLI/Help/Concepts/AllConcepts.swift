/// Every concept that the help explains, by name.
let allConcepts: [Concept] = [
  .backing,
  .consistency,
  .crux,
  .link,
  .perspective,
  .quote,
  .semantics,
  .stance,
  .standing,
  .standpoints,
  .undercut,
]
