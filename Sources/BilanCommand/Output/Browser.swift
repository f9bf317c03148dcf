#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The browser of the one who is logged in.
enum Browser {
  /// Opens an address in it; false where none could be started.
  static func open(_ address: String) -> Bool {
    #if os(macOS)
      let program = "open"
    #else
      // Without a screen there is no browser to be seen.
      guard getenv("DISPLAY") != nil || getenv("WAYLAND_DISPLAY") != nil else { return false }
      let program = "xdg-open"
    #endif
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(address), nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawnp(&process, program, nil, nil, &arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    return waitpid(process, &status, 0) == process && status == 0
  }
}
