internal import GRDB

extension Store {
  /// An empty store in memory, which goes with its last reference.
  public static func inMemory() throws(StoreError) -> Store {
    let place = ":memory:"
    return try attempt(at: place) {
      let queue = try DatabaseQueue(configuration: StoreFile(path: place).writing)
      let key = ProjectKey()
      try Schema.migrator(key).migrate(queue)
      return Store(queue, path: place, key: key)
    }
  }

  /// A copy of this store in memory, to try out what keeping or removing would do, by really doing it.
  ///
  /// Nothing of what is done there comes near the file, its log or a temporary file, and no other process has to wait for it.
  public func trial() throws(StoreError) -> Store {
    try attempt(at: path) {
      let copy = try DatabaseQueue(configuration: StoreFile(path: path).writing)
      try queue.backup(to: copy)
      return Store(copy, path: path, key: key)
    }
  }
}
