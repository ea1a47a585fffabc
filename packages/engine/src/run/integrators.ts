import type { CompiledModel } from "../compile.ts";
import { createBdf } from "../integrate/bdf.ts";
import type { Integrator } from "../integrate/integrator.ts";
import { createRodas5p } from "../integrate/rodas5p.ts";
import type { SolverOptions } from "../simulator.ts";
import { createStepper, loadStepper } from "../stepper/stepper.ts";
import type { Instance } from "./instance.ts";

type Form = "stepper" | "bdf" | "rodas5p";

/** The integrators of one simulator, each made when it is first asked for. */
export class Integrators {
  readonly #compiled: CompiledModel;
  readonly #instance: Instance;
  readonly #made = new Map<Form, Integrator>();

  constructor(compiled: CompiledModel, instance: Instance) {
    this.#compiled = compiled;
    this.#instance = instance;
  }

  /** Returns the integrator for a request: BDF in WebAssembly, unless another method or form is asked for, or values are delayed. */
  of({ method = "bdf", stepper = "wasm" }: SolverOptions): Integrator {
    const isStepped = method === "bdf" && stepper === "wasm" && this.#compiled.system.delays === undefined;
    const form = isStepped ? "stepper" : method;
    const known = this.#made.get(form);
    if (known !== undefined) return known;
    const integrator = this.#make(form);
    this.#made.set(form, integrator);
    return integrator;
  }

  #make(form: Form): Integrator {
    const { problem, kernels } = this.#instance;
    if (form === "bdf") return createBdf(problem);
    if (form === "rodas5p") return createRodas5p(problem);
    return createStepper({ kernels, layout: this.#compiled.program.layout, problem }, loadStepper());
  }
}
