public import BilanProject
internal import Dispatch
internal import Foundation
internal import Synchronization

/// A server for one browser on this machine, by which a project is worked with.
public final class PageServer: Sendable {
  private let sockets: Loopback
  private let gate: Gate
  private let site: Site
  private let limits: Limits
  private let isStopped = Atomic<Bool>(false)
  private let open = Mutex(0)
  private let lastRequest = Mutex(ContinuousClock.now)

  /// - Parameters:
  ///   - folder: Where the project is, or where new ones are made.
  ///   - language: In which the page speaks; nil for the project's.
  ///   - usual: In which it speaks where neither this nor a project says it.
  ///   - sample: The folder of the sample project, to be copied; nil where there is none at hand.
  ///   - recents: Where it is remembered which projects were used.
  /// - Throws: `Failure`, where no port can be had.
  public init(folder: String, language: Language?, usual: Language, sample: String? = nil, recents: RecentProjects, limits: Limits = Limits()) throws {
    do throws(Loopback.Failure) {
      sockets = try Loopback()
    } catch {
      throw Failure(.unreadableFile, at: "127.0.0.1", ["reason": .text(error.reason)], kind: .file)
    }
    gate = Gate(port: sockets.port)
    site = Site(folder: folder, language: language, usual: usual, word: gate.formWord, sample: sample, recents: recents, patience: limits.patience)
    self.limits = limits
  }

  /// The address that lets its first visitor in, and nobody after.
  public var address: String { gate.address }

  /// Serves until it is told to stop, or nobody has asked for anything for long.
  public func run() async {
    await site.begin()
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      // Threads of their own for what waits: those of tasks and of dispatch queues are few, and who waits on one keeps work from it.
      Thread.detachNewThread {
        self.listen()
        continuation.resume()
      }
    }
    await site.end()
  }

  /// Ends `run` within a moment.
  public func stop() { isStopped.store(true, ordering: .relaxed) }

  private func listen() {
    while !isStopped.load(ordering: .relaxed), ContinuousClock.now - lastRequest.withLock({ $0 }) < limits.idleTime {
      guard let connection = sockets.accept(within: 200) else { continue }
      let isRoom = open.withLock { count in
        guard count < limits.connections else { return false }
        count += 1
        return true
      }
      guard isRoom else {
        try? connection.write(Refusal.response(.busy).encoded, until: .now + .milliseconds(100))
        continue
      }
      let handed = Handed(connection)
      Thread.detachNewThread {
        self.serve(handed.take())
        self.open.withLock { $0 -= 1 }
      }
    }
    sockets.shutDown()
  }

  private func serve(_ connection: consuming Connection) {
    let limits = limits
    let exchange = Exchange(gate: gate, limits: limits) { Routes.formLimit($0, limits) }
    let response: Response
    switch exchange.read(from: connection) {
    case .nothing: return
    case .answer(let refusal): response = refusal
    case .request(let request):
      lastRequest.withLock { $0 = .now }
      response = answer(to: request)
    }
    try? connection.write(response.encoded, until: .now + limits.bodyTime)
    connection.finish()
  }

  /// The site works in tasks, this thread waits for them.
  private func answer(to request: Request) -> Response {
    // What every page is made with does not wait for long work.
    if let asset = Routes.assets[request.path] { return asset }
    let done = DispatchSemaphore(value: 0)
    let result = Mutex<Response?>(nil)
    let box = Box(result)
    Task {
      let response = await site.respond(to: request)
      box.value.withLock { $0 = response }
      done.signal()
    }
    done.wait()
    return box.value.withLock { $0 } ?? Refusal.response(.failed)
  }

  /// Holds what a task and the thread that waits for it share.
  private final class Box: Sendable {
    let value: Mutex<Response?>
    init(_ value: consuming Mutex<Response?>) { self.value = value }
  }

  /// Brings a connection, which cannot be copied, to the thread that serves it.
  private final class Handed: Sendable {
    private let connection: Mutex<Connection?>
    init(_ connection: consuming Connection) { self.connection = Mutex(connection) }
    func take() -> Connection { connection.withLock { $0.take() }! }
  }
}
