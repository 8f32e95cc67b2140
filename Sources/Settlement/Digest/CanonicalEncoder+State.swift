import Ledger
import Rewards

extension CanonicalEncoder {
    mutating func append(_ ledger: Ledger) {
        append(list: ledger.accounts) { encoder, account in
            encoder.append(account.asset.index)
            encoder.append(account.accountClass.rawValue)
            encoder.append(account.balance)
            encoder.append(account.credited)
            encoder.append(account.debited)
        }
        append(list: ledger.books) { encoder, book in
            encoder.append(book.minted)
            encoder.append(book.burned)
            encoder.append(book.locked)
            encoder.append(book.sequestered)
        }
        append(list: ledger.balanceSums) { $0.append($1) }
        append(ledger.postingCount)
    }

    mutating func append(_ node: Node) {
        append(node.name)
        append(node.owner)
        append(node.region)
        append(node.hardwareClass)
        append(node.createdAt)
        append(node.commitmentEndsAt)
        append(node.capacity)
        append(node.reservationPrice)
        append(optional: node.line) { $0.append($1.index) }
        append(node.collateral)
        append(node.networkCollateral)
        append(list: node.unbonding) { $0.append($1) }
        append(node.claimable)
        append(node.deferred)
        append(node.utilisationOwed)
        append(node.capacityOwed)
        append(node.capacityIndexPaid)
        append(node.delegated)
        append(node.delegationIndex.value)
        append(node.delegationIndex.dust)
        append(node.delegationStartSum)
        append(list: node.positions) { $0.append($1.index) }
        append(node.gpuSeconds)
        append(node.downtime)
        append(node.hasReported)
    }

    mutating func append(_ entry: UnbondingEntry) {
        append(entry.amount)
        append(entry.requestedAt)
        append(entry.rule)
        append(entry.withdrawn)
        append(entry.slashed)
    }

    mutating func append(_ pool: Pool) {
        append(pool.region)
        append(pool.hardwareClass)
        append(pool.rewards.index)
        append(pool.rewards.remainder)
        append(pool.rewards.released)
        append(pool.rewards.unreleased)
        append(pool.segmentStart)
        append(pool.installed)
        append(pool.booked)
        append(list: pool.nodes) { $0.append($1.index) }
        append(pool.scheduled)
        append(pool.gross)
    }

    mutating func append(_ line: BookingLine) {
        append(line.id.index)
        append(line.node.index)
        append(line.builder)
        append(line.capacity)
        append(line.price)
        append(line.providerPart)
        append(line.start)
        append(line.period)
        append(line.paid)
    }

    mutating func append(_ position: Position) {
        append(position.staker)
        append(position.node.index)
        append(position.amount)
        append(position.scaling)
        append(position.lockEndsAt)
        append(position.status.rawValue)
        append(position.nodeIndexStart)
        append(position.baseIndexStart)
        append(position.nodeOwed)
        append(position.baseOwed)
        append(optional: position.unbonding) { $0.append($1) }
    }

    mutating func append(_ base: BaseYield) {
        append(base.index)
        append(base.committedAt)
        append(base.scaledStake)
        append(base.scaledStart)
        append(base.owed)
    }

    mutating func append(_ observation: PriceObservation) {
        append(observation.at)
        append(observation.price)
    }

    mutating func append(_ history: AdjustmentHistory) {
        append(optional: history.latest) { $0.append($1) }
        append(history.nextDay)
        append(list: history.closes) { $0.append($1) }
        append(list: history.factors) { $0.append($1) }
    }

    mutating func append(_ parameter: GovernedParameter) {
        append(parameter.value)
        append(parameter.isRelinquished)
        append(parameter.proposalCount)
        append(parameter.clock)
        append(list: parameter.queue) { encoder, change in
            encoder.append(change.number)
            encoder.append(change.effectiveAt)
            encoder.append(change.value)
        }
    }

    mutating func append(_ sums: RunningSums) {
        for amount in [
            sums.claimable, sums.nodeCollateral, sums.networkCollateral, sums.unbonding,
            sums.encumbered, sums.delegatorsFunded, sums.delegatorsPaid, sums.deferred,
        ] { append(amount) }
    }
}
