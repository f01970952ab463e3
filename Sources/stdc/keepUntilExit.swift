/// Keeps a value in memory until the process ends.
///
/// A system is a tree of hundreds of thousands of objects; to take it apart piece by piece just before the system takes
/// all memory back at once would be a tenth of the run.
func keepUntilExit(_ value: some Sendable) { _ = Unmanaged.passRetained(Kept(value)) }

private final class Kept: Sendable {
  private let value: any Sendable

  init(_ value: some Sendable) { self.value = value }
}
