/// The schema of `system.xml` (RELAX NG, XML syntax), which the executable carries and publishes beside it.
package enum SystemSchema {
  /// The namespace of all elements. The last part changes when documents of the old form are no longer valid.
  package static let namespace = "urn:stdc:system:1"
  static let version = "1"

  package static var bytes: [UInt8] { PackageResources.system_rng }
}
