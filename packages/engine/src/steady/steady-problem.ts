import type { CompiledModel } from "../compile.ts";
import type { ConservationAnalysis } from "../conservation/conservation.ts";
import type { Derivatives } from "../derive/derivatives.ts";
import { analyse } from "../emit/symbolic.ts";
import type { Instance } from "../run/instance.ts";

/**
 * The equations of a steady state: the rates of the independent states, and for each dependent one the law of conservation that fixes it,
 *
 *     Fᵢ(y) = fᵢ(y)  or  Σⱼ wⱼ yⱼ − T
 *
 * at the parameters and held quantities of an instance. Work is counted.
 */
export class SteadyProblem {
  readonly size: number;
  /** Unknowns y, the kernels' own. */
  readonly state: Float64Array;
  /** f(y), the kernels' own. */
  readonly rates: Float64Array;
  /** Residual F at the last `evaluate`. */
  readonly residual: Float64Array;
  /** ∂F/∂y at the last `evaluateMatrix`, row-major. */
  readonly matrix: Float64Array;
  /** Smallest sizes that matter, in the unit of each state. */
  readonly scales: Float64Array;
  readonly work: { rhsEvaluations: number; jacobianEvaluations: number; factorizations: number } = {
    rhsEvaluations: 0,
    jacobianEvaluations: 0,
    factorizations: 0,
  };
  readonly #instance: Instance;
  readonly #pattern: Pick<Derivatives, "rowStart" | "column">;
  readonly #jacobian: Float64Array;
  /** Factors of I − hJ, the kernels' own, and where the pivots stand among them. */
  readonly #factors: Float64Array;
  readonly #pivots: Int32Array;
  readonly #laws: readonly Law[];

  constructor(
    { system, program }: CompiledModel,
    instance: Instance,
    pattern: Pick<Derivatives, "rowStart" | "column">,
    { moieties, dependent }: ConservationAnalysis,
  ) {
    const { problem } = instance;
    this.size = problem.size;
    this.state = problem.state;
    this.rates = problem.derivative;
    this.residual = new Float64Array(this.size);
    this.matrix = new Float64Array(this.size * this.size);
    this.scales = new Float64Array(this.size);
    this.#instance = instance;
    this.#pattern = pattern;
    const { layout } = program;
    const symbolic = analyse({
      size: this.size,
      rowStart: Int32Array.from(pattern.rowStart),
      column: Int32Array.from(pattern.column),
    });
    const view = (address: number, length: number): Float64Array =>
      new Float64Array(problem.state.buffer as ArrayBuffer, address, length);
    this.#jacobian = view(layout.jacobian, pattern.column.length);
    this.#factors = view(layout.factors, symbolic.column.length);
    this.#pivots = symbolic.diagonal;
    const position = new Map(system.states.map(({ id }, i) => [id, i]));
    this.#laws = moieties.map(({ members }, i) => ({
      row: position.get(dependent[i] as string) as number,
      columns: members.map(({ id }) => position.get(id) as number),
      weights: new Float64Array(members.length),
      total: 0,
    }));
  }

  /** Positions of dependent states. */
  get dependent(): readonly number[] {
    return this.#laws.map(({ row }) => row);
  }

  /** Totals, one for each moiety. */
  get totals(): readonly number[] {
    return this.#laws.map(({ total }) => total);
  }

  /** Takes the totals that the state has now. @param weights - Of each moiety's members. */
  fixTotals(weights: readonly (readonly number[])[]): void {
    this.#laws.forEach((law, i) => {
      law.weights.set(weights[i] as readonly number[]);
      law.total = sumOf(law, this.state);
    });
  }

  /** Evaluates rates and residual; says whether all are finite. */
  evaluate(): boolean {
    this.#instance.problem.rhs(0);
    this.work.rhsEvaluations++;
    this.residual.set(this.rates);
    for (const law of this.#laws) this.residual[law.row] = sumOf(law, this.state) - law.total;
    return this.residual.every(Number.isFinite) && this.rates.every(Number.isFinite);
  }

  /** Evaluates the Jacobian, for `stepFrom` and `denseJacobian`. */
  evaluateJacobian(): void {
    this.#instance.problem.jacobian(0);
    this.work.jacobianEvaluations++;
  }

  /** Writes the kept Jacobian ∂f/∂y in full. */
  writeJacobian(matrix: Float64Array): void {
    const { rowStart, column } = this.#pattern;
    matrix.fill(0);
    for (let i = 0; i < this.size; i++) {
      for (let e = rowStart[i] as number; e < (rowStart[i + 1] as number); e++)
        matrix[i * this.size + (column[e] as number)] = this.#jacobian[e] as number;
    }
  }

  /** Evaluates ∂F/∂y. */
  evaluateMatrix(): void {
    this.evaluateJacobian();
    this.writeJacobian(this.matrix);
    for (const { row, columns, weights } of this.#laws) {
      this.matrix.fill(0, row * this.size, (row + 1) * this.size);
      columns.forEach((column, i) => {
        this.matrix[row * this.size + column] = weights[i] as number;
      });
    }
  }

  /**
   * Factors I − hJ with the model's own kernel; says whether an implicit step of that length leads where the course leads.
   *
   * It does not where the determinant is negative: then hλ > 1 for some growing mode λ, and the step would go back to what the course leaves.
   */
  factorStep(h: number): boolean {
    this.work.factorizations++;
    if (!(this.#instance.problem.factor(h) > 0)) return false;
    let isPositive = true;
    for (const position of this.#pivots)
      if ((this.#factors[position] as number) < 0) isPositive = !isPositive;
    return isPositive;
  }

  /** Replaces b by (I − hJ)⁻¹ b. */
  solveStep(b: Float64Array): void {
    const { correction } = this.#instance.problem;
    correction.set(b);
    this.#instance.problem.solve();
    b.set(correction);
  }

  /** Size that changes of a state are measured against. */
  sizeOf(i: number): number {
    return Math.abs(this.state[i] as number) + (this.scales[i] as number);
  }

  /** Smallest |∂fᵢ/∂yᵢ| other than 0 in the kept Jacobian; Infinity when all are 0. */
  slowestLoss(): number {
    const { rowStart, column } = this.#pattern;
    let slowest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < this.size; i++) {
      for (let e = rowStart[i] as number; e < (rowStart[i + 1] as number); e++) {
        const loss = Math.abs(this.#jacobian[e] as number);
        if (column[e] === i && loss > 0) slowest = Math.min(slowest, loss);
      }
    }
    return slowest;
  }

  /** Largest relative rate of change, per time, and the state that has it. */
  fastest(): { readonly index: number; readonly rate: number } {
    let index = 0;
    let rate = 0;
    for (let i = 0; i < this.size; i++) {
      const own = Math.abs(this.rates[i] as number) / this.sizeOf(i);
      if (own > rate) [index, rate] = [i, own];
    }
    return { index, rate };
  }
}

/** Σ w y = total, in the place of a dependent state's rate. */
interface Law {
  readonly row: number;
  readonly columns: readonly number[];
  readonly weights: Float64Array;
  total: number;
}

function sumOf({ columns, weights }: Law, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < columns.length; i++)
    sum += (weights[i] as number) * (y[columns[i] as number] as number);
  return sum;
}
