import StdModel
import StdSyntax

/// Reads `system.yaml`: what the organisation says of itself, its adopted and planned standards, its posts, its rules.
///
/// Everything that is understood is kept; the rest is reported at its place.
func readConfiguration(_ root: YAMLNode?, source: SourceID) -> Staged<SystemConfiguration> {
  var reader = ConfigurationReader(source: source)
  if let root { reader.read(root) }
  return Staged(reader.configuration, reader.diagnostics)
}

private struct ConfigurationReader {
  var configuration = SystemConfiguration()
  var diagnostics: [Diagnostic] = []

  private static let keys = [
    "organisation", "title", "prefix", "profile", "adopted", "planned", "posts", "rules", "consultation", "framework",
    "drafting-rules", "words", "catalogue", "previous",
  ]

  init(source: SourceID) { configuration.source = source }

  mutating func read(_ root: YAMLNode) {
    reportUnknownKeys(of: root, known: Self.keys)
    configuration.organisation = root["organisation"]?.text ?? root["organisation"]?["name"]?.text
    configuration.title = root["title"]?.text?.value
    configuration.prefix = root["prefix"]?.text
    configuration.profile = root["profile"]?.text
    configuration.previous = root["previous"]?.text
    readChanges(root["framework"])
    if configuration.organisation == nil {
      diagnostics.append(ConfigurationRules.missingKey("organisation", root.span.head))
    }
    for node in root["adopted"]?.items ?? [] { readAdopted(node) }
    for node in root["planned"]?.items ?? [] { readPlanned(node) }
    for node in root["posts"]?.items ?? [] { readPost(node) }
    configuration.catalogues = (root["catalogue"]?.items ?? []).compactMap(\.text)
    readRules(root["rules"])
    readDraftingRules(root["drafting-rules"])
    readWords(root["words"])
    readConsultation(root["consultation"])
  }

  /// Only what rules ask for; `buildFramework` carries the changes out and reports what it does not understand.
  private mutating func readChanges(_ node: YAMLNode?) {
    guard let node else { return }
    if case .mapping(let names, _)? = node["rename"] {
      configuration.changes.renamed = names.compactMap { id, name in
        name.text.map { FrameworkChanges.Naming(id: id, name: $0) }
      }
    }
    configuration.changes.dropped = (node["drop"]?.items ?? []).compactMap { item in
      (item.text ?? item["category"]?.text).map { FrameworkChanges.Cut(category: $0, reason: item["reason"]?.text) }
    }
    configuration.changes.added = (node["add"]?.items ?? []).compactMap { item in
      guard let id = item["id"]?.text, let name = item["name"]?.text else { return nil }
      return FrameworkChanges.Naming(id: id, name: name)
    }
  }

  private mutating func readAdopted(_ node: YAMLNode) {
    reportUnknownKeys(of: node, known: ["number", "title", "category", "status", "effective", "level"])
    guard let number = number(node, required: true) else { return }
    guard let category = required("category", of: node) else { return }
    let title = required("title", of: node)
    let status = node["status"]?.text
    configuration.adopted.append(
      AdoptedStandard(
        number: number, title: title?.value ?? "", status: status?.value ?? "现行", category: category,
        effective: node["effective"]?.text?.value, span: node.span,
        places: AdoptedStandard.Places(
          number: node["number"]?.span ?? node.span, title: title?.span ?? node.span, status: status?.span ?? node.span)
      ))
  }

  private mutating func readPlanned(_ node: YAMLNode) {
    reportUnknownKeys(of: node, known: ["number", "title", "category", "due"])
    guard let category = required("category", of: node), let title = required("title", of: node) else { return }
    let planned = PlannedStandard(
      number: number(node, required: false), title: title.value, due: node["due"]?.text?.value, span: node.span)
    configuration.planned.append(PlannedPlace(planned, in: category))
  }

  private mutating func readPost(_ node: YAMLNode) {
    if let name = node.text {
      configuration.posts.append(Post(name: name, level: nil, standard: nil))
      return
    }
    reportUnknownKeys(of: node, known: ["name", "level", "standard"])
    guard let name = required("name", of: node) else { return }
    var standard: Sourced<StandardNumber>?
    if let text = node["standard"]?.text {
      if let number = StandardNumber(parsing: text.value) {
        standard = Sourced(number, text.span)
      } else {
        diagnostics.append(ConfigurationRules.unreadableNumber(text.value, text.span))
      }
    }
    configuration.posts.append(Post(name: name, level: node["level"]?.text, standard: standard))
  }

