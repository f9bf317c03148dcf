#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// One connection of a browser: bytes in until a moment that was fixed beforehand, bytes out.
struct Connection: ~Copyable {
  private let socket: Int32

  init(_ socket: Int32) {
    self.socket = socket
    _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
    _ = fcntl(socket, F_SETFL, O_NONBLOCK)
    #if canImport(Darwin)
      var yes: Int32 = 1
      setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  deinit { close(socket) }

  /// What ended a connection before its time.
  enum Failure: Error { case late, gone }

  /// Some of the next bytes, appended; false where no more will come.
  ///
  /// - Throws: `Failure.late` at the deadline.
  func read(atMost count: Int, into bytes: inout [UInt8], until deadline: ContinuousClock.Instant) throws(Failure) -> Bool {
    var buffer = [UInt8](repeating: 0, count: min(count, 1 << 16))
    while true {
      let got = recv(socket, &buffer, buffer.count, 0)
      if got > 0 {
        bytes.append(contentsOf: buffer[..<got])
        return true
      }
      if got == 0 { return false }
      if errno == EINTR { continue }
      guard errno == EAGAIN || errno == EWOULDBLOCK else { throw .gone }
      try wait(for: Int16(POLLIN), until: deadline)
    }
  }

  /// - Throws: `Failure`, also where the other side does not take the bytes in time.
  func write(_ bytes: [UInt8], until deadline: ContinuousClock.Instant) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Connection.sendFlags) }
      if sent > 0 {
        rest = rest.dropFirst(sent)
      } else if errno == EAGAIN || errno == EWOULDBLOCK {
        try wait(for: Int16(POLLOUT), until: deadline)
      } else if errno != EINTR {
        throw .gone
      }
    }
  }

  /// Says that nothing more is sent, and takes a little of what the other side still sends: closed on unread bytes, the answer would be lost on its way.
  func finish() {
    shutdown(socket, Int32(SHUT_WR))
    var rest: [UInt8] = []
    let deadline = ContinuousClock.now + .milliseconds(300)
    while rest.count < 1 << 20, (try? read(atMost: 1 << 16, into: &rest, until: deadline)) == true {}
  }

  private func wait(for events: Int16, until deadline: ContinuousClock.Instant) throws(Failure) {
    let (seconds, fraction) = (deadline - .now).components
    let milliseconds = seconds * 1_000 + fraction / 1_000_000_000_000_000
    guard milliseconds > 0 else { throw .late }
    var entry = pollfd(fd: socket, events: events, revents: 0)
    if poll(&entry, 1, Int32(clamping: milliseconds)) == 0 { throw .late }
  }

  #if canImport(Glibc)
    private static let sendFlags = Int32(MSG_NOSIGNAL)
  #else
    private static let sendFlags: Int32 = 0
  #endif
}
