/// What a person sends by the forms of a page, with the word that they say.
extension Caller {
  /// Hands files in, after other fields of the form.
  func handIn(
    _ files: [(name: String, bytes: [UInt8])], with fields: [(name: String, value: String)] = [], at path: String = "/feuilles/deposer", _ cookie: String
  ) async throws -> Answer {
    let texts = [("mot", try await word(cookie))] + fields
    let parts =
      texts.map { ("name=\"\($0)\"", Array($1.utf8)) } + files.map { ("name=\"fichiers\"; filename=\"\($0.name)\"", $0.bytes) }
    let body = parts.flatMap { Array("--x1\r\nContent-Disposition: form-data; \($0)\r\n\r\n".utf8) + $1 + Array("\r\n".utf8) } + Array("--x1--\r\n".utf8)
    return try await post(path, cookie, origin: origin, type: "multipart/form-data; boundary=x1", bytes: body)
  }
}
