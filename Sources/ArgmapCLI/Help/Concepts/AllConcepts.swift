/// Every concept that the help explains, by name.
let allConcepts: [Concept] = [
  .backing,
  .consistency,
  .contested,
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
