import Foundation
import TestSupport
import Testing

/// `stdc serve` from its start to its end.
@Suite("stdc serve", .serialized)
struct ServeTests {
  /// The example with two standards out for comment and lasting ids.
  private func system(in folder: TemporaryFolder) throws {
    #expect(try Executable.run(["init", "system", "--example"], in: folder.path).status == 0)
    for path in ["system/implementation/counter-acceptance.md", "system/implementation/complaints.md"] {
      let text = try #require(folder.text(path))
      try folder.write(text.replacing("stage: 发布稿", with: "stage: 征求意见稿"), to: path)
    }
    let round = "\nconsultation:\n  opens: 2026-03-01\n  closes: 2099-03-31\n  units: [甲单位, 乙单位]\n"
    try folder.write(try #require(folder.text("system/system.yaml")) + round, to: "system/system.yaml")
    #expect(try Executable.run(["ids", "system"], in: folder.path).status == 0)
  }

  /// A running server, and where it listens.
  private struct Server {
    let process: Process
    let local: String
    let open: String

    init(_ folder: TemporaryFolder, _ arguments: [String] = []) throws {
      let log = "log-\(UUID().uuidString)"
      try folder.write("", to: log)
      let process = try Executable.start(
        ["serve", "system", "--port", "0", "--collect", "--collect-port", "0"] + arguments, in: folder.path,
        environment: ["TMPDIR": folder.path]
      ) { process in
        process.standardOutput = FileHandle(forWritingAtPath: "\(folder.path)/\(log)")
        process.standardError = process.standardOutput
      }
      self.process = process
      // Until it says so, or ends.
      func place(_ words: String) -> String? {
        (folder.text(log) ?? "").split(separator: "\n").first { $0.contains(words) }.flatMap { line in
          line.firstRange(of: "http://").map { String(line[$0.lowerBound...].prefix { $0 != "　" && $0 != " " }) }
        }
      }
      while process.isRunning, place("预览：") == nil || place("在线收意见：") == nil { Thread.sleep(forTimeInterval: 0.05) }
      local = try #require(place("预览："), "\(folder.text(log) ?? "")")
      open = try #require(place("在线收意见："))
    }

    func end() {
      process.terminate()
      process.waitUntilExit()
    }

    /// Asks with curl's manners: no headers but those given.
    func ask(_ address: String, _ method: String = "GET", _ headers: [String: String] = [:], body: String = "")
      async throws
      -> (status: Int, text: String)
    {
      try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread {
          let process = Process()
          process.executableURL = URL(filePath: "/usr/bin/env")
          var arguments = ["curl", "-sS", "--path-as-is", "-X", method, "-w", "\n%{http_code}"]
          for (name, value) in headers { arguments += ["-H", "\(name): \(value)"] }
          if !body.isEmpty { arguments += ["--data-binary", body] }
          process.arguments = arguments + [address]
          let pipe = Pipe()
          process.standardOutput = pipe
          do { try process.run() } catch { return continuation.resume(throwing: error) }
          let data = pipe.fileHandleForReading.readDataToEndOfFile()
          process.waitUntilExit()
          let text = String(decoding: data, as: UTF8.self)
          let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
          continuation.resume(
            returning: (parts.last.flatMap { Int($0) } ?? 0, parts.dropLast().joined(separator: "\n")))
        }
      }
    }
  }

  private static let hasCurl = FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")
  private static let json = ["Content-Type": "application/json"]

