import Foundation

/// What the process does about signals, so that it never dies of one.
enum ProcessSignals {
    /// Call first, before any other thread is there.
    ///
    /// A write past the file size limit and a write to a closed pipe become errors of the write.
    /// A request to stop is waited for by a thread of its own. A caught precondition becomes
    /// status 4 with the command that shows it again.
    static func prepare() {
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
        block(stopSignals)
        useOwnStack()
        FaultReport.prepare()
        for number in [SIGILL, SIGTRAP, SIGFPE, SIGSEGV, SIGBUS, SIGABRT] { catchFault(number) }
    }

    // MARK: Stop

    /// Those that are not ignored already: what `nohup` and a background job of a shell are
    /// started to survive stays ignored.
    private static var stopSignals: [Int32] {
        [SIGINT, SIGTERM, SIGHUP].filter { number in
            var action = sigaction()
            sigaction(number, nil, &action)
            let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            return handler != unsafeBitCast(SIG_IGN, to: Int.self)
        }
    }

    private static func signalSet(_ numbers: [Int32]) -> sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for number in numbers { sigaddset(&set, number) }
        return set
    }

    private static func block(_ numbers: [Int32]) {
        var set = signalSet(numbers)
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Calls `action` on a thread of its own each time the process is asked to stop.
    ///
    /// - Parameter action: Gets the signal's name.
    static func onStop(_ action: @escaping @Sendable (String) -> Void) {
        let numbers = stopSignals
        if numbers.isEmpty { return }
        let thread = Thread {
            var set = signalSet(numbers)
            var number: Int32 = 0
            while true {
                while sigwait(&set, &number) != 0 {}
                action(number == SIGINT ? "SIGINT" : number == SIGTERM ? "SIGTERM" : "SIGHUP")
            }
        }
        thread.start()
    }

    // MARK: Faults

    /// The handler needs a stack even when the program's own has run out.
    private static func useOwnStack() {
        let size = 1 << 16
        var stack = stack_t()
        stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        stack.ss_size = size
        sigaltstack(&stack, nil)
    }

    private static func catchFault(_ number: Int32) {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in
            FaultReport.write()
            _exit(ExitStatus.internalError.rawValue)
        }
        action.sa_flags = Int32(SA_ONSTACK) | Int32(bitPattern: UInt32(SA_RESETHAND))
        sigaction(number, &action, nil)
    }
}
