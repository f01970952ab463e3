extension FlowRouting {
  func rectangle(ofNode node: Int) -> Rectangle {
    let slot = lattice.slotOfNode[node]
    let shape = shapes[node]
    return Rectangle(
      x: x[slot] - shape.width / 2, y: rowMiddle[lattice.slots[slot].row] - shape.height / 2, width: shape.width,
      height: shape.height)
  }

  func connector(_ edge: Int) -> Drawing.Connector {
    let source = chart.edges[edge].from
    let target = chart.edges[edge].to
    var points = start(edge)
    for segment in segments[edge] where segment.from.x != segment.to.x {
      let y = trackTop[segment.channel] + channels[segment.channel].track[segment.net] * Self.trackGap
      points.append(Point(segment.from.x, y))
      points.append(Point(segment.to.x, y))
    }
    points += end(edge)
    return Drawing.Connector(Self.simplified(points), head: .arrow, from: source, to: target)
  }

  /// The first points: the edge of the source and, from a side, the turn beside it.
  private func start(_ edge: Int) -> [Point] {
    let node = chart.edges[edge].from
    let box = rectangle(ofNode: node)
    let chain = lattice.chains[edge]
    let turn = lattice.ranks.isLevel[edge] ? [] : [Point(x[chain[1]], box.middleY)]
    switch exits.exit[edge] {
    case .vertical:
      let offset = exitOffset[edge]
      return [Point(x[chain[0]] + offset, box.bottom - shapes[node].drop(at: offset) - waveDrop(node, offset))]
    case .left: return [Point(box.x, box.middleY)] + turn
    case .right: return [Point(box.right, box.middleY)] + turn
    }
  }

  /// The lower edge of a document is a wave: in its middle it is a little above the bottom.
  private func waveDrop(_ node: Int, _ offset: Int) -> Int {
    shapes[node].shape == .document ? BoxOutline.waveHeight / 2 : 0
  }

  private func end(_ edge: Int) -> [Point] {
    let node = chart.edges[edge].to
    let box = rectangle(ofNode: node)
    let chain = lattice.chains[edge]
    let turn = lattice.ranks.isLevel[edge] ? [] : [Point(x[chain[chain.count - 2]], box.middleY)]
    switch exits.entry[edge] {
    case .vertical:
      let offset = entryOffset[edge]
      return [Point(x[chain[chain.count - 1]] + offset, box.y + shapes[node].drop(at: offset))]
    case .left: return turn + [Point(box.x, box.middleY)]
    case .right: return turn + [Point(box.right, box.middleY)]
    }
  }

  /// The condition of a branch beside its line.
  func label(_ edge: Int) -> Drawing.Label? {
    guard let block = labels[edge] else { return nil }
    let node = chart.edges[edge].from
    let box = rectangle(ofNode: node)
    let place: Rectangle
    switch exits.exit[edge] {
    case .vertical where exits.isLabelledAside[edge]:
      let pass = lattice.chains[edge][1]
      // Below the middle of the row, where lines may run from side to side.
      place = Rectangle(x: x[pass] + 5, y: box.middleY + 3, width: block.width, height: block.height)
    case .vertical where exits.isFan[node]:
      guard let first = segments[edge].first else { return nil }
      let row = lattice.slots[lattice.chains[edge][1]].row
      let bottom = channelTop[row] + channelHeight(row) - DrawingWriter.headLength - 2
      // Beside a line that enters left of the middle only the left is free.
      let left = entryOffset[edge] < 0 ? first.to.x - 5 - block.width : first.to.x + 5
      place = Rectangle(x: left, y: bottom - block.height, width: block.width, height: block.height)
    case .vertical:
      let x = x[lattice.chains[edge][0]] + exitOffset[edge]
      let top = box.bottom - shapes[node].drop(at: exitOffset[edge])
      place = Rectangle(x: x + 5, y: max(top + 2, box.bottom + 1), width: block.width, height: block.height)
    case .left:
      place = Rectangle(
        x: box.x - 3 - block.width, y: box.middleY - 3 - block.height, width: block.width, height: block.height)
    case .right:
      place = Rectangle(x: box.right + 3, y: box.middleY - 3 - block.height, width: block.width, height: block.height)
    }
    return Drawing.Label(Drawing.PlacedText(block, in: place, alignment: .start))
  }

  /// Without doubled points and points on a straight line.
  private static func simplified(_ points: [Point]) -> [Point] {
    var result: [Point] = []
    for point in points where result.last != point {
      if result.count >= 2 {
        let (a, b) = (result[result.count - 2], result[result.count - 1])
        if (a.x == b.x && b.x == point.x) || (a.y == b.y && b.y == point.y) { result.removeLast() }
      }
      result.append(point)
    }
    return result
  }
}
