import Synchronization

/// A number that workers count up together, to take the next piece of work or to say how far they are.
package final class SharedCounter: Sendable {
  private let number = Atomic(0)

  package init() {}

  /// Counts one further and returns the number before.
  @discardableResult
  package func next() -> Int { number.add(1, ordering: .relaxed).oldValue }

  /// Counts `amount` further and returns the new number.
  @discardableResult
  package func add(_ amount: Int) -> Int { number.add(amount, ordering: .relaxed).newValue }

  package var value: Int { number.load(ordering: .relaxed) }
}
