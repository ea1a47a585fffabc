import type { Expression } from "../expression/expression.ts";

/** An expression compared to data (PEtab), with its noise model. */
export interface Observable {
  readonly id: string;
  readonly name: string;
  readonly expression: Expression;
  readonly unit: string;
  readonly noise?: Noise;
}

/** `normal`: standard deviation in the observable's unit. `logNormal`: standard deviation of the natural logarithm. */
export interface Noise {
  readonly kind: "normal" | "logNormal";
  readonly standardDeviation: number;
}
