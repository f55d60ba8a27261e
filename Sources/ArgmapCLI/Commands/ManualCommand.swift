/// `manual`: the manual page.
struct ManualCommand: Command {
  let name = "manual"
  let group = CommandGroup.session
  let summary = "print the manual page, for man"
  let details = "All that help knows of commands, options and the language, in one page."
  let examples = [(line: "manual", meaning: "from the shell: argmap manual | man -l -")]
  let needsMap = false

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    session.print(ManualPage().text)
    return .ok
  }
}
