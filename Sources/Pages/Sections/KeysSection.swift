/// Which keys do what, where scripts run.
struct KeysSection {
  private static let keys = [
    ("Enter", "put the claim in focus and show what is known of it"),
    ("↑ ↓", "along a link: up to what it bears on, down to what bears on it"),
    ("← →", "to what stands beside it"),
    ("Home", "to the question's first answer"),
    ("/", "search"),
    ("Esc", "a step back: out of the search, out of the panel, out of the focus"),
    ("+ −  0", "larger, smaller, the whole"),
    ("f  t  u", "suppose that the claim is false, or true, or suppose nothing of it"),
    ("1 … 9", "in the view of everyone, or of a source"),
    ("?", "this list"),
  ]

  func write(to page: inout Markup) {
    page.element(
      "dialog", ["id": "keys", "class": "keys", "aria-labelledby": "keys-title"]
    ) { page in
      page.element("h2", ["id": "keys-title"], "Keys")
      page.element("dl") { page in
        for (key, meaning) in Self.keys {
          page.element("dt") { $0.element("kbd", key) }
          page.element("dd", meaning)
        }
      }
      page.element("button", ["type": "button", "id": "close-keys"], "Close")
    }
  }
}
