"""Compares `igf-axis simulate` with libRoadRunner and COPASI on SBML files, at tight tolerance on all sides.

Needs python-libsbml, libroadrunner and copasi-basico in a virtual environment. For each model of `horizons.csv` the amounts of all
species are compared at 100 times between 0 and its end, none of them a round one, so that none falls on an event. The difference of a
species is taken relative to its largest size over the course; the table shows the worst species. COPASI is asked where libRoadRunner
does not run a model or differs.

    python3 compare.py FOLDER [MODEL ...] > table.md
"""

import csv
import io
import math
import multiprocessing
import os
import pathlib
import subprocess
import sys
import tempfile
import warnings

import basico
import libsbml
import roadrunner

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
STEPS = 100
# Times are (i - OFFSET) / STEPS of the end: away from the round times of events and doses.
OFFSET = 0.3819660112501051
RELATIVE = 1e-10
# Tried in turn by peers, until one is not too tight for them.
ABSOLUTES = [1e-14, 1e-12, 1e-10, 1e-8]
# Courses smaller than this, or than this part of the largest of the model, are noise around zero.
SMALLEST_SIZE = 1e-13
# Steps of CVODE in which a pulse is looked for, where it steps over one.
PULSE_STEPS = 2000
AGREED = 1e-6
# Seconds that a peer may take.
PATIENCE = 240


def species_of(path):
    model = libsbml.readSBML(str(path)).getModel()
    return [model.getSpecies(i).getId() for i in range(model.getNumSpecies())]


