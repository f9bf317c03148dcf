#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A connection to the server, with nothing between.
final class Wire {
  private let socket: Int32

  struct Refused: Error {}

  /// - Parameter host: Of IPv4: every address of 127.0.0.0/8 is the machine itself.
  init(port: UInt16, v6: Bool = false, host: UInt32 = 0x7F00_0001) throws {
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    socket = makeSocket(v6 ? AF_INET6 : AF_INET, stream, 0)
    // Other tests of the same process may keep all processors busy for long.
    var time = timeval(tv_sec: 300, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    let result: Int32
    if v6 {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      address.sin6_addr = in6addr_loopback
      result = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in6>.size)) }
      }
    } else {
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = host.bigEndian
      result = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
      }
    }
    guard result == 0 else { throw Refused() }
  }

  deinit { close(socket) }

  /// What the server does not take any more is lost.
  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { sendBytes(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Everything that comes until the server closes.
  func rest() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = recv(socket, &buffer, buffer.count, 0)
      if got <= 0 { return bytes }
      bytes += buffer[..<got]
    }
  }
}

private func makeSocket(_ family: Int32, _ type: Int32, _ protocol: Int32) -> Int32 { socket(family, type, `protocol`) }
private func sendBytes(_ socket: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int { send(socket, bytes, count, flags) }
