/// One request and its answer; a connection carries no second one, so that no byte of one can be taken for another.
struct Exchange {
  let gate: Gate
  let limits: Limits
  /// Which address takes a form, and of how many bytes at most; nil where it takes none.
  let formLimit: @Sendable (String) -> Int?

  /// What a connection brought.
  enum Outcome {
    case answer(Response)
    /// A request that may be carried out.
    case request(Request)
    /// The other side has gone, or never said anything.
    case nothing
  }

  func read(from connection: borrowing Connection) -> Outcome {
    do throws(Connection.Failure) {
      var bytes: [UInt8] = []
      guard let end = try readHead(from: connection, into: &bytes) else { return .answer(Refusal.response(.headersTooLarge)) }
      guard end >= 0 else { return .nothing }
      guard let head = RequestHead(bytes[..<end]) else { return .answer(Refusal.response(.badRequest)) }
      switch gate.verdict(on: head) {
      case .refused(let status): return .answer(Refusal.response(status))
      case .enters(let cookie): return .answer(Refusal.welcome(cookie: cookie))
      case .admitted: break
      }
      guard head.method == "POST" else {
        return formLimit(head.path) == nil ? .request(Request(head: head)) : .answer(Refusal.response(.notAllowed))
      }
      return try readForm(head, body: Array(bytes[(end + 4)...]), from: connection)
    } catch {
      return error == .late ? .answer(Refusal.response(.late)) : .nothing
    }
  }

  /// Where the lines above the body end; nil where they are too long, -1 where the other side went away before.
  private func readHead(from connection: borrowing Connection, into bytes: inout [UInt8]) throws(Connection.Failure) -> Int? {
    let deadline = ContinuousClock.now + limits.headTime
    var searched = 0
    while true {
      var at = max(0, searched - 3)
      while at + 3 < bytes.count {
        if bytes[at] == 13, bytes[at + 1] == 10, bytes[at + 2] == 13, bytes[at + 3] == 10 { return at < limits.head ? at : nil }
        at += 1
      }
      searched = bytes.count
      if bytes.count >= limits.head { return nil }
      guard try connection.read(atMost: limits.head, into: &bytes, until: deadline) else { return -1 }
    }
  }

  private func readForm(_ head: RequestHead, body: [UInt8], from connection: borrowing Connection) throws(Connection.Failure) -> Outcome {
    guard let limit = formLimit(head.path) else { return .answer(Refusal.response(.notAllowed)) }
    guard head["transfer-encoding"] == nil, let text = head["content-length"], text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return .answer(Refusal.response(.lengthRequired))
    }
    // Said to be too large is enough: it is not read.
    guard let length = Int(text), length <= limit else { return .answer(Refusal.response(.tooLarge)) }
    var body = body
    body.reserveCapacity(length)
    let deadline = ContinuousClock.now + limits.bodyTime
    while body.count < length {
      guard try connection.read(atMost: length - body.count, into: &body, until: deadline) else { return .nothing }
    }
    guard body.count == length else { return .answer(Refusal.response(.badRequest)) }
    guard let form = Form(body, contentType: head["content-type"]) else { return .answer(Refusal.response(.noForm)) }
    guard gate.knowsWord(form) else { return .answer(Refusal.response(.forbidden)) }
    return .request(Request(head: head, form: form))
  }
}