def own_course(path, times, species, options=()):
    select = ",".join(f"amount({name})" for name in species)
    command = ["node", "--conditions=source", "packages/cli/src/main.ts", "simulate", str(path),
               "--times", ",".join(map(repr, times)), "--rtol", str(RELATIVE), "--select", select, *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(next(line for line in done.stderr.splitlines() if line.startswith("error")))
    rows = list(csv.reader(io.StringIO(done.stdout)))[1:]
    return [[float(cell) if cell else math.nan for cell in row[1:]] for row in rows]


def roadrunner_course(path, times, species, max_step=0.0):
    problem = None
    for absolute in ABSOLUTES:
        runner = roadrunner.RoadRunner(str(path))
        runner.timeCourseSelections = ["time", *species]
        integrator = runner.getIntegrator()
        integrator.setValue("relative_tolerance", RELATIVE)
        integrator.setValue("absolute_tolerance", absolute)
        integrator.setValue("maximum_num_steps", 1_000_000)
        if max_step > 0:
            integrator.setValue("maximum_time_step", max_step)
        try:
            return [list(row)[1:] for row in runner.simulate(times=[0.0, *times])][1:]
        except RuntimeError as found:
            problem = found
    raise RuntimeError(first_words(problem))


def copasi_course(path, times, species):
    model = basico.load_model(str(path))
    if model is None:
        raise RuntimeError("the file is not loaded")
    try:
        factor = model.getModel().getQuantity2NumberFactor()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            course = basico.run_time_course(
                values=[0.0, *times], start_time=0.0, use_numbers=True, use_sbml_id=True, method="deterministic",
                r_tol=10 * RELATIVE, a_tol=1e-12, max_steps=1_000_000, model=model)
        if course is None or len(course) < len(times) + 1:
            raise RuntimeError("the simulation stops early")
        # What stands still is not reported.
        reported = [name for name in species if name in course.columns]
        values = course[reported].to_numpy()[1:] / factor
        places = {name: i for i, name in enumerate(reported)}
        return [[row[places[name]] if name in places else None for name in species] for row in values.tolist()]
    finally:
        basico.remove_datamodel(model)


def first_words(problem):
    text = str(problem).replace("CVODE Error: ", "").splitlines()[0].split(":")[0].split(";")[0]
    return text.replace("|", "/")[:70]


def worst_of(ours, theirs, species):
    worst, worst_name = 0.0, "-"
    sizes = [max(abs(row[i] or 0.0) for row in theirs) for i in range(len(species))]
    least = max(SMALLEST_SIZE, SMALLEST_SIZE * max(sizes, default=0.0))
    for i, name in enumerate(species):
        if max(sizes[i], *(abs(row[i]) for row in ours)) < least:
            continue
        for own, peer in zip(ours, theirs):
            if peer[i] is None:
                continue
            difference = abs(own[i] - peer[i]) / max(sizes[i], least)
            if not difference <= worst:
                worst, worst_name = difference, name
    return worst, worst_name


def alone(run):
    """Runs a peer in a process of its own, which may print, crash and take too long."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)

    def work():
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        try:
            sender.send((True, run()))
        except Exception as problem:  # Peers raise errors of many kinds.
            sender.send((False, first_words(problem)))

    process = context.Process(target=work)
    process.start()
    answered = receiver.poll(PATIENCE)
    try:
        succeeded, answer = receiver.recv() if answered else (False, f"not done within {PATIENCE} s")
    except EOFError:
        succeeded, answer = False, "the program crashes"
    process.kill()
    process.join()
    if not succeeded:
        raise RuntimeError(answer)
    return answer


def against(ours, run, species):
    try:
        worst, name = worst_of(ours, alone(run), species)
        return worst, f"{worst:.1e} (`{name}`)" if worst > 0 else "0"
    except RuntimeError as problem:
        return math.inf, f"not run: {first_words(problem)}"


def compare(path, end):
    species = species_of(path)
    times = [(i - OFFSET) / STEPS * end for i in range(1, STEPS + 1)]
    ours = own_course(path, times, species)
    first, cell = against(ours, lambda: roadrunner_course(path, times, species), species)
    if AGREED < first < math.inf:
        retried, again = against(ours, lambda: roadrunner_course(path, times, species, end / PULSE_STEPS), species)
        if retried < first / 100:
            first, cell = retried, f"{again}; {cell} with steps as long as it likes"
    if first <= AGREED:
        return len(species), cell, ""
    _, other = against(ours, lambda: copasi_course(path, times, species), species)
    return len(species), cell, other


def read(name):
    with open(HERE / name, newline="") as file:
        return list(csv.DictReader(file))


def without_fast(path):
    """Writes the model with its fast reactions as ordinary ones, which is how peers take them, if they do."""
    document = libsbml.readSBML(str(path))
    reactions = document.getModel().getListOfReactions()
    if not any(reaction.getFast() for reaction in reactions):
        return None
    for reaction in reactions:
        reaction.setFast(False)
    copy = pathlib.Path(tempfile.mkdtemp()) / path.name
    libsbml.writeSBMLToFile(document, str(copy))
    return copy


def line(path, row, name, remarks):
    end = row["end"]
    try:
        count, first, second = compare(path, float(end))
    except RuntimeError as problem:
        count, first, second = len(species_of(path)), f"ours: {str(problem)[:60]}", ""
    print(f"| {name} | {count} | {end} | {first} | {second} | {remarks} |", flush=True)


def main():
    folder, *wanted = sys.argv[1:]
    notes = {row["model"]: row["note"] for row in read("notes.csv")}
    print("# Agreement on 54 published models\n")
    print(f"libRoadRunner {roadrunner.__version__}, COPASI through basico {basico.__version__}, "
          f"python-libsbml {libsbml.getLibSBMLDottedVersion()}.\n")
    print("| model | species | until | against libRoadRunner | against COPASI | why so long; remarks |")
    print("| --- | --- | --- | --- | --- | --- |")
    for row in read("horizons.csv"):
        name = row["model"]
        if wanted and name not in wanted:
            continue
        remarks = row["scale"] + (f". **{notes[name]}**" if name in notes else "")
        path = pathlib.Path(folder) / f"{name}.xml"
        line(path, row, name, remarks)
        plain = without_fast(path)
        if plain is not None:
            line(plain, row, f"{name}, no reaction fast", remarks)


main()