  private mutating func readRules(_ node: YAMLNode?) {
    guard let node, !node.isNothing else { return }
    guard case .mapping(let entries, _) = node else { return reportWrongForm(of: "rules", node) }
    for (key, value) in entries {
      let id = RuleID(key.value)
      configuration.rules.spans[id] = key.span
      if case .mapping(let conditions, _) = value {
        for (words, value) in conditions {
          if words.value == "至" || words.value == "until" {
            readLastDay(value, of: id, key.value)
            continue
          }
          guard let condition = RuleSettings.Condition(words.value) else {
            diagnostics.append(
              ConfigurationRules.unknownValue(
                words.value, of: key.value, allowed: RuleSettings.Condition.allWords, words.span))
            continue
          }
          add(value, for: id, under: condition)
        }
      } else {
        add(value, for: id, under: .rest)
      }
    }
  }

  private mutating func readLastDay(_ value: YAMLNode, of id: RuleID, _ key: String) {
    guard let text = value.text, let day = CoverDate(text.value), day.isComplete, day.isPossible else {
      diagnostics.append(
        ConfigurationRules.unknownValue(value.text?.value ?? "", of: key, allowed: ["2026-12-31"], value.span))
      return
    }
    configuration.rules.lastDays[id] = Sourced(day.tidy, text.span)
  }

  private mutating func add(_ value: YAMLNode, for id: RuleID, under condition: RuleSettings.Condition) {
    let setting: RuleSettings.Setting
    switch value.text?.value {
    case "off", "false": setting = .off
    case "error": setting = .severity(.error)
    case "warning": setting = .severity(.warning)
    case "info": setting = .severity(.info)
    case let other:
      diagnostics.append(ConfigurationRules.unknownSeverity(other ?? "", value.span))
      return
    }
    configuration.rules.settings[id, default: []].append(RuleSettings.Entry(condition, setting))
  }

  private mutating func readDraftingRules(_ node: YAMLNode?) {
    guard let node else { return }
    if let rules = node.text.flatMap({ DraftingRules(rawValue: $0.value) }) {
      configuration.draftingRules = rules
    } else {
      let allowed = DraftingRules.allCases.map(\.rawValue)
      diagnostics.append(
        ConfigurationRules.unknownValue(node.text?.value ?? "", of: "drafting-rules", allowed: allowed, node.span))
    }
  }

  private mutating func readWords(_ node: YAMLNode?) {
    guard let node, !node.isNothing else { return }
    guard case .mapping = node else { return reportWrongForm(of: "words", node) }
    reportUnknownKeys(of: node, known: ["unverifiable", "brands", "preferred", "accepted"])
    configuration.words.unverifiable = words(node, "unverifiable")
    configuration.words.brands = words(node, "brands")
    configuration.words.accepted = words(node, "accepted")
    guard let preferred = node["preferred"] else { return }
    guard case .mapping(let entries, _) = preferred else { return reportWrongForm(of: "preferred", preferred) }
    for (word, better) in entries {
      if let better = better.text, !better.value.isEmpty, !word.value.isEmpty {
        configuration.words.preferred[word.value] = better
      } else {
        reportWrongForm(of: word.value, better)
      }
    }
  }

  private mutating func words(_ node: YAMLNode, _ key: String) -> [Sourced<String>] {
    (node[key]?.items ?? []).compactMap { item in
      if let word = item.text, !word.value.isEmpty { return word }
      reportWrongForm(of: key, item)
      return nil
    }
  }

  private mutating func reportWrongForm(of key: String, _ node: YAMLNode) {
    diagnostics.append(ConfigurationRules.wrongForm(of: key, node.text?.span ?? node.span.head))
  }

