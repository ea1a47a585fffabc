"""Compares `igf-axis steady-state` with libRoadRunner and COPASI on SBML files.

Needs libroadrunner, copasi-basico and python-libsbml in a virtual environment, and a built command line. For each model the concentrations of
all species are compared: with libRoadRunner's steady-state solver, with COPASI's steady-state task, and with the end of a long time course
by libRoadRunner (CVODE). The difference of a species is taken relative to the larger of its value and a millionth of the model's largest.

    python3 compare.py [--follow] MODEL.xml [MODEL.xml ...]
"""

import json
import multiprocessing
import pathlib
import subprocess
import sys

import libsbml

ROOT = pathlib.Path(__file__).resolve().parents[2]
SMALLEST_SHARE = 1e-6
SECONDS = 150


def species_of(path):
    model = libsbml.readSBML(path).getModel()
    return [model.getSpecies(i).getId() for i in range(model.getNumSpecies())]


def has_events(path):
    return libsbml.readSBML(path).getModel().getNumEvents() > 0


def ours(path, species, follow):
    select = ",".join(f"[{s}]" for s in species)
    words = ["node", str(ROOT / "packages/cli/bin/igf-axis.js"), "steady-state", path, "--select", select, "--json"]
    words += ["--ignore-events"] if has_events(path) else []
    words += ["--follow"] if follow else []
    said = subprocess.run(words, capture_output=True, text=True)
    answer = json.loads(said.stdout)
    if "errors" in answer:
        return None, answer["errors"][0]["code"], None
    slowest = next((e["re"] for e in answer["eigenvalues"] if abs(e["re"]) > 0), None)
    return [float(answer["values"][f"[{s}]"]) for s in species], answer["stability"], slowest


def by_roadrunner(path, species):
    import roadrunner

    runner = roadrunner.RoadRunner(path)
    runner.conservedMoietyAnalysis = True
    runner.steadyStateSelections = [f"[{s}]" for s in species]
    runner.steadyState()
    return list(runner.getSteadyStateValues())


def by_course(path, species, end):
    import roadrunner

    runner = roadrunner.RoadRunner(path)
    runner.timeCourseSelections = ["time", *[f"[{s}]" for s in species]]
    integrator = runner.getIntegrator()
    integrator.setValue("relative_tolerance", 1e-10)
    integrator.setValue("absolute_tolerance", 1e-14)
    integrator.setValue("maximum_num_steps", 1_000_000)
    return list(runner.simulate(0, end, 2)[-1][1:])


def by_copasi(path, species):
    import basico

    basico.load_model(path)
    basico.set_task_settings("Steady-State", {"method": {"Resolution": 1e-12, "Derivation Factor": 1e-6}})
    if basico.run_steadystate() not in (1, 2):
        raise RuntimeError("not found")
    table = basico.get_species()
    by_id = dict(zip(table["sbml_id"], basico.get_species()["concentration"]))
    return [float(by_id[s]) for s in species]


def answer_of(queue, solve, *arguments):
    try:
        queue.put(solve(*arguments))
    except Exception as error:
        queue.put(str(error).split("\n")[0])


def apart(solve, *arguments):
    """Runs in a process of its own: a peer that hangs or crashes ends with a word instead of an answer."""
    queue = multiprocessing.Queue()
    process = multiprocessing.Process(target=answer_of, args=(queue, solve, *arguments))
    process.start()
    try:
        found = queue.get(timeout=SECONDS)
    except Exception:
        found = "no answer"
    process.kill()
    process.join()
    return found


def difference(own, theirs):
    if isinstance(theirs, str):
        return "none"
    size = SMALLEST_SHARE * max(abs(x) for x in own) or 1
    worst = max((abs(a - b) / max(abs(a), size) for a, b in zip(own, theirs)), default=0)
    return f"{worst:.1e}" if worst == worst else "no number"


def main():
    follow = "--follow" in sys.argv
    print("| model | species | steady state | libRoadRunner | COPASI | long time course |")
    print("| --- | --- | --- | --- | --- | --- |")
    for path in [word for word in sys.argv[1:] if not word.startswith("--")]:
        species = species_of(path)
        name = pathlib.Path(path).stem
        own, verdict, slowest = ours(path, species, follow)
        if own is None:
            peers = [apart(solve, path, species) for solve in (by_roadrunner, by_copasi)]
            words = ["none" if isinstance(found, str) else "some" for found in peers]
            print(f"| {name} | {len(species)} | {verdict} | {words[0]} | {words[1]} |  |", flush=True)
            continue
        cells = [difference(own, apart(solve, path, species)) for solve in (by_roadrunner, by_copasi)]
        end = min(50 / abs(slowest), 1e12) if slowest else 1e6
        skip = has_events(path) or verdict == "unstable"
        course = "" if skip else difference(own, apart(by_course, path, species, end))
        print(f"| {name} | {len(species)} | {verdict} | {cells[0]} | {cells[1]} | {course} |", flush=True)


if __name__ == "__main__":
    main()
