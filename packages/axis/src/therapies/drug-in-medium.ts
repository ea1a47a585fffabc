import type { Prior } from "@igf-axis/model";
import type { EvidenceKeyText, Mechanism } from "../language/mechanism.ts";

/** A drug that is dissolved in the medium and not used up. */
export interface DissolvedDrug {
  /** Species of the medium that a dose adds to. */
  readonly id: string;
  readonly name: string;
  /** Bound over unbound drug in undiluted serum, where serum protein is far from full. */
  readonly serumBinding: Prior;
  readonly evidence: readonly EvidenceKeyText[];
  readonly note?: string;
  readonly annotations?: readonly string[];
}

/**
 * Returns what every reversible drug has: its species, its serum binding, and the assignment `<id>_unbound`.
 *
 *     unbound = total / (1 + serum · bound over unbound)
 */
export function drugsInMedium(
  drugs: readonly DissolvedDrug[],
): Required<Pick<Mechanism, "species" | "parameters" | "assignments">> {
  return {
    species: Object.fromEntries(
      drugs.map(({ id, name, annotations }) => [
        id,
        {
          name,
          place: "medium",
          initial: 0,
          scale: 1e-2,
          ...(annotations === undefined ? {} : { annotations }),
        },
      ]),
    ),
    parameters: Object.fromEntries(
      drugs.map(({ id, name, serumBinding, evidence, note }) => [
        `serum_binding_${id}`,
        {
          name: `bound over unbound ${name} in undiluted serum`,
          prior: serumBinding,
          unit: "dimensionless",
          evidence,
          grade: "assumed",
          ...(note === undefined ? {} : { note }),
        },
      ]),
    ),
    assignments: Object.fromEntries(
      drugs.map(({ id, name }) => [
        `${id}_unbound`,
        {
          name: `unbound ${name}`,
          unit: "nM",
          expression: `${id} / (1 + serum_fraction * serum_binding_${id})`,
        },
      ]),
    ),
  };
}
