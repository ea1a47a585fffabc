"""Runs libRoadRunner's Gillespie integrator for bench/stochastic.ts.

Reads one JSON object a line: {"sbml": path, "end": time, "points": n, "runs": n, "seed": n}; answers with the seconds of processor time that the runs took, or,
for {"version": true}, with the version. Loading a model is not timed.
"""

import json
import sys
import time

import roadrunner

models = {}
for line in sys.stdin:
    job = json.loads(line)
    if "version" in job:
        print(json.dumps(roadrunner.__version__), flush=True)
        continue
    if job["sbml"] not in models:
        model = roadrunner.RoadRunner(job["sbml"])
        model.setIntegrator("gillespie")
        model.integrator.variable_step_size = False
        models[job["sbml"]] = model
    model = models[job["sbml"]]
    model.integrator.seed = job["seed"]
    start = time.process_time()
    for _ in range(job["runs"]):
        model.reset()
        model.simulate(0, job["end"], job["points"])
    print(json.dumps(time.process_time() - start), flush=True)
