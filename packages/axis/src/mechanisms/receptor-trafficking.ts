import { logNormal, type Mechanism, mechanism, type ReactionDefinition } from "../language/mechanism.ts";
import { DIMERS } from "./receptor-assembly.ts";
import { RECEPTOR_LIGANDS } from "./receptor-binding.ts";

/** Every ligand–dimer pair, as `[ligand, dimer]`. */
const PAIRS = Object.keys(RECEPTOR_LIGANDS).flatMap((ligand) =>
  Object.keys(DIMERS).map((dimer): [string, string] => [ligand, dimer]),
);

function boundTo(dimer: string): string {
  return Object.keys(RECEPTOR_LIGANDS)
    .map((ligand) => `${ligand}_${dimer}`)
    .join(" + ");
}

/**
 * Occupied receptors are taken in; the ligand is digested, the receptor mostly returns.
 *
 *     L_R -> R        at (1 − φ) k        L_R -> nothing    at φ k + kdeg
 */
export const receptorTrafficking: Mechanism = mechanism({
  id: "receptor_trafficking",
  title: "Receptor internalisation, recycling and degradation",
  biology:
    "Binding speeds up internalisation. The ligand is lost to the lysosome; most receptors return to the surface, some are degraded, so that sustained ligand lowers the receptor number.",
  assumption:
    "Endosomes are not a pool of their own: return is immediate. Signalling from endosomes is counted as surface signalling.",
  evidence: ["rieger-2021", "erdem-2022"],
  claims: ["C06"],
  parameters: {
    kint_bound: {
      name: "internalisation of occupied receptor",
      prior: logNormal(0.02, 1.8),
      unit: "1/min",
      evidence: ["rieger-2021"],
      grade: "measured elsewhere",
      note: "Half-time 15–60 min.",
    },
    degraded_fraction: {
      name: "share of internalised receptor that is degraded",
      prior: logNormal(0.04, 2.5, { high: 1 }),
      unit: "dimensionless",
      evidence: ["rieger-2021"],
      grade: "measured elsewhere",
      note: "A half-life of 6–12 h under ligand in reviews; none lost in 4 h in NCI-H322M.",
    },
  },
  reactions: Object.fromEntries(
    PAIRS.flatMap(([ligand, dimer]): [string, ReactionDefinition][] => [
      [
        `${ligand}_is_digested_and_${dimer}_returns`,
        {
          equation: `${ligand}_${dimer} -> ${dimer}`,
          rate: `(1 - degraded_fraction) * kint_bound * ${ligand}_${dimer}`,
        },
      ],
      [
        `${ligand}_${dimer}_is_degraded`,
        {
          equation: `${ligand}_${dimer} ->`,
          rate: `(degraded_fraction * kint_bound + kdeg_IGF1R) * ${ligand}_${dimer}`,
        },
      ],
    ]),
  ),
  assignments: {
    bound_IGF1R: { name: "occupied IGF-1R", unit: "molecule/cell", expression: boundTo("IGF1R") },
    bound_HR: { name: "occupied hybrids", unit: "molecule/cell", expression: boundTo("HR") },
    bound_IR: {
      name: "occupied insulin receptor",
      unit: "molecule/cell",
      expression: `${boundTo("IRA")} + ${boundTo("IRB")}`,
    },
  },
  observables: {
    tIGF1R: {
      name: "IGF1R halves at the surface that no antibody holds",
      unit: "molecule/cell",
      expression: "2 * (IGF1R + bound_IGF1R) + HR + bound_HR",
    },
  },
});
