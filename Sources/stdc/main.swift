import ArgumentParser

// Exit codes: 0 clean, 1 errors found, 2 the command could not run (DESIGN.md, section 5).
growHeapsInLargeSteps()
do {
  try await run(try StdcCommand.parseAsRoot())
} catch {
  finish(after: error)
}

private func run(_ command: any ParsableCommand) async throws {
  if var command = command as? any AsyncParsableCommand {
    try await command.run()
  } else {
    var command = command
    try command.run()
  }
}
