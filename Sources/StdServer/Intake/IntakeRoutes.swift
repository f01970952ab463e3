package import Foundation
import StdConsultation
import StdModel
import StdPublish

/// Takes returns in over HTTP, and gives their senders receipts.
package struct IntakeRoutes: Sendable {
  /// What is done with what comes behind the last day.
  package enum LatePolicy: String, CaseIterable, Sendable { case accept, refuse }

  /// What a return may hold.
  package struct Limits: Sendable {
    package var bytes = 1024 * 1024
    package var comments = 1000
    /// Characters of one field.
    package var characters = 20_000
    /// Bytes of all returns together.
    package var total = 512 * 1024 * 1024

    package init() {}
  }

  /// When the round ends.
  package struct Period: Sendable {
    package let deadline: String?
    package let offset: Int

    package init(deadline: String?, offset: Int) {
      self.deadline = deadline
      self.offset = offset
    }
  }

  private let store: any IntakeStore
  private let rate: RateLimit
  private let limits: Limits
  private let latePolicy: LatePolicy
  private let trustsForwarding: Bool
  private let period: @Sendable () async -> Period
  private let now: @Sendable () -> Date
  private let arrived: @Sendable () async -> Void

  /// - Parameters:
  ///   - trustsForwarding: whether the sender's address is what a proxy says in `X-Forwarded-For`.
  ///   - arrived: told after a return was kept.
  package init(
    _ store: any IntakeStore, rate: RateLimit, limits: Limits = Limits(), latePolicy: LatePolicy = .accept,
    trustsForwarding: Bool = false, period: @escaping @Sendable () async -> Period,
    now: @escaping @Sendable () -> Date = { Date() }, arrived: @escaping @Sendable () async -> Void = {}
  ) {
    self.store = store
    self.rate = rate
    self.limits = limits
    self.latePolicy = latePolicy
    self.trustsForwarding = trustsForwarding
    self.period = period
    self.now = now
    self.arrived = arrived
  }

  /// `/intake` takes returns, `/intake/W0012-7KQ4M2XP` tells what became of one.
  static let path = "/" + name
  /// As pages name it, seen from the root of the site.
  static let name = "intake"

  func response(to request: ServerRequest, hosts: HostCheck) async -> ServerResponse {
    if let wait = await rate.take(sender(of: request)) {
      return ServerResponse(
        status: 429, refusal: Bilingual(zh: "提交太频繁，请\(wait)秒后再试", en: "too often; try again in \(wait) s")
      ).with("Retry-After", String(wait))
    }
    let rest = request.path.dropFirst(Self.path.count)
    if rest.isEmpty || rest == "/" {
      guard request.method == "POST" else { return ServerResponse(status: 405, "POST").with("Allow", "POST") }
      guard hosts.allowsWriting(request) else {
        return ServerResponse(
          status: 403, refusal: Bilingual(zh: "只接受从本网站提交的意见", en: "comments are taken from this site alone"))
      }
      return await take(request)
    }
    guard request.isReading else { return ServerResponse(status: 405, "GET").with("Allow", "GET, HEAD") }
    return await tell(String(rest.dropFirst()))
  }

  private func sender(of request: ServerRequest) -> String {
    // The last is what the proxy itself saw; the others are what the sender says.
    guard trustsForwarding, let list = request.headers["x-forwarded-for"] else { return request.peer }
    return list.split(separator: ",").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? request.peer
  }

  private struct Answer: Encodable {
    let receipt: String
    let comments: Int
    let late: Bool
    let received: String
    let known: Bool
    let message: String
  }

  private func take(_ request: ServerRequest) async -> ServerResponse {
    guard request.headers["content-type"]?.hasPrefix("application/json") == true else {
      return ServerResponse(
        status: 415, refusal: Bilingual(zh: "只接受 application/json", en: "only application/json is taken"))
    }
    guard request.body.count <= limits.bytes else {
      return ServerResponse(
        status: 413,
        refusal: Bilingual(zh: "内容过大，最多\(limits.bytes / 1024) KiB", en: "too large: at most \(limits.bytes / 1024) KiB")
      )
    }
    let form: ReturnedForm
    switch SubmittedForm.read(request.body, limits) {
    case .success(let read): form = read
    case .failure(let fault): return ServerResponse(status: fault.status, refusal: fault.message)
    }
    let period = await period()
    let received = Self.time(now(), offset: period.offset)
    let isLate = period.deadline.map { received.prefix(10) > $0 } ?? false
    if isLate, latePolicy == .refuse {
      return ServerResponse(
        status: 403,
        refusal: Bilingual(
          zh: "征求意见已于\(period.deadline ?? "")截止，不再在线接收；仍可导出反馈表寄回",
          en: "the round ended on \(period.deadline ?? ""); nothing is taken here any more, forms can still be sent"))
    }
    do {
      guard try await store.size() + request.body.count <= limits.total else {
        return ServerResponse(
          status: 507, refusal: Bilingual(zh: "存储空间已满，请导出反馈表寄回", en: "the store is full; send the form instead"))
      }
      let (kept, isNew) = try await store.add(
        NewSubmission(
          hash: sha256(request.body), bytes: request.body, received: received, isLate: isLate, unit: form.unit,
          person: form.person, commentCount: form.items.count, draft: form.draft))
      if isNew { await arrived() }
      let words =
        (isNew ? "已收到" : "同样的内容已经收到过，")
        + (kept.commentCount == 0 ? "“无意见”" : "\(kept.commentCount)条意见") + "，回执号 \(kept.receipt)"
        + (kept.isLate ? "，标为逾期" : "")
      return ServerResponse(
        status: isNew ? 201 : 200,
        json: Answer(
          receipt: kept.receipt, comments: kept.commentCount, late: kept.isLate, received: kept.received, known: !isNew,
          message: words))
    } catch {
      return ServerResponse(
        status: 500, refusal: Bilingual(zh: "没有存下来，请稍后再试，或导出反馈表寄回", en: "it was not kept; try again, or send the form"))
    }
  }

  private struct Status: Encodable {
    let receipt: String
    let received: String
    let comments: Int
    let late: Bool
    let state: Submission.State
  }

  /// What became of a return: who has its receipt may know that, and nothing about the sender.
  private func tell(_ receipt: String) async -> ServerResponse {
    let unknown = ServerResponse(status: 404, refusal: Bilingual(zh: "没有这个回执号", en: "there is no such receipt"))
    guard receipt.utf8.count <= 40 else { return unknown }
    do {
      guard let found = try await store.submission(receipt: receipt.uppercased()) else { return unknown }
      return ServerResponse(
        json: Status(
          receipt: found.receipt, received: found.received, comments: found.commentCount, late: found.isLate,
          state: found.state))
    } catch {
      return ServerResponse(status: 500, refusal: Bilingual(zh: "读不出来，请稍后再试", en: "it cannot be read; try again"))
    }
  }

  /// `2026-03-20T14:05:09+08:00`
  static func time(_ date: Date, offset: Int) -> String {
    let seconds = Int(date.timeIntervalSince1970.rounded(.down)) + offset * 60
    var shifted = time_t(seconds)
    var parts = tm()
    gmtime_r(&shifted, &parts)
    func two(_ number: some BinaryInteger) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let sign = offset < 0 ? "-" : "+"
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
      + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))\(sign)\(two(abs(offset) / 60)):\(two(abs(offset) % 60))"
  }
}
