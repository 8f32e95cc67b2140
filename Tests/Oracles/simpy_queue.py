"""Replays jobs through GPUs in SimPy and prints how long each of them waited.

Input: a line `gpus SPEED ...` for each group of GPUs, in the order in which idle ones are taken;
then a line `job GROUP ARRIVED WORK PATIENCE` for each job, in the order of arrival. Times are whole
microseconds, work is seconds at speed 1, a patience of -1 never ends. Output: a line for each job,
the wait in microseconds, or -1 for a job that left.
"""

import sys

import simpy


def serve(env, gpus, number, work, patience, waits):
    arrived = env.now
    taken = gpus.get()
    if patience < 0:
        yield taken
    else:
        yield taken | env.timeout(patience)
        if not taken.triggered:
            taken.cancel()
            return
    waits[number] = env.now - arrived
    speed = taken.value.item
    yield env.timeout(max(1, int(work / speed * 1e6 + 0.5)))
    gpus.put(taken.value)


def arrive(env, groups, jobs, waits):
    for number, (group, arrived, work, patience) in enumerate(jobs):
        yield env.timeout(arrived - env.now)
        env.process(serve(env, groups[group], number, work, patience, waits))


def main():
    env = simpy.Environment()
    groups = []
    jobs = []
    for line in sys.stdin:
        kind, *fields = line.split()
        if kind == "gpus":
            gpus = simpy.PriorityStore(env)
            for rank, speed in enumerate(fields):
                gpus.put(simpy.PriorityItem(rank, float(speed)))
            groups.append(gpus)
        else:
            group, arrived, work, patience = fields
            jobs.append((int(group), int(arrived), float(work), int(patience)))
    waits = [-1] * len(jobs)
    env.process(arrive(env, groups, jobs, waits))
    env.run()
    print("\n".join(map(str, waits)))


main()
