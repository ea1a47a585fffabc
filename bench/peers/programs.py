"""The other programs behind one shape, for serve.py: load, simulate, amounts, steps, set.

`simulate` is what is timed: one time course in memory, all species at equal times. What a user does once per model (reading, compiling) is
in `load`; what only prepares the next run (resetting, tolerances) is in `before` and not timed.
"""

import hashlib
import json
import os
import pathlib
import time

MOST_STEPS = 1_000_000


def libsbml_model(path):
    import libsbml

    document = libsbml.readSBML(path)
    return document, document.getModel()


def species_of(path):
    _, model = libsbml_model(path)
    return [model.getSpecies(i).getId() for i in range(model.getNumSpecies())]


class RoadRunner:
    tolerance = "amount"

    def __init__(self):
        import roadrunner

        self.roadrunner = roadrunner
        self.version = roadrunner.__version__
        roadrunner.Logger.setLevel(roadrunner.Logger.LOG_FATAL)

    def load(self, path, species, end, points):
        self.runner = self.roadrunner.RoadRunner(path)
        self.runner.timeCourseSelections = ["time", *species]
        self.runner.getIntegrator().setValue("maximum_num_steps", MOST_STEPS)
        self.end, self.points = end, points
        self.fresh, self.chosen = True, None

    def before(self, relative, absolute):
        if self.chosen is not None:
            self.runner.reset()
            for name, value in self.chosen:
                self.runner[name] = value
        elif not self.fresh:
            self.runner.resetToOrigin()
        self.fresh = False
        integrator = self.runner.getIntegrator()
        integrator.setValue("relative_tolerance", relative)
        integrator.setValue("absolute_tolerance", absolute)

    def simulate(self):
        self.course = self.runner.simulate(0, self.end, self.points)

    def amounts(self):
        return [list(row)[1:] for row in self.course]

    def steps(self):
        return None

    def set(self, pairs):
        self.chosen = pairs


class BngSim:
    tolerance = "concentration"
    codegen = None

    def __init__(self):
        # Loaded with the first model otherwise, which is not that model's cost.
        import sympy  # noqa: F401
        import bngsim

        self.bngsim = bngsim
        self.version = bngsim.__version__

    def load(self, path, species, end, points):
        self.model = self.bngsim.Model.from_sbml(path)
        self.simulator = self.bngsim.Simulator(self.model, codegen=self.codegen)
        self.species, self.end, self.points = species, end, points
        _, self.sbml = libsbml_model(path)

    def before(self, relative, absolute):
        self.model.reset()
        self.relative, self.absolute = relative, absolute

    def simulate(self):
        self.course = self.simulator.run(
            (0, self.end), self.points, rtol=self.relative, atol=self.absolute, max_steps=MOST_STEPS)
        self.values = self.course.species

    def amounts(self):
        states = list(self.course.species_names)
        expressions = list(self.course.expression_names)
        reported = [name for name in self.species if name in states]
        answered = dict(zip(reported, self.course.as_roadrunner(reported).T.tolist())) if reported else {}
        for name in self.species:
            if name not in answered and name in expressions:
                column = self.course.expressions[:, expressions.index(name)]
                answered[name] = (column * self.factor(name)).tolist()
        # A constant species may be none of either.
        nothing = [None] * self.points
        return [list(row) for row in zip(*(answered.get(name, nothing) for name in self.species))]

    def factor(self, name):
        """Size of the compartment, for a species by a rule that is a concentration."""
        entry = self.sbml.getSpecies(name)
        if entry.getHasOnlySubstanceUnits():
            return 1.0
        return self.sbml.getCompartment(entry.getCompartment()).getSize()

    def steps(self):
        return int(self.course.solver_stats["n_steps"])

    def set(self, pairs):
        self.model.set_params(dict(pairs))


class CompiledBngSim(BngSim):
    codegen = True