  private mutating func readConsultation(_ node: YAMLNode?) {
    guard let node, !node.isNothing else { return }
    guard case .mapping = node else { return reportWrongForm(of: "consultation", node) }
    var contact = Consultation.Contact()
    contact.name = node["contact"]?["name"]?.text?.value
    contact.phone = node["contact"]?["phone"]?.text?.value
    contact.email = node["contact"]?["email"]?.text?.value
    contact.address = node["contact"]?["address"]?.text?.value
    reportUnknownKeys(
      of: node,
      known: ["opens", "closes", "contact", "units", "standards", "form", "forms", "offset", "personal-data-until"])
    var consultation = Consultation(
      opens: node["opens"]?.text, closes: node["closes"]?.text, contact: contact,
      units: node["units"]?.items.compactMap { $0.text?.value } ?? [], span: node.span)
    for item in node["standards"]?.items ?? [] {
      guard let text = item.text else { continue }
      if let number = StandardNumber(parsing: text.value) {
        consultation.standards.append(Sourced(number, text.span))
      } else {
        diagnostics.append(ConfigurationRules.unreadableNumber(text.value, text.span))
      }
    }
    if let form = node["form"]?.text {
      if let known = Consultation.Form(rawValue: form.value) {
        consultation.form = known
      } else {
        diagnostics.append(
          ConfigurationRules.unknownKey(
            form.value, nearest: nearest(to: form.value, in: Consultation.Form.allCases.map(\.rawValue)), form.span))
      }
    }
    if let forms = node["forms"]?.text {
      if let known = Consultation.FormCount(rawValue: forms.value) {
        consultation.forms = known
      } else {
        diagnostics.append(
          ConfigurationRules.unknownKey(
            forms.value, nearest: nearest(to: forms.value, in: Consultation.FormCount.allCases.map(\.rawValue)),
            forms.span))
      }
    }
    consultation.personalDataUntil = node["personal-data-until"]?.text
    if let offset = node["offset"]?.text {
      if let minutes = Self.minutes(offset.value) {
        consultation.offset = minutes
      } else {
        diagnostics.append(ConfigurationRules.unknownKey(offset.value, nearest: "+08:00", offset.span))
      }
    }
    configuration.consultation = consultation
  }

  /// `+08:00`, `-03:30`: minutes east of Greenwich.
  private static func minutes(_ offset: String) -> Int? {
    guard let sign = offset.utf8.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    let parts = offset.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]), (0...14).contains(hours),
      (0..<60).contains(minutes)
    else { return nil }
    return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }

  private mutating func number(_ node: YAMLNode, required: Bool) -> StandardNumber? {
    guard let text = node["number"]?.text else {
      if required { diagnostics.append(ConfigurationRules.missingKey("number", node.span.head)) }
      return nil
    }
    if let number = StandardNumber(parsing: text.value) { return number }
    diagnostics.append(ConfigurationRules.unreadableNumber(text.value, text.span))
    return nil
  }

  private mutating func required(_ key: String, of node: YAMLNode) -> Sourced<String>? {
    if let text = node[key]?.text { return text }
    diagnostics.append(ConfigurationRules.missingKey(key, node.span.head))
    return nil
  }

  private mutating func reportUnknownKeys(of node: YAMLNode, known: [String]) {
    guard case .mapping(let entries, _) = node else { return }
    for (key, _) in entries where !known.contains(key.value) {
      diagnostics.append(ConfigurationRules.unknownKey(key.value, nearest: nearest(to: key.value, in: known), key.span))
    }
  }
}

extension YAMLNode {
  /// Whether a key has nothing behind it, as in a form that is not filled in yet.
  fileprivate var isNothing: Bool {
    guard case .scalar(let text, _) = self else { return false }
    return text.isEmpty
  }
}

extension RuleSettings.Condition {
  /// The condition that words of `system.yaml` name: a kind, a stage, a level, or `其余`.
  init?(_ words: String) {
    if let kind = FunctionalType(rawValue: words) {
      self = .kind(kind)
    } else if let stage = Stage(rawValue: words) {
      self = .stage(stage)
    } else if let level = StandardNumber.Level.allCases.first(where: { $0.name.zh == words }) {
      self = .level(level)
    } else if words == "其余" {
      self = .rest
    } else {
      return nil
    }
  }

  static var allWords: [String] {
    FunctionalType.allCases.map(\.rawValue) + Stage.allCases.map(\.rawValue)
      + StandardNumber.Level.allCases.map(\.name.zh) + ["其余"]
  }
}
