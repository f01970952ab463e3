import Foundation
import GRDB
import Glibc

/// Returns in a file of SQLite.
package struct SQLiteIntakeStore: IntakeStore {
  private let database: DatabaseQueue

  /// Opens the file, and makes it where there is none. Only its owner can read it: it holds names and addresses.
  package init(path: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    database = try DatabaseQueue(path: path, configuration: configuration)
    chmod(path, 0o600)
    var migrator = DatabaseMigrator()
    migrator.registerMigration("returns") { db in
      try db.create(table: "submission") { table in
        table.autoIncrementedPrimaryKey("number")
        table.column("receipt", .text).notNull().unique()
        table.column("hash", .text).notNull().unique()
        table.column("bytes", .blob).notNull()
        table.column("received", .text).notNull()
        table.column("late", .boolean).notNull()
        table.column("unit", .text).notNull()
        table.column("person", .text).notNull()
        table.column("comments", .integer).notNull()
        table.column("draft", .text).notNull()
        table.column("state", .text).notNull()
        table.column("note", .text).notNull()
      }
    }
    try migrator.migrate(database)
  }

  /// Opens a file that is there, to read it; throws where it is none of this kind.
  package init(reading path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    database = try DatabaseQueue(path: path, configuration: configuration)
    _ = try database.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM submission") }
  }

  package func add(_ new: NewSubmission) async throws -> (submission: Submission, isNew: Bool) {
    try await database.write { db in
      if let row = try Row.fetchOne(db, sql: "SELECT * FROM submission WHERE hash = ?", arguments: [new.hash]) {
        return (Submission(row), false)
      }
      let number = (try Int.fetchOne(db, sql: "SELECT MAX(number) FROM submission") ?? 0) + 1
      let digits = String(number)
      let receipt = "W" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-" + Self.secret()
      try db.execute(
        sql: """
          INSERT INTO submission (number, receipt, hash, bytes, received, late, unit, person, comments, draft, state, note)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending', '')
          """,
        arguments: [
          number, receipt, new.hash, Data(new.bytes), new.received, new.isLate, new.unit, new.person, new.commentCount,
          new.draft,
        ])
      let row = try Row.fetchOne(db, sql: "SELECT * FROM submission WHERE number = ?", arguments: [number])
      return (try row.map(Submission.init) ?? { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }(), true)
    }
  }

  package func submissions(_ state: Submission.State?) async throws -> [Submission] {
    try await database.read { db in
      let rows =
        try state.map {
          try Row.fetchAll(
            db, sql: "SELECT * FROM submission WHERE state = ? ORDER BY number", arguments: [$0.rawValue])
        } ?? Row.fetchAll(db, sql: "SELECT * FROM submission ORDER BY number")
      return rows.map(Submission.init)
    }
  }

  package func submission(receipt: String) async throws -> Submission? {
    try await database.read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM submission WHERE receipt = ?", arguments: [receipt]).map(Submission.init)
    }
  }

  package func set(_ state: Submission.State, note: String, receipt: String) async throws {
    try await database.write { db in
      try db.execute(
        sql: "UPDATE submission SET state = ?, note = ? WHERE receipt = ?", arguments: [state.rawValue, note, receipt])
    }
  }

  package func size() async throws -> Int {
    try await database.read { try Int.fetchOne($0, sql: "SELECT COALESCE(SUM(LENGTH(bytes)), 0) FROM submission") ?? 0 }
  }

  /// Letters and digits that are not taken for one another when they are read out.
  private static func secret() -> String {
    let letters = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
    return String((0..<8).compactMap { _ in letters.randomElement() })
  }
}

extension Submission {
  fileprivate init(_ row: Row) {
    let data: Data = row["bytes"]
    self.init(
      number: row["number"], receipt: row["receipt"], hash: row["hash"], bytes: Array(data), received: row["received"],
      isLate: row["late"], unit: row["unit"], person: row["person"], commentCount: row["comments"], draft: row["draft"],
      state: State(rawValue: row["state"]) ?? .pending, note: row["note"])
  }
}
