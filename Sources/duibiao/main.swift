import Commands
import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// A reader that goes away is told by write(), not by a signal.
signal(SIGPIPE, SIG_IGN)
let arguments = Array(CommandLine.arguments.dropFirst())
if let code = Duibiao.runAtOnce(arguments) { exit(code) }
Task { exit(await Duibiao.run(arguments)) }
dispatchMain()
