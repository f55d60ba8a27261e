/// The stems of folded English words, so that forms of one word compare equal.
///
/// The rules take the endings of plurals and of verbs off (`raises`, `raised` and `raising` are
/// `rais`); the commonest irregular forms are listed. It is all cruder than Porter's algorithm on
/// purpose: it never joins words by endings that change the meaning (`care`, `careless`).
///
/// In the other languages the commonest endings are simply taken off, one behind the other.
enum Stem {
  /// How forms of one word are told.
  enum Rules: Sendable {
    case english
    /// What begins a form and what ends one, longest first; at least three letters are left.
    case endings(beginning: String?, [String])
    case none

    /// Takes the endings off a word that is none of ``Stem/irregularForms``.
    ///
    /// - Complexity: O(*n*) for *n* scalars.
    func cut(_ word: inout [UInt32]) {
      switch self {
      case .english: Stem.cut(&word)
      case .endings(let beginning, let endings):
        if let beginning, word.count > beginning.unicodeScalars.count + 3,
          word.starts(with: beginning.unicodeScalars.map(\.value))
        {
          word.removeFirst(beginning.unicodeScalars.count)
        }
        for ending in endings {
          let letters = ending.unicodeScalars.map(\.value)
          if word.count >= letters.count + 3, word.suffix(letters.count).elementsEqual(letters) {
            word.removeLast(letters.count)
            break
          }
        }
        // Umlauts come and go: Haus, Häuser.
        for index in word.indices {
          switch word[index] {
          case 0xE4: word[index] = 0x61
          case 0xF6: word[index] = 0x6F
          case 0xFC: word[index] = 0x75
          default: break
          }
        }
      case .none: break
      }
    }
  }

  private static func cut(_ word: inout [UInt32]) {
    guard word.count > 3, word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return }
    if word.hasSuffix("ies") || word.hasSuffix("ied") {
      word.removeLast(3)
      word.append(letter("i"))
    } else if word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"),
      !word.hasSuffix("is")
    {
      word.removeLast()
      for ending in ["sse", "xe", "che", "she", "zze"] where word.hasSuffix(ending) {
        word.removeLast()
        break
      }
    } else if word.hasSuffix("ing"), word.dropLast(3).hasVowel, word.count > 5 {
      word.removeLast(3)
      word.undouble()
    } else if word.hasSuffix("ed"), !word.hasSuffix("eed"), word.dropLast(2).hasVowel,
      word.count > 4
    {
      word.removeLast(2)
      word.undouble()
    }
    if word.count > 3, word.last == letter("e") { word.removeLast() }
    if word.last == letter("y") { word[word.count - 1] = letter("i") }
  }

  private static func letter(_ letter: Unicode.Scalar) -> UInt32 { letter.value }

  /// Forms that no ending shows, by the word that they are a form of.
  static let irregularForms: [String: String] = [
    "bought": "buy", "broke": "break", "broken": "break", "brought": "bring", "built": "build",
    "came": "come", "caught": "catch", "children": "child", "died": "die", "dying": "die",
    "fallen": "fall", "fed": "feed", "fell": "fall", "felt": "feel", "fought": "fight",
    "gave": "give", "given": "give", "gone": "go", "got": "get", "grew": "grow", "grown": "grow",
    "held": "hold", "hidden": "hide", "kept": "keep", "knew": "know", "known": "know",
    "laid": "lay", "led": "lead", "lives": "life", "lost": "lose", "made": "make", "meant": "mean",
    "men": "man", "met": "meet", "paid": "pay", "proven": "prove", "ran": "run", "risen": "rise",
    "rose": "rise", "sent": "send", "shown": "show", "slept": "sleep", "sold": "sell",
    "spent": "spend", "taught": "teach", "taken": "take", "took": "take", "went": "go",
    "women": "woman", "won": "win", "wrote": "write", "written": "write",
  ]
}

extension Collection<UInt32> {
  fileprivate var hasVowel: Bool { contains { letter in "aeiouy".utf8.contains { $0 == letter } } }
}

extension [UInt32] {
  fileprivate func hasSuffix(_ ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8.lazy.map { UInt32($0) })
  }

  /// `cutt` → `cut`; `fall`, `miss` and `buzz` stay.
  fileprivate mutating func undouble() {
    guard count > 3, let last, self[count - 2] == last,
      !"lszaeiou".utf8.contains(where: { $0 == last })
    else { return }
    removeLast()
  }
}
