import Foundation
import Testing

@testable import Drawing

/// Contrasts by WCAG 2.2.
@Suite struct PaletteTests {
  private func luminance(_ colour: String) throws -> Double {
    let value = try #require(UInt32(colour.dropFirst(), radix: 16))
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double(value >> UInt32(shift) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func contrast(_ one: String, _ two: String) throws -> Double {
    let (first, second) = (try luminance(one), try luminance(two))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  @Test("text and lines can be told from what is behind them")
  func contrasts() throws {
    for palette in [Palette.light, .dark, .print] {
      let paper = palette.paper == "none" ? "#ffffff" : palette.paper
      for ground in [paper, palette.box] {
        #expect(try contrast(palette.text, ground) >= 4.5)
        #expect(try contrast(palette.muted, ground) >= 4.5)
        for line in [
          palette.border, palette.support, palette.attack, palette.undercut, palette.entail,
        ] {
          #expect(try contrast(line, ground) >= 3)
        }
        for theme in palette.themes { #expect(try contrast(theme, ground) >= 3, "\(theme)") }
      }
      for badge in palette.badges { #expect(try contrast(palette.text, badge) >= 4.5) }
      #expect(palette.badges.count == BadgeShape.colourCount)
      #expect(palette.themes.count == Scene.themeLimit)
    }
  }
}
