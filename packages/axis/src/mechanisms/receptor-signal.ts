import { type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * Occupied receptors signal in proportion to their number and to the kinase activity that a dual inhibitor leaves them.
 *
 *     signal = (a1 · (IGF-1R + hybrids) + aI · IR) / 10⁴,   a = 1 / (1 + linsitinib / IC50)
 */
export const receptorSignal: Mechanism = mechanism({
  id: "receptor_signal",
  title: "IGF-1R and insulin receptor kinase activity",
  biology:
    "Occupied receptors phosphorylate themselves and their substrates. IGF-1R, hybrids and insulin receptor feed the same substrates, so insulin receptor isoform A can stand in for IGF-1R.",
  assumption:
    "All dimers drive IRS and SHC equally per occupied receptor. Phosphorylation follows occupancy within a minute.",
  evidence: ["erdem-2021"],
  claims: ["C06", "C10", "C11"],
  parameters: {
    signal_reference_IGF1R: {
      name: "occupied receptors that count as signal 1",
      value: 1e4,
      unit: "molecule/cell",
      evidence: ["assumed"],
      grade: "assumed",
      note: "A choice of scale, not a measurement; rates below are relative to it.",
    },
  },
  assignments: {
    pIGF1R_total: {
      name: "active IGF-1R and hybrids",
      unit: "molecule/cell",
      expression: "(bound_IGF1R + bound_HR) * IGF1R_kinase_left",
    },
    pIR_total: {
      name: "active insulin receptor",
      unit: "molecule/cell",
      expression: "bound_IR * INSR_kinase_left",
    },
    igf_signal: {
      name: "signal of IGF-1R, hybrids and insulin receptor",
      unit: "dimensionless",
      expression: "(pIGF1R_total + pIR_total) / signal_reference_IGF1R",
    },
  },
  observables: {
    pIGF1R: { name: "active IGF-1R and hybrids", unit: "molecule/cell", expression: "pIGF1R_total" },
    pIR: { name: "active insulin receptor", unit: "molecule/cell", expression: "pIR_total" },
  },
});
