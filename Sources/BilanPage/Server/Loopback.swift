#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The sockets that listen for the browser: on 127.0.0.1 and, where the machine has it, on ::1, at one port that was free.
///
/// No other machine can reach them: nothing is bound to an address that the network knows.
struct Loopback: Sendable {
  let port: UInt16
  private let sockets: [Int32]

  /// Why no socket could be opened, in the system's own words.
  struct Failure: Error { var reason: String }

  /// - Throws: `Failure`.
  init() throws(Failure) {
    // A port that is free in one family may be taken in the other: then another one is tried.
    for _ in 0..<20 {
      let first = try Loopback.listen(.v4, port: 0)
      do throws(Failure) {
        let second = try Loopback.listen(.v6, port: first.port)
        (port, sockets) = (first.port, [first.socket, second.socket])
        return
      } catch {
        if Loopback.isTaken {
          close(first.socket)
          continue
        }
        (port, sockets) = (first.port, [first.socket])
        return
      }
    }
    throw Failure(reason: String(cString: strerror(EADDRINUSE)))
  }

  /// Waits for a connection; nil when none came within a moment.
  ///
  /// - Parameter milliseconds: How long a moment is.
  func accept(within milliseconds: Int32) -> Connection? {
    var waiting = sockets.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&waiting, nfds_t(waiting.count), milliseconds) > 0 else { return nil }
    for entry in waiting where entry.revents & Int16(POLLIN) != 0 {
      let socket = systemAccept(entry.fd)
      if socket >= 0 { return Connection(socket) }
    }
    return nil
  }

  /// Nobody is listened to any more.
  func shutDown() {
    for socket in sockets { close(socket) }
  }

  // MARK: - The system

  private enum Family { case v4, v6 }

  private static var isTaken: Bool { errno == EADDRINUSE }

  private static func listen(_ family: Family, port: UInt16) throws(Failure) -> (socket: Int32, port: UInt16) {
    let socket = makeSocket(family == .v4 ? AF_INET : AF_INET6)
    guard socket >= 0 else { throw Failure(reason: lastError) }
    _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
    _ = fcntl(socket, F_SETFL, O_NONBLOCK)
    guard bind(socket, family, port) == 0, systemListen(socket) == 0, let port = self.port(of: socket, family) else {
      // `errno` of what failed is asked for by the caller: closing must not change it.
      let error = errno
      close(socket)
      errno = error
      throw Failure(reason: lastError)
    }
    return (socket, port)
  }

  private static var lastError: String { String(cString: strerror(errno)) }

  private static func makeSocket(_ family: Int32) -> Int32 {
    #if canImport(Glibc)
      socket(family, Int32(SOCK_STREAM.rawValue), 0)
    #else
      socket(family, SOCK_STREAM, 0)
    #endif
  }

  private static func bind(_ socket: Int32, _ family: Family, _ port: UInt16) -> Int32 {
    switch family {
    case .v4:
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      return withBytes(of: &address) { systemBind(socket, $0, $1) }
    case .v6:
      var only: Int32 = 1
      setsockopt(socket, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &only, socklen_t(MemoryLayout<Int32>.size))
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      address.sin6_addr = in6addr_loopback
      return withBytes(of: &address) { systemBind(socket, $0, $1) }
    }
  }

  private static func port(of socket: Int32, _ family: Family) -> UInt16? {
    var address = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let result = withUnsafeMutablePointer(to: &address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &size) } }
    guard result == 0 else { return nil }
    // The port stands at the same place in both families.
    return withUnsafeBytes(of: &address) { UInt16(bigEndian: $0.loadUnaligned(fromByteOffset: 2, as: UInt16.self)) }
  }

  private static func withBytes<Address>(of address: inout Address, _ work: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { work($0, socklen_t(MemoryLayout<Address>.size)) }
    }
  }
}

private func systemBind(_ socket: Int32, _ address: UnsafePointer<sockaddr>, _ size: socklen_t) -> Int32 { bind(socket, address, size) }
private func systemListen(_ socket: Int32) -> Int32 { listen(socket, 64) }
private func systemAccept(_ socket: Int32) -> Int32 { accept(socket, nil, nil) }
