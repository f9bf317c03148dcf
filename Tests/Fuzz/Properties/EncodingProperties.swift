import BilanText

@testable import BilanImport

/// Whatever the bytes, the text is valid UTF-8 and begins within itself; only what holds control characters can be refused.
func checkEncoding(_ bytes: [UInt8]) throws(Violation) {
  let text: DecodedText
  do {
    text = try DecodedText(bytes)
  } catch {
    try require(!bytes.isEmpty, "no bytes are binary")
    return
  }
  try require((try? UTF8Span(validating: text.bytes.span)) != nil, "no valid UTF-8")
  try require((0...text.bytes.count).contains(text.start), "begins at \(text.start) of \(text.bytes.count)")
  try require(text.bytes.count <= bytes.count * 3, "\(text.bytes.count) bytes out of \(bytes.count)")
  try require((0...bytes.count).contains(text.unreadable), "\(text.unreadable) unreadable of \(bytes.count)")
  try checkLines(text)
  let body = Array(text.bytes[text.start...])
  try require(Mojibake.count(in: text.bytes.span, from: text.start) <= body.count, "more spoiled letters than bytes")
  if let again = Mojibake.repaired(String(decoding: body, as: UTF8.self)) {
    try require(again.utf8.count < body.count, "a repaired text is not shorter")
  }
  try checkAgain(body)
}

private func checkLines(_ text: DecodedText) throws(Violation) {
  let told = text.otherwiseEncodedLines
  let lines = lineEnds(text.bytes) + 1
  try require(told.count <= 1000 && told.allSatisfy { (1...lines).contains(Int($0)) }, "lines \(told.suffix(3)) of \(lines)")
  try require(zip(told, told.dropFirst()).allSatisfy { $0 < $1 }, "lines out of order")
}

/// Text that was decoded is decoded to itself, unless it begins with a mark or holds zeros, which mean something else in UTF-8.
private func checkAgain(_ body: [UInt8]) throws(Violation) {
  guard !body.starts(with: [0xEF, 0xBB, 0xBF]), !body.contains(0), let again = try? DecodedText(body) else { return }
  try require(again.encoding == .utf8 && again.start == 0 && again.bytes == body, "decoded again, the text is another")
}
