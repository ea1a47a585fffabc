"""Compares `igf-axis sensitivity` with central differences of time courses by libRoadRunner (CVODE) on SBML files.

Needs libroadrunner in a virtual environment, and a built command line. Scaled sensitivities, per cent by per cent, of all species by the parameters named are
compared at one time; both sides integrate at relative tolerance 1e-11, and differences reach 0.1 % to both sides, extrapolated from 0.2 %.
Species below a billionth of the largest are left out.

    python3 compare.py MODEL.xml=TIME=PARAMETER,PARAMETER [...]
"""

import csv
import io
import pathlib
import subprocess
import sys

import roadrunner

ROOT = pathlib.Path(__file__).resolve().parents[2]
SMALLEST_SHARE = 1e-9
SHIFT = 1e-3


def ours(path, end, parameters):
    words = ["node", str(ROOT / "packages/cli/bin/igf-axis.js"), "sensitivity", path]
    words += ["--parameters", ",".join(parameters), "--times", str(end), "--scaled", "--rtol", "1e-11"]
    said = subprocess.run(words, capture_output=True, text=True)
    if said.returncode != 0:
        raise RuntimeError(said.stderr.split("\n")[0])
    return next(csv.DictReader(io.StringIO(said.stdout)))


def course(path, end, species, changes):
    runner = roadrunner.RoadRunner(path)
    runner.timeCourseSelections = ["time", *species]
    integrator = runner.getIntegrator()
    integrator.setValue("relative_tolerance", 1e-11)
    integrator.setValue("absolute_tolerance", 1e-16)
    integrator.setValue("maximum_num_steps", 1_000_000)
    for name, factor in changes.items():
        runner.setValue(name, runner.getValue(name) * factor)
    # Starting values that initial assignments compute follow the parameters only now.
    runner.reset()
    return dict(zip(species, runner.simulate(0, end, 2)[-1][1:]))


def by_differences(path, end, species, parameter):
    at = {f: course(path, end, species, {parameter: 1 + f * SHIFT}) for f in (-2, -1, 0, 1, 2)}
    found = {}
    for s in species:
        near = (at[1][s] - at[-1][s]) / (2 * SHIFT)
        far = (at[2][s] - at[-2][s]) / (4 * SHIFT)
        found[s] = (4 * near - far) / 3 / at[0][s] if at[0][s] else 0.0
    return found, at[0]


def main():
    print("| model | time | parameters | largest sensitivity | worst difference | species | parameter |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for word in sys.argv[1:]:
        path, end, names = word.split("=")
        parameters = names.split(",")
        row = ours(path, end, parameters)
        runner = roadrunner.RoadRunner(path)
        named = [s for s in runner.model.getFloatingSpeciesIds() if f"dln({s})/dln({parameters[0]})" in row]
        worst, where, largest = 0.0, ("", ""), 0.0
        for parameter in parameters:
            found, values = by_differences(path, float(end), [f"[{s}]" for s in named], parameter)
            size = SMALLEST_SHARE * max(abs(v) for v in values.values())
            for s in named:
                if abs(values[f"[{s}]"]) < size:
                    continue
                own = float(row[f"dln({s})/dln({parameter})"] or 0)
                largest = max(largest, abs(own))
                if abs(own - found[f"[{s}]"]) > worst:
                    worst, where = abs(own - found[f"[{s}]"]), (s, parameter)
        name = pathlib.Path(path).stem
        print(f"| {name} | {end} | {len(parameters)} | {largest:.3g} | {worst:.1e} | `{where[0]}` | `{where[1]}` |", flush=True)


if __name__ == "__main__":
    main()