  @Test(
    "Comments come in, outlast a restart, are accepted and exported", .enabled(if: hasCurl, "curl is not installed"))
  func endToEnd() async throws {
    let folder = try TemporaryFolder()
    try system(in: folder)
    _ = try Executable.run(["build", "system", "-o", "site"], in: folder.path)
    let built = try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/site").sorted()

    var server = try Server(folder)
    let page = try await server.ask(server.local)
    #expect(page.status == 200 && page.text.contains("/stdc-preview/live.js"))
    #expect(try await server.ask(server.local, "GET", ["Host": "attacker.example"]).status == 421)
    #expect(try await server.ask(server.local + "../../etc/passwd").status == 400)
    #expect(try await server.ask(server.local + "comments/change", "POST", Self.json, body: "{}").status == 403)

    // Every file of the static site is handed out as it is, but for the one that names the intake.
    for name in built where name.hasSuffix(".html") || name.hasSuffix(".js") || name.hasSuffix(".css") {
      let escaped = name.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? name
      let got = try await server.ask(server.open + escaped)
      let isSame = got.text == folder.text("site/" + name)
      #expect(isSame == (name != "consultation/endpoint.js"), "\(name)")
    }

    func send(_ opinion: String, _ clause: String = "4") async throws -> (status: Int, text: String) {
      try await server.ask(
        server.open + "intake", "POST", Self.json,
        body:
          #"{"stdc":"comments","person":{"unit":"甲单位"},"comments":[{"clause":"\#(clause)","opinion":"\#(opinion)"}]}"#)
    }
    let first = try await send("一")
    #expect(first.status == 201 && first.text.contains("W0001-"))
    #expect(try await send("二").status == 201)
    let before = folder.text("system/consultation/comments.yaml")
    #expect(before == nil, "nothing is in the records yet")
    server.end()

    server = try Server(folder)
    #expect(try await send("一").text.contains("W0001-"), "the same bytes, the same receipt")
    #expect(try await send("三").text.contains("W0003-"))
    let desk = try await server.ask(server.local + "comments/").text
    let token = try #require(
      desk.firstRange(of: "name=\"stdc-token\" content=\"").map { desk[$0.upperBound...].prefix { $0 != "\"" } })
    let list = try await server.ask(server.local + "comments/intake.json").text
    let receipt = try #require(list.firstRange(of: "W0001-").map { list[$0.lowerBound...].prefix(14) })
    let accepted = try await server.ask(
      server.local + "comments/intake", "POST", Self.json.merging(["X-Stdc-Token": String(token)]) { $1 },
      body: #"{"receipt":"\#(receipt)","action":"accepted"}"#)
    #expect(accepted.status == 200)
    let records = try #require(folder.text("system/consultation/comments.yaml"))
    #expect(records.contains("opinion: 一\n") && !records.contains("opinion: 二"))
    server.end()

    // The same store by the command: what was accepted is there already, what was not is told.
    let collected = try Executable.run(
      ["comments", "collect", "system/consultation/intake.sqlite", "--system", "system"], in: folder.path)
    #expect(
      collected.status == 0 && collected.output.contains("2 份在线意见还没有人看过"), "\(collected.output)\(collected.error)")
    #expect(folder.text("system/consultation/comments.yaml") == records)
    try folder.remove("system/consultation/comments.yaml")
    try folder.remove("system/consultation/returns.yaml")
    _ = try Executable.run(
      ["comments", "collect", "system/consultation/intake.sqlite", "--system", "system"], in: folder.path)
    #expect(folder.text("system/consultation/comments.yaml") == records, "both ways come out the same")

    _ = try Executable.run(["build", "system", "-o", "again"], in: folder.path)
    #expect(folder.text("again/consultation/endpoint.js") == "window.stdcEndpoint = \"\";\n")
    #expect(try folder.names().filter { $0.hasPrefix("stdc-serve") }.isEmpty, "nothing is left behind")
  }

  @Test("A wrong use is told")
  func wrongUse() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "x")
    for arguments in [["--host", "0.0.0.0"], ["--port", "70000"], ["--collect", "--burst", "0"], ["--late", "x"]] {
      #expect(try Executable.run(["serve"] + arguments, in: folder.path).status == 2, "\(arguments)")
    }
    let missing = try Executable.run(["serve", "nowhere"], in: folder.path)
    #expect(missing.status == 2 && missing.error.contains("nowhere"))
  }

  private static func find(_ names: [String]) -> String? {
    names.lazy.map { "/usr/bin/" + $0 }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static let python = find(["python3"])
  private static let chromium = find(["chromium", "chromium-browser", "google-chrome"])

  @Test(
    "The desk and the preview are played in the browser",
    .enabled(if: python != nil && chromium != nil, "python3 or Chromium is not installed"))
  func browser() throws {
    let folder = try TemporaryFolder()
    try system(in: folder)
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Browser/desk.py").path
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.python))
    process.arguments = ["-B", script, Executable.path, "system"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    try folder.write("", to: "log")
    process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/log")
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(folder.text("log") ?? "")")
  }
}
