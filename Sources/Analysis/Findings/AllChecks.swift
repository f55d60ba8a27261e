/// Every check, sorted by code.
package let allChecks: [any Check] = [
  AssertsAndDenies(),
  CircularSupport(),
  DeniedPremiseUsed(),
  DerivedConflict(),
  DirectConflict(),
  EvidenceUnused(),
  EvidenceWithoutSource(),
  Orphan(),
  PremisesWithoutConclusion(),
  SelfAttack(),
  SupportAndAttack(),
  UnansweredQuestion(),
  UnsupportedAssertion(),
  UnusedAllow(),
]
