/// Generated diagrams: what a block asks for can be drawn.
let diagramRules: [any Rule.Type] = [FrameworkRequestIsKnown.self]
