import Experiments
import ResultStore
import StrictText

extension SweepSession {
    /// One part of the plan, into a folder where every part has its name.
    ///
    /// - Throws: ``ExitStatus/unsound`` after the shard is in place; ``SweepStopped``, and then
    ///   nothing of it stays.
    func perform(_ shard: SweepShard, of plan: SweepPlan, in folder: String) throws {
        guard let part = try ShardFile.begin(shard, of: plan, in: folder) else {
            say("already there: ", folder + "/" + shard.fileName(of: plan))
            return
        }
        // Nothing to discard once it is in place.
        defer { part.discard() }
        if let runs = part.runs {
            let stop = SweepStop()
            let fate = "nothing of the shard is kept; run the same command to start it again"
            let outcome = try Interruption.current.stopping(stop, fate: fate) {
                try run(plan, into: part.keeper, runs: runs, stop: stop)
            }
            if !outcome.isComplete {
                throw SweepStopped(
                    signal: Interruption.current.signal ?? "a request", kept: 0,
                    planned: outcome.progress.planned,
                    resume: SweepStopped.resumeCommand(CommandLine.arguments))
            }
        }
        let summary = try part.keeper.summary()
        try part.finish()
        say("shard: ", part.path)
        sayTargets(plan, summary)
        if !summary.isSound { throw ExitStatus.unsound }
    }

    private func say(_ what: String, _ path: String) {
        if isQuiet { return }
        StandardStream.error.say(what + PrintableText.escaped(path) + "\n")
    }
}
