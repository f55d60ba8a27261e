/// The stem of a folded English word, so that forms of one word compare equal.
///
/// It takes the endings of plurals and of verbs off (`raises`, `raised` and `raising` are `rais`)
/// and knows the commonest irregular forms. It is cruder than Porter's algorithm on purpose: it
/// never joins words by endings that change the meaning (`care`, `careless`).
///
/// - Complexity: O(*n*) for *n* bytes.
func stem(of word: String) -> String {
  let word = irregularForms[word] ?? word
  var bytes = Array(word.utf8)
  guard bytes.count > 3, bytes.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
  if bytes.hasSuffix("ies") || bytes.hasSuffix("ied") {
    bytes.removeLast(3)
    bytes.append(UInt8(ascii: "i"))
  } else if bytes.hasSuffix("s"), !bytes.hasSuffix("ss"), !bytes.hasSuffix("us"),
    !bytes.hasSuffix("is")
  {
    bytes.removeLast()
    for ending in ["sse", "xe", "che", "she", "zze"] where bytes.hasSuffix(ending) {
      bytes.removeLast()
      break
    }
  } else if bytes.hasSuffix("ing"), bytes.dropLast(3).hasVowel, bytes.count > 5 {
    bytes.removeLast(3)
    bytes.undouble()
  } else if bytes.hasSuffix("ed"), !bytes.hasSuffix("eed"), bytes.dropLast(2).hasVowel,
    bytes.count > 4
  {
    bytes.removeLast(2)
    bytes.undouble()
  }
  if bytes.count > 3, bytes.last == UInt8(ascii: "e") { bytes.removeLast() }
  if bytes.last == UInt8(ascii: "y") { bytes[bytes.count - 1] = UInt8(ascii: "i") }
  return String(decoding: bytes, as: UTF8.self)
}

extension Collection<UInt8> {
  fileprivate var hasVowel: Bool { contains { "aeiouy".utf8.contains($0) } }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  /// `cutt` → `cut`; `fall`, `miss` and `buzz` stay.
  fileprivate mutating func undouble() {
    guard count > 3, let last, self[count - 2] == last, !"lszaeiou".utf8.contains(last) else {
      return
    }
    removeLast()
  }
}

/// Forms that no ending shows, by the word that they are a form of.
private let irregularForms: [String: String] = [
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
