"""Compares `igf-axis simulate` with libRoadRunner on SBML files, at tight tolerance on both sides.

Needs python-libsbml and libroadrunner in a virtual environment. For each model the amounts of all species are compared at
101 equal times. The difference of a species is taken relative to its largest size over the course; the table shows the worst
species, and the worst of all single values relative to themselves where they exceed a billionth of the species' largest size.

    python3 compare.py [--max-step=TIME] MODEL.xml=END [MODEL.xml=END ...]
"""

import csv
import io
import pathlib
import subprocess
import sys

import libsbml
import roadrunner

ROOT = pathlib.Path(__file__).resolve().parents[2]
STEPS = 100
RELATIVE = 1e-10
SMALLEST_SHARE = 1e-9
# Below ten times the peer's absolute tolerance a course is noise around zero.
SMALLEST_SIZE = 1e-13


def species_of(path):
    model = libsbml.readSBML(path).getModel()
    return [model.getSpecies(i).getId() for i in range(model.getNumSpecies())]


def peer_course(path, end, species):
    runner = roadrunner.RoadRunner(path)
    runner.timeCourseSelections = ["time", *species]
    integrator = runner.getIntegrator()
    integrator.setValue("relative_tolerance", RELATIVE)
    integrator.setValue("absolute_tolerance", 1e-14)
    integrator.setValue("maximum_num_steps", 1_000_000)
    return [list(row) for row in runner.simulate(0, end, STEPS + 1)]


def own_course(path, end, species, options):
    select = ",".join(f"amount({name})" for name in species)
    command = ["node", "--conditions=source", "packages/cli/src/main.ts", "simulate", path, "--end", str(end),
               "--steps", str(STEPS), "--rtol", str(RELATIVE), "--select", select, *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(next(line for line in done.stderr.splitlines() if line.startswith("error")))
    rows = list(csv.reader(io.StringIO(done.stdout)))
    return [[float(cell) if cell else float("nan") for cell in row] for row in rows[1:]]


def compare(path, end, options):
    species = species_of(path)
    ours, theirs = own_course(path, end, species, options), peer_course(path, end, species)
    worst, worst_name, worst_single = 0.0, "-", 0.0
    for column, name in enumerate(species, start=1):
        size = max(abs(row[column]) for row in theirs)
        if max(size, *(abs(row[column]) for row in ours)) < SMALLEST_SIZE:
            continue
        for own, peer in zip(ours, theirs):
            difference = abs(own[column] - peer[column])
            if size > 0 and not difference / size <= worst:
                worst, worst_name = difference / size, name
            if abs(peer[column]) > SMALLEST_SHARE * size:
                worst_single = max(worst_single, difference / abs(peer[column]))
            elif size == 0 and difference > 0:
                worst, worst_name = float("inf"), name
    return len(species), worst, worst_name, worst_single


def main():
    print(f"libRoadRunner {roadrunner.__version__}, python-libsbml {libsbml.getLibSBMLDottedVersion()}")
    print("| model | species | until | worst difference by size | species | worst single difference |")
    print("|---|---|---|---|---|---|")
    options = [argument for argument in sys.argv[1:] if argument.startswith("--")]
    for argument in sys.argv[1:]:
        if argument.startswith("--"):
            continue
        path, end = argument.rsplit("=", 1)
        name = pathlib.Path(path).stem
        try:
            count, worst, worst_name, single = compare(path, float(end), options)
            print(f"| {name} | {count} | {end} | {worst:.1e} | `{worst_name}` | {single:.1e} |", flush=True)
        except RuntimeError as problem:
            print(f"| {name} | | {end} | {str(problem)[:110]} | | |", flush=True)


main()
