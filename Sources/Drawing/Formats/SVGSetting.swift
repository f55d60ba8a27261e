/// Where an SVG document is to stand.
package struct SVGSetting: Sendable {
  /// The class of the drawing, by which its style sheet finds it.
  package var className = "argmap"
  /// What the `id` of each element begins with.
  package var prefix = "argmap"
  /// Whether it is a part of a page, which has words, a legend, a style and paper of its own.
  package var isPart = false
  /// What the address begins with to which each box leads, its ID behind it; `nil` where boxes lead
  /// nowhere.
  package var addressPrefix: String?

  /// A file by itself.
  package init() {}
}
