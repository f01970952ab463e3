import StdModel

/// Gives out node ids in reading order.
struct NodeCounter {
  private(set) var count = 0

  mutating func next() -> NodeID {
    defer { count += 1 }
    return NodeID(count)
  }
}

/// The blocks of a clause as they come in; lists stay open until something else follows them.
struct BlockSequence {
  private(set) var finished: [Block] = []
  private var lists: [OpenList] = []

  private struct OpenList {
    let id: NodeID
    let family: ListMarker.Family
    let depth: Int
    var items: [ListItem] = []
    var current: OpenItem
  }

  fileprivate struct OpenItem {
    let id: NodeID
    let marker: ListMarker
    let prose: Prose
    let label: Label?
    var blocks: [Block] = []
  }

  var isEmpty: Bool { finished.isEmpty && lists.isEmpty }
  var hasOpenList: Bool { !lists.isEmpty }

  /// Whether an indented paragraph at this Markdown depth belongs to an open list item.
  func holdsItem(atDepth depth: Int) -> Bool { depth > 0 && lists.contains { $0.depth >= depth } }

  /// The last finished block, where no list is open.
  var last: Block? { lists.isEmpty ? finished.last : nil }

  mutating func append(_ block: Block) {
    closeLists(downTo: 0)
    finished.append(block)
  }

  /// Puts another block in the place of the last one.
  mutating func replaceLast(_ block: Block) {
    finished.removeLast()
    finished.append(block)
  }

  mutating func removeLast() { finished.removeLast() }

  /// Adds a block to the open list item at this Markdown depth.
  mutating func appendToItem(_ block: Block, depth: Int) {
    while lists.count > 1, let innermost = lists.last, innermost.depth > depth { closeInnermost() }
    lists[lists.count - 1].current.blocks.append(block)
  }

  /// Adds a list item: to the open list of its family, or nested into the last item, or as a new list.
  mutating func appendItem(
    _ marker: ListMarker, _ prose: Prose, label: Label?, depth: Int, ids: inout NodeCounter
  ) {
    let level = lists.lastIndex { $0.family == marker.family && $0.depth == depth }
    if let level {
      closeLists(downTo: level + 1)
      finishItem(at: level, next: OpenItem(id: ids.next(), marker: marker, prose: prose, label: label))
      return
    }
    while let innermost = lists.last, lists.count > 1, innermost.depth > depth { closeInnermost() }
    if let innermost = lists.last, !opensNestedList(marker.family, depth, in: innermost) {
      finishItem(at: lists.count - 1, next: OpenItem(id: ids.next(), marker: marker, prose: prose, label: label))
      return
    }
    let listID = ids.next()
    let item = OpenItem(id: ids.next(), marker: marker, prose: prose, label: label)
    lists.append(OpenList(id: listID, family: marker.family, depth: depth, current: item))
  }

  /// All blocks, every list closed.
  mutating func finish() -> [Block] {
    closeLists(downTo: 0)
    return finished
  }

  /// A list nests by its indentation, by a family that GB/T 1.1 puts on the second level, or because the item before it
  /// leads it in.
  private func opensNestedList(_ family: ListMarker.Family, _ depth: Int, in list: OpenList) -> Bool {
    if depth != list.depth { return depth > list.depth }
    switch family {
    case .digit, .bullet:
      if list.family == .letter || list.family == .dash { return true }
    case .dash, .letter, .foreign: break
    }
    return list.current.prose.text.unicodeScalars.last == "：" || list.current.prose.text.utf8.last == UInt8(ascii: ":")
  }

  private mutating func finishItem(at level: Int, next: OpenItem) {
    lists[level].items.append(lists[level].current.finished)
    lists[level].current = next
  }

  private mutating func closeLists(downTo level: Int) {
    while lists.count > level { closeInnermost() }
  }

  private mutating func closeInnermost() {
    guard var list = lists.popLast() else { return }
    list.items.append(list.current.finished)
    guard let first = list.items.first, let last = list.items.last else { return }
    let end = last.blocks.last?.span ?? last.prose.span
    let block = Block.list(
      List(id: list.id, span: first.marker.span.union(end).union(last.prose.span), items: list.items))
    if lists.isEmpty { finished.append(block) } else { lists[lists.count - 1].current.blocks.append(block) }
  }
}

extension BlockSequence.OpenItem {
  fileprivate var finished: ListItem {
    ListItem(id: id, marker: marker, prose: prose, blocks: blocks, label: label)
  }
}
