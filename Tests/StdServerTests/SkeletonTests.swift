import Testing
@testable import StdServer
