import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite struct JSONTreeTests {
  private func mistake(_ text: String) -> ImportError? {
    do throws(ImportError) {
      _ = try JSONTree(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "what the grammar allows passes",
    arguments: [
      "{}", "[]", " [ ] ", "{\"a\":[1,{\"b\":[]}],\"c\":null}", "0", "-0", "-0.5e+10", "1E3",
      "true",
      "\"\"", #""\"\\\/\b\f\n\r\té""#, "[[],[[]],{}]", "{\"\":{\"\":1}}\n", "\"\u{7F}é漢😀\"",
      "[{\"a\":1},{\"a\":1}]", #""\ud800""#,
    ])
  func valid(text: String) {
    #expect(mistake(text) == nil)
  }

  @Test(
    "what it does not allow is refused with its place",
    arguments: [
      ("", 1, 1), (" ", 1, 2), ("{", 1, 2), ("[1,]", 1, 4), ("{\"a\":1,}", 1, 8), ("[1\n 2]", 2, 2),
      ("00", 1, 2), ("-", 1, 2), ("1.", 1, 3), (".5", 1, 1), ("1e", 1, 3), ("+1", 1, 1),
      ("01", 1, 2),
      ("nul", 1, 1), ("True", 1, 1), ("'a'", 1, 1), ("{a:1}", 1, 2), ("{\"a\" 1}", 1, 6),
      ("{\"a\":}", 1, 6), ("[1}", 1, 3), ("{\"a\":1]", 1, 7), ("1 2", 1, 3), ("\"a", 1, 1),
      ("\"\u{1}\"", 1, 2), ("\"é\\x\"", 1, 3), (#""\u12G4""#, 1, 2), (#""\u12"#, 1, 2),
      ("[1,,2]", 1, 4),
      ("NaN", 1, 1), ("[1] // x", 1, 5), ("\"\\", 1, 2), ("{\"a\":1,\"b\":[\n{\"c\":tru}]}", 2, 6),
    ])
  func invalid(text: String, line: Int, column: Int) {
    let mistake = mistake(text)
    #expect(mistake?.code == "invalid-json")
    #expect(mistake?.place == .position(line: line, column: column), "\(text)")
  }

  @Test(
    "a member that an object has twice is refused, however it is spelt",
    arguments: [#"{"a":1,"a":2}"#, #"{"a":1,"b":{},"\u0061":2}"#, #"[{"x":{"é":1, "\u00e9":1}}]"#])
  func duplicate(text: String) {
    #expect(mistake(text)?.code == "duplicate-member")
  }

  @Test("bytes that are not UTF-8 are refused")
  func notUnicode() {
    let bytes: [UInt8] = Array("[\"a".utf8) + [0xFF] + Array("\"]".utf8)
    #expect(throws: ImportError.self) { try JSONTree(bytes) }
  }

  @Test("what was read can be looked into")
  func values() throws {
    let text =
      #"{"a":[1,-2,{"b":true}],"c":"x\n\u00e9\ud83d\ude00y","d":null,"e\u0301":false,"n":1.5}"#
    let root = try JSONTree(Array(text.utf8)).root
    #expect(root.members.map(\.name) == ["a", "c", "d", "e\u{301}", "n"])
    let list = try #require(root["a"]).elements
    #expect(list.map(\.integer) == [1, -2, nil])
    #expect(list[2]["b"]?.bool == true)
    #expect(root["c"]?.string == "x\né😀y")
    #expect(root["d"] == nil && root["z"] == nil && list[0]["a"] == nil)
    #expect(root["e\u{301}"]?.bool == false)
    #expect(root["n"]?.word == "1.5" && root["n"]?.integer == nil)
  }

  @Test("a text of any depth is refused or read without recursion, and one wrong byte at once")
  func depth() throws {
    #expect(mistake(String(repeating: "[{\"a\":", count: 500_000))?.code == "invalid-json")
    let bytes = Array("\"".utf8) + [UInt8](repeating: 0xC3, count: 1_000_000) + Array("\"".utf8)
    #expect(throws: ImportError.self) { try JSONTree(bytes) }
  }

  @Test("whatever passes is what Foundation reads too, after any one change of a byte")
  func agreesWithFoundation() throws {
    let text = Array(#"{"a":[1,-2.5e3,"x\n\u00e9",true,null],"b":{"c":[]},"d":0}"#.utf8)
    var random = SplitMix64(seed: 1)
    var passed = 0
    for _ in 0..<20_000 {
      var bytes = text
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(text.randomElement(using: &random) ?? 0, at: place)
      default: bytes[place] = text.randomElement(using: &random) ?? 0
      }
      guard (try? JSONTree(bytes)) != nil else { continue }
      passed += 1
      let value = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      #expect(value != nil, "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(passed > 1000)
  }
}
