/// Interchange.