class Copasi:
    tolerance = "amount"

    def __init__(self):
        import COPASI

        self.copasi = COPASI
        self.version = COPASI.__version__

    def load(self, path, species, end, points):
        self.data = self.copasi.CRootContainer.addDatamodel()
        if not self.data.importSBML(path):
            raise RuntimeError("the file is not loaded")
        self.task = self.data.getTask("Time-Course")
        self.task.setMethodType(self.copasi.CTaskEnum.Method_deterministic)
        self.task.setUpdateModel(False)
        problem = self.task.getProblem()
        problem.setAutomaticStepSize(False)
        problem.setStepNumber(points - 1)
        problem.setDuration(end)
        problem.setTimeSeriesRequested(True)
        self.task.getMethod().getParameter("Max Internal Steps").setIntValue(MOST_STEPS)
        self.species, self.points = species, points

    def before(self, relative, absolute):
        method = self.task.getMethod()
        method.getParameter("Relative Tolerance").setDblValue(relative)
        method.getParameter("Absolute Tolerance").setDblValue(absolute)
        if not self.task.initializeRaw(self.copasi.CCopasiTask.OUTPUT_UI):
            raise RuntimeError("the task does not start")

    def simulate(self):
        if not self.task.processRaw(True):
            raise RuntimeError(self.copasi.CCopasiMessage.getAllMessageText(True).strip() or "the simulation fails")

    def amounts(self):
        series = self.task.getTimeSeries()
        if series.getRecordedSteps() != self.points:
            raise RuntimeError("the simulation stops early")
        factor = self.data.getModel().getQuantity2NumberFactor()
        places = {series.getSBMLId(i, self.data): i for i in range(series.getNumVariables())}
        # What stands still is not reported.
        columns = [places.get(name) for name in self.species]
        return [[None if i is None else series.getData(row, i) / factor for i in columns] for row in range(self.points)]

    def steps(self):
        return None

    def set(self, pairs):
        model = self.data.getModel()
        changed = self.copasi.ObjectStdVector()
        for name, value in pairs:
            quantity = next(q for q in model.getModelValues() if q.getSBMLId() == name)
            quantity.setInitialValue(value)
            changed.append(quantity.getInitialValueReference())
        model.updateInitialValues(changed)


class Amici:
    tolerance = "concentration"

    def __init__(self):
        import amici
        import amici.importers.sbml
        import amici.sim.sundials as sundials
        import amici.exporters.sundials.de_export  # noqa: F401

        self.amici, self.sundials = amici, sundials
        self.version = amici.__version__

    def load(self, path, species, end, points):
        folder = self.built(path)
        name = folder.name
        self.model = self.amici.import_model_module(name, folder / "module").get_model()
        self.solver = self.model.create_solver()
        self.solver.set_max_steps(MOST_STEPS)
        self.solver.set_return_data_reporting_mode(self.sundials.RDataReporting.observables_likelihood)
        self.model.set_timepoints([end * i / (points - 1) for i in range(points)])
        self.species = species
        _, self.sbml = libsbml_model(path)

    def built(self, path):
        """Builds the module, or takes the one that an earlier run has built; `build.json` keeps what it took."""
        digest = hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()[:12]
        folder = pathlib.Path(os.environ["PEERS_AMICI"]) / f"model_{digest}_{self.version.replace('.', '_')}"
        record = folder / "build.json"
        if record.exists():
            self.record = json.loads(record.read_text())
            if "error" in self.record:
                raise RuntimeError(self.record["error"])
            return folder
        if "PEERS_AMICI_BUILT" in os.environ:
            raise RuntimeError("not built yet")
        folder.mkdir(parents=True, exist_ok=True)
        wall, spent = time.perf_counter(), os.times()
        self.record = {"load": os.getloadavg()[0]}
        try:
            importer = self.amici.importers.sbml.SbmlImporter(path)
            importer.sbml2amici(folder.name, folder / "module", generate_sensitivity_code=False)
        except Exception as problem:  # What the importer refuses has many types.
            self.record["error"] = (str(problem).splitlines() or [type(problem).__name__])[0][:120]
            raise
        finally:
            now = os.times()
            self.record["seconds"] = time.perf_counter() - wall
            self.record["processor"] = sum(now[i] - spent[i] for i in range(4))
            record.write_text(json.dumps(self.record))
        return folder

    def before(self, relative, absolute):
        self.solver.set_relative_tolerance(relative)
        self.solver.set_absolute_tolerance(absolute)

    def simulate(self):
        self.course = self.sundials.run_simulation(self.model, self.solver)
        if self.course.status != 0:
            raise RuntimeError(f"status {self.course.status}")

    def amounts(self):
        values = self.course.y
        places = {name: i for i, name in enumerate(self.model.get_observable_names())}
        places.update({name.removeprefix("y"): i for i, name in enumerate(self.model.get_observable_ids())})
        columns = []
        for name in self.species:
            column = values[:, places[name]]
            entry = self.sbml.getSpecies(name)
            if not entry.getHasOnlySubstanceUnits():
                compartment = entry.getCompartment()
                constant = self.sbml.getCompartment(compartment).getSize()
                column = column * (values[:, places[compartment]] if compartment in places else constant)
            columns.append(column.tolist())
        return [list(row) for row in zip(*columns)]

    def steps(self):
        counted = self.course.numsteps
        return None if counted is None else int(counted[-1])

    def set(self, pairs):
        for name, value in pairs:
            self.model.set_free_parameter_by_id(name, value)


PROGRAMS = {
    "libRoadRunner": RoadRunner,
    "bngsim": BngSim,
    "bngsim, compiled": CompiledBngSim,
    "COPASI": Copasi,
    "AMICI": Amici,
}
