import Synchronization

extension Array where Element: Sendable {
  /// The results of `transform` in the order of the elements, computed on several cores.
  ///
  /// The workers take elements one by one from a shared counter, so that large files do not hold up the others. Same
  /// input, same output, whatever the number of workers.
  package func parallelMap<Result: Sendable>(
    workers: Int, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    guard workers > 1, count > 1 else { return map(transform) }
    let next = SharedCounter()
    let elements = self
    return await withTaskGroup(of: [(Int, Result)].self) { group in
      for _ in 0..<Swift.min(workers, count) {
        group.addTask {
          var results: [(Int, Result)] = []
          while true {
            let index = next.take()
            guard index < elements.count else { return results }
            results.append((index, transform(elements[index])))
          }
        }
      }
      var ordered: [Result?] = Array<Result?>(repeating: nil, count: elements.count)
      for await results in group {
        for (index, result) in results { ordered[index] = result }
      }
      return ordered.compactMap { $0 }
    }
  }
}

private final class SharedCounter: Sendable {
  private let value = Atomic<Int>(0)

  func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
}
