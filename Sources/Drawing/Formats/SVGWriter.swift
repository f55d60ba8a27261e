internal import ArgumentModel
internal import Evaluation

/// Writes a drawing as SVG.
struct SVGWriter {
  private(set) var text = ""
  private let scene: Scene
  private let layout: Layout
  private let setting: SVGSetting
  private let prefix: String
  private static let margin = 20.0

  init(_ drawing: MapDrawing, _ layout: Layout, _ setting: SVGSetting) {
    scene = drawing.scene
    self.layout = layout
    self.setting = setting
    prefix = setting.prefix.xml
    let legend = setting.isPart ? nil : Legend(drawing.scene, width: max(layout.width, 520))
    let width = max(layout.width, legend?.width ?? 0) + 2 * Self.margin
    let legendTop = layout.height + 2 * Self.margin
    let height = legendTop + (legend.map { $0.height + Self.margin } ?? 0)
    let size = "width=\"\(width.rounded(.up).word)\" height=\"\(height.rounded(.up).word)\""
    text += "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size)"
    text += " viewBox=\"0 0 \(width.rounded(.up).word) \(height.rounded(.up).word)\""
    text += " class=\"\(setting.className.xml)\" id=\"\(prefix)\""
    if setting.isPart {
      text += " role=\"group\" aria-label=\"\(drawing.subtitle.xml)\">\n"
    } else {
      text += " role=\"graphics-document document\""
      text += " aria-labelledby=\"\(prefix)-title\" aria-describedby=\"\(prefix)-desc\">\n"
      text += "<title id=\"\(prefix)-title\">\(drawing.title.xml)</title>\n"
      text += "<desc id=\"\(prefix)-desc\">\(drawing.subtitle.xml)</desc>\n"
      text += "<style>\n\(Stylesheet(scope: setting.className).text)</style>\n"
      text += "<rect class=\"paper\" \(size)/>\n"
    }
    let left = max(0, ((legend?.width ?? 0) - layout.width) / 2) + Self.margin
    text += "<g class=\"map\" transform=\"translate(\(left.word) \(Self.margin.word))\">\n"
    let group = setting.isPart ? "<g aria-hidden=\"true\">\n" : "<g>\n"
    text += group
    for index in scene.links.indices { addLines(of: index) }
    text += "</g>\n"
    for index in scene.boxes.indices { addBox(index) }
    text += group
    for index in scene.links.indices { addSign(of: index) }
    text += "</g>\n"
    text += "</g>\n"
    if let legend {
      text += "<g class=\"legend\" transform=\"translate(\(Self.margin.word) \(legendTop.word))\""
      text += " aria-hidden=\"true\">\n\(legend.text)</g>\n"
    }
    text += "</svg>\n"
  }

  // MARK: Links

  private func classes(of index: Int) -> String {
    let link = scene.links[index]
    let back = link.kind != .contradicts && layout.routes[index].runsDown ? " back" : ""
    return "link \(link.kind.rawValue)\(link.standing.map { " \($0.rawValue)" } ?? "")\(back)"
  }

  private mutating func addLines(of index: Int) {
    let link = scene.links[index]
    let route = layout.routes[index]
    guard !route.curves.isEmpty else { return }
    var path = PathData()
    for curve in route.tails.compactMap({ $0 }) { path.add(curve) }
    var head = ""
    if let curve = route.head {
      let fromBelow = curve.start.y > curve.end.y
      let length = Marks.headLength(of: link.kind) * (fromBelow ? 1 : -1)
      path.add(curve.ending(at: curve.end.y + length))
      head = Marks.head(link.kind, at: curve.end, fromBelow: fromBelow)
    }
    addStart(of: index, "l", withEnds: true)
    text += "<path class=\"line\" d=\"\(path.text)\"/>\(head)</g>\n"
  }

  /// The start of what is drawn of a link; a page says by itself what links are.
  private mutating func addStart(of index: Int, _ letter: String, withEnds hasEnds: Bool) {
    let link = scene.links[index]
    text += "<g class=\"\(classes(of: index))\" data-id=\"\(link.id.xml)\""
    if !setting.isPart {
      text += " id=\"\(prefix)-\(letter)-\(link.id.xml)\""
      if hasEnds {
        text += " data-from=\"\(link.premises.joined(separator: " ").xml)\""
        text += " data-to=\"\(link.target.xml)\" role=\"graphics-symbol\""
      }
    }
    text += ">"
    if !setting.isPart { text += "<title>\(link.title.xml)</title>" }
  }

  /// Signs come last, so that no line runs over them.
  private mutating func addSign(of index: Int) {
    let link = scene.links[index]
    guard link.kind != .answers, let sign = layout.routes[index].sign else { return }
    addStart(of: index, "s", withEnds: false)
    text += "\(Marks.sign(link.kind, at: sign.middle))</g>\n"
  }

  // MARK: Boxes

