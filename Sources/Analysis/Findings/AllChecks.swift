/// Every check, sorted by code.
package let allChecks: [any Check] = [
  AssertsAndDenies(),
  DerivedConflict(),
  DirectConflict(),
  PremisesWithoutConclusion(),
  UnusedAllow(),
]
