import Commands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// A reader that goes away is told by write(), not by a signal.
signal(SIGPIPE, SIG_IGN)
exit(await Duibiao.run(Array(CommandLine.arguments.dropFirst())))