  private mutating func addBox(_ index: Int) {
    let box = scene.boxes[index]
    let frame = layout.boxes[index]
    let standing = box.standing.map { " \($0.rawValue)" } ?? ""
    let name = setting.addressPrefix == nil ? "g" : "a"
    let address = setting.addressPrefix.map { " href=\"\(($0 + box.id).xml)\"" } ?? ""
    text += "<\(name)\(address) class=\"node \(box.kind.rawValue)\(standing)\""
    text += " data-id=\"\(box.id.xml)\""
    if !setting.isPart { text += " id=\"\(prefix)-n-\(box.id.xml)\"" }
    text += setting.addressPrefix == nil ? " role=\"graphics-symbol\">" : ">"
    // On a page the address leads to more than a title could say.
    if !setting.isPart || box.isCut { text += "<title>\(box.title.xml)</title>" }
    addFrame(of: box, frame)
    addTheme(of: box, frame)
    let left = frame.x + DrawnBox.padding
    var y = frame.y + DrawnBox.padding - 2
    if let standing = box.standing {
      text += Marks.standing(standing, isBacked: box.isBacked, at: Point(left, y - 1))
    }
    for line in box.idLines {
      let x = left + (box.standing == nil ? 0 : DrawnBox.markWidth)
      y += DrawnBox.idMeasure.lineHeight
      add(line, "id", Point(x, y - 4))
    }
    if !box.idLines.isEmpty { y += 4 }
    for line in box.textLines {
      y += box.measure.lineHeight
      let isCentred = box.kind == .question
      let x = isCentred ? frame.middle.x - box.measure.width(of: line) / 2 : left
      add(line, "words", Point(x, y - (box.measure.lineHeight * 0.28).rounded()))
    }
    let badgesLeft = frame.right - DrawnBox.padding - BadgeShape.width(of: box.badges)
    if box.hasFooter {
      let top = frame.bottom - DrawnBox.padding - BadgeShape.height + 3
      if let kind = box.evidenceKind { add(kind, "id", Point(left, top + 10.5)) }
      addBadges(box.badges, Point(badgesLeft - (box.kind == .evidence ? 6 : 0), top))
    } else {
      addBadges(box.badges, Point(badgesLeft, frame.y + DrawnBox.padding - 4))
    }
    text += "</\(name)>\n"
  }

  private mutating func add(_ line: String, _ name: String, _ point: Point) {
    text += "<text class=\"\(name)\" x=\"\(point.x.word)\" y=\"\(point.y.word)\">\(line.xml)</text>"
  }

  private mutating func addFrame(of box: DrawnBox, _ frame: Frame) {
    guard box.kind == .evidence else {
      let radius = box.kind == .question ? min(12, frame.height / 2) : 5
      text += "<rect class=\"frame\" x=\"\(frame.x.word)\" y=\"\(frame.y.word)\""
      text +=
        " width=\"\(frame.width.word)\" height=\"\(frame.height.word)\" rx=\"\(radius.word)\"/>"
      return
    }
    // A sheet with a corner folded over.
    var sheet = PathData()
    var fold = PathData()
    sheet.move(Point(frame.x, frame.y))
    for corner in [
      Point(frame.right, frame.y), Point(frame.right, frame.bottom - 9),
      Point(frame.right - 9, frame.bottom), Point(frame.x, frame.bottom),
    ] { sheet.line(corner) }
    sheet.close()
    fold.move(Point(frame.right, frame.bottom - 9))
    fold.line(Point(frame.right - 9, frame.bottom - 9))
    fold.line(Point(frame.right - 9, frame.bottom))
    text += "<path class=\"frame\" d=\"\(sheet.text)\"/><path class=\"fold\" d=\"\(fold.text)\"/>"
  }

  private mutating func addTheme(of box: DrawnBox, _ frame: Frame) {
    guard let tag = box.tags.first, let theme = scene.themes.firstIndex(of: tag) else { return }
    text +=
      "<rect class=\"theme-\(theme)\" x=\"\((frame.x + 2.5).word)\" y=\"\((frame.y + 5).word)\""
    text += " width=\"3\" height=\"\((frame.height - 10).word)\" rx=\"1.5\"/>"
  }

  private mutating func addBadges(_ badges: [StanceBadge], _ corner: Point) {
    var x = corner.x
    for badge in badges {
      text += badge.element(at: Point(x, corner.y))
      x += BadgeShape.width(of: badge) + BadgeShape.gap
    }
  }
}

extension StanceBadge {
  /// The badge with its left upper corner at a point.
  func element(at corner: Point) -> String {
    let width = BadgeShape.width(of: self)
    let outline = BadgeShape.outline(ofSource: source, x: corner.x, y: corner.y, width: width)
    let middle = Point(corner.x + width / 2, corner.y + BadgeShape.height - 3.7)
    let sign = isHedged ? "<tspan dy=\"2.5\">\(mark.rawValue.xml)</tspan>" : mark.rawValue.xml
    return "<g class=\"badge source-\(source % BadgeShape.colourCount)\">"
      + "<path d=\"\(outline.text)\"/><text x=\"\(middle.x.word)\" y=\"\(middle.y.word)\">"
      + "\(name.xml)\(sign)</text></g>"
  }
}
