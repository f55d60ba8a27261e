private import Foundation

/// Whether many times the random inputs are tried, in a run that may take minutes.
package let isLongRun = ProcessInfo.processInfo.environment["ARGMAP_LONG"] == "1"
