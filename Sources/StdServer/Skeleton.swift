import GRDB
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
