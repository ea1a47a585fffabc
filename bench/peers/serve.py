"""Runs one of the other programs for bench/peers: reads a JSON object a line, answers with one.

The library is loaded once. `{"do": "open"}` forks a process for a model, which answers until `{"do": "close"}`; it may crash or be killed, and the
answer is then `{"closed": status}`. Times are of the calls alone: seconds of the clock and of the processor (all threads of the process).
"""

import json
import math
import os
import sys
import time

from programs import PROGRAMS, species_of

ANSWERS = os.dup(1)
os.dup2(2, 1)


def read_line():
    """A line without reading on, since the next one may be for another process."""
    line = b""
    while not line.endswith(b"\n"):
        byte = os.read(0, 1)
        if byte == b"":
            return None
        line += byte
    return json.loads(line)


def answer(value):
    text = json.dumps(value, allow_nan=False).encode() + b"\n"
    while text:
        text = text[os.write(ANSWERS, text):]


def reason_of(problem):
    return (str(problem).strip().splitlines() or [type(problem).__name__])[0][:160]


def spent(call):
    processor, wall = time.process_time(), time.perf_counter()
    call()
    return time.perf_counter() - wall, time.process_time() - processor


def finite(rows):
    return [[None if value is None or not math.isfinite(value) else value for value in row] for row in rows]


def build(program, job):
    def call():
        program.load(job["sbml"], job["species"], job["end"], job["points"])
        program.before(job["relative"], job["absolute"])
        program.simulate()

    seconds, processor = spent(call)
    return {"seconds": seconds, "processor": processor, **getattr(program, "record", {})}


def run(program, job):
    program.before(job["relative"], job["absolute"])
    seconds, processor = spent(program.simulate)
    return {"seconds": seconds, "processor": processor, "steps": program.steps(), "amounts": finite(program.amounts())}


def repeat(program, job):
    """As many runs as fill the time; seconds each."""
    total = [0.0, 0.0]
    count = 0
    while total[0] < job["fill"] or count == 0:
        program.before(job["relative"], job["absolute"])
        seconds, processor = spent(program.simulate)
        total = [total[0] + seconds, total[1] + processor]
        count += 1
    return {"seconds": total[0] / count, "processor": total[1] / count, "count": count}


def sweep(program, job):
    failed = 0

    def call():
        nonlocal failed
        for values in job["sets"]:
            try:
                program.set(list(zip(job["names"], values)))
                program.before(job["relative"], job["absolute"])
                program.simulate()
            except Exception:  # A set that fails is counted, whatever the program raises.
                failed += 1

    seconds, processor = spent(call)
    return {"seconds": seconds, "processor": processor, "failed": failed}


JOBS = {"build": build, "run": run, "repeat": repeat, "sweep": sweep}


def serve(program):
    while (job := read_line()) is not None and job["do"] != "close":
        try:
            answer(JOBS[job["do"]](program, job))
        except Exception as problem:  # Programs raise errors of many kinds.
            answer({"error": reason_of(problem)})
    os._exit(0)


def main():
    start = time.perf_counter()
    program = PROGRAMS[sys.argv[1]]()
    answer({"version": program.version, "seconds": time.perf_counter() - start})
    while (job := read_line()) is not None:
        if job["do"] == "species":
            answer({"species": species_of(job["sbml"])})
            continue
        child = os.fork()
        if child == 0:
            answer({"process": os.getpid()})
            serve(program)
        _, status = os.waitpid(child, 0)
        answer({"closed": status})


main()
