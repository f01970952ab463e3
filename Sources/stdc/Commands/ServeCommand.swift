import ArgumentParser
import Foundation
import StdModel
import StdServer

extension IntakeRoutes.LatePolicy: ExpressibleByArgument {}

/// `stdc serve`: a preview that follows the sources, the desk for dispositions, and the intake of comments.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "本机预览、处理意见，按需在线收意见 / preview, desk for comments, and their intake",
    discussion: """
      示例 / Examples:
        stdc serve                         预览当前文件夹，保存后网页自动更新 / preview this folder, follow what is saved
        stdc serve standards --port 9000   另选端口 / another port
        stdc serve --collect               另开一个端口在线收意见 / take comments at a second port
        stdc serve --collect --host 0.0.0.0 --name drafts.example.org
                                           向网络开放在线收意见 / take comments from the network

      预览和意见处理（/comments/）只在本机能打开。--collect 在另一个端口提供网站和收意见的接口，缺省也只在本机；用 --host 才向网络开放。
      传输不加密，向网络开放时请放在提供 HTTPS 的反向代理之后。磁盘上的文件夹和 stdc build 的网站不因此改变。
      The preview and the desk (/comments/) open on this machine alone. --collect serves the site and the intake at a port of
      their own, on this machine unless --host says otherwise. Nothing is encrypted: put a reverse proxy with HTTPS before
      it. What stands on the disk, and what stdc build makes, stays the same.
      """)

  @Argument(help: "标准体系文件夹 / the system's folder")
  var folder: String?

  @Option(help: ArgumentHelp("预览的端口，缺省从 8300 起找空闲的 / the port; a free one from 8300 on", valueName: "port"))
  var port: Int?

  @Flag(help: "在线收意见 / take comments over HTTP")
  var collect = false

  @Option(help: ArgumentHelp("收意见的端口，缺省从 8320 起 / the port of the intake; from 8320 on", valueName: "port"))
  var collectPort: Int?

  @Option(help: ArgumentHelp("收意见的地址，缺省 127.0.0.1 / the address of the intake", valueName: "address"))
  var host: String?

  @Option(
    help: ArgumentHelp("对外的域名，可重复 / a name under which the intake is reached, repeatable", valueName: "name"))
  var name: [String] = []

  @Option(help: "截止后收到的：accept 收下并标明逾期，refuse 拒收 / what comes late: accept or refuse")
  var late = IntakeRoutes.LatePolicy.accept

  @Option(help: ArgumentHelp("存在线意见的文件 / the file of the intake", valueName: "file"))
  var store: String?

  @Option(help: ArgumentHelp("一个来源可连续提交几次 / how many may come at once from one sender", valueName: "n"))
  var burst = 10

  @Option(help: ArgumentHelp("之后每几秒可再提交一次 / seconds until one more may come", valueName: "seconds"))
  var every = 30

  @Flag(help: "来源取自反向代理的 X-Forwarded-For / the sender is what the proxy says in X-Forwarded-For")
  var behindProxy = false

  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var general: GeneralOptions

  func validate() throws {
    for port in [port, collectPort].compactMap({ $0 }) where !(0...65_535).contains(port) {
      throw ValidationError("端口是 0 到 65535 的整数 / a port is a number from 0 to 65535")
    }
    if burst < 1 || every < 1 { throw ValidationError("--burst 和 --every 至少为 1 / have to be 1 or more") }
    let isAboutIntake = host != nil || collectPort != nil || !name.isEmpty || store != nil || behindProxy
    if !collect, isAboutIntake {
      throw ValidationError(
        "--host、--name、--collect-port、--store、--behind-proxy 与 --collect 同用 / these go with --collect")
    }
  }

  func run() async throws {
    let served = try await ServedSystem(folder, compilation, general)
    let signals = endOnSignals { served.clearAway() }
    defer { withExtendedLifetime(signals) {} }
    let language = general.language
    let intake = collect ? try await self.intake(served) : nil
    let desk = DeskRoutes(
      served.desk, intake: intake.map { Moderation($0, served.desk) }, page: Self.asset("comments.html"),
      files: ["console.css": Self.asset("console.css"), "console.js": Self.asset("console.js")],
      changed: { await served.tellRecords() })
    let routes = LocalRoutes(
      hub: served.hub, desk: desk,
      files: ["live.css": Self.asset("live.css"), "live.js": Self.asset("live.js")], pages: { await served.pages })
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          try await Self.listen("127.0.0.1", port, from: 8300, route: { await routes.response(to: $0) }) { port in
            let place = "http://127.0.0.1:\(port)/"
            Self.tell(
              Bilingual(
                zh: "预览：\(place)　意见处理：\(place)comments/　按 Ctrl-C 结束",
                en: "preview: \(place)  comments: \(place)comments/  Ctrl-C ends it"), language)
          }
        }
        if let intake { group.addTask { try await listenForComments(intake, served) } }
        group.addTask { await served.follow() }
        try await group.next()
        group.cancelAll()
      }
    } catch let error as ListenError {
      served.clearAway()
      throw Failure(error.message)
    }
    served.clearAway()
  }

  // MARK: - The intake

  private func intake(_ served: ServedSystem) async throws -> any IntakeStore {
    let path = store ?? served.defaultStore
    do {
      return try SQLiteIntakeStore(path: path)
    } catch {
      throw Failure(
        zh: "无法打开 \(path)：\(error.localizedDescription)", en: "cannot open \(path): \(error.localizedDescription)")
    }
  }

  private func listenForComments(_ intake: any IntakeStore, _ served: ServedSystem) async throws {
    let address = host ?? "127.0.0.1"
    let language = general.language
    let desk = served.desk
    let begin = ContinuousClock.now
    let routes = IntakeRoutes(
      intake,
      rate: RateLimit(burst: burst, seconds: Double(every)) {
        let passed = ContinuousClock.now - begin
        return Double(passed.components.seconds) + Double(passed.components.attoseconds) / 1e18
      },
      latePolicy: late, trustsForwarding: behindProxy,
      period: {
        let draft = await desk.current
        return IntakeRoutes.Period(deadline: draft.deadline, offset: draft.offset)
      },
      arrived: { await served.tellRecords() })
    let open = PublicRoutes(HostCheck(names: name), intake: routes, pages: PreviewPages(folder: served.site))
    var limits = Listener.Limits()
    limits.body = IntakeRoutes.Limits().bytes + 1024
    try await Self.listen(
      address, collectPort, from: 8320, limits: limits, route: { await open.response(to: $0) }
    ) { port in
      let place = "http://\(address.contains(":") ? "[\(address)]" : address):\(port)/"
      Self.tell(Bilingual(zh: "在线收意见：\(place)", en: "comments are taken at: \(place)"), language)
      guard address != "127.0.0.1", address != "::1", address != "localhost" else { return }
      StandardStream.error.writeLine(
        Bilingual(
          zh: "警告：网络上能连到 \(address) 的人都能看到草案并提交意见；传输没有加密，请放在提供 HTTPS 的反向代理之后（docs/serve.md）",
          en:
            "warning: everybody who reaches \(address) can read the draft and send comments; nothing is encrypted, put a reverse proxy with HTTPS before it (docs/serve.md)"
        )[language])
    }
  }

  // MARK: - Ports

  /// Listens at the port that was asked for, or at the first of ten that is free.
  private static func listen(
    _ host: String, _ wanted: Int?, from first: Int, limits: Listener.Limits = Listener.Limits(),
    route: @escaping @Sendable (ServerRequest) async -> ServerResponse, ready: @escaping @Sendable (Int) async -> Void
  ) async throws {
    var next = wanted ?? first
    let last = wanted ?? first + 9
    while true {
      let listener = Listener(host: host, port: next, limits: limits, route: route)
      do {
        try await listener.run(ready: ready)
        return
      } catch {
        guard error.isTaken, next < last else { throw error }
      }
      next += 1
    }
  }

  private static func tell(_ words: Bilingual, _ language: Language) {
    StandardStream.output.writeLine(words[language])
  }

  private static func asset(_ name: String) -> [UInt8] { Templates.server(name) }
}

/// Ends the process when somebody wants it to end, after `last`.
private func endOnSignals(_ last: @escaping @Sendable () -> Void) -> [any DispatchSourceSignal] {
  [SIGINT, SIGTERM, SIGHUP].map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      last()
      exit(0)
    }
    source.resume()
    return source
  }
}
