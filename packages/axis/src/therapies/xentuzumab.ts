import { binding, logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * Xentuzumab (BI 836845) holds IGF-1 and IGF-2 and leaves insulin alone.
 *
 *     X + IGF <-> X_IGF;   X counts binding sites, two per antibody
 */
export const xentuzumab: Mechanism = mechanism({
  id: "xentuzumab",
  title: "Xentuzumab on IGF-1 and IGF-2",
  biology:
    "The antibody competes with receptors and binding proteins for free ligand. Total ligand is unchanged in a well, free ligand falls; insulin is spared.",
  assumption:
    "Both sites are alike and independent. Ligand that a binding protein holds is out of reach until it is released.",
  evidence: ["friedbichler-2014", "park-2016"],
  species: {
    XENT: { name: "xentuzumab, free sites", place: "medium", initial: 0, scale: 1e-2 },
    IGF1_XENT: { name: "IGF-1 on xentuzumab", place: "medium", initial: 0, scale: 1e-2 },
    IGF2_XENT: { name: "IGF-2 on xentuzumab", place: "medium", initial: 0, scale: 1e-2 },
  },
  parameters: {
    kon_XENT: {
      name: "on-rate of IGFs at xentuzumab",
      prior: logNormal(0.06, 3),
      unit: "1/(nM*min)",
      evidence: ["assumed"],
      grade: "assumed",
    },
    Kd_IGF1_XENT: {
      name: "dissociation constant of IGF-1 and xentuzumab",
      prior: logNormal(0.07, 2),
      unit: "nM",
      evidence: ["friedbichler-2014"],
      grade: "measured elsewhere",
    },
    Kd_IGF2_XENT: {
      name: "dissociation constant of IGF-2 and xentuzumab",
      prior: logNormal(0.8, 2),
      unit: "nM",
      evidence: ["friedbichler-2014"],
      grade: "measured elsewhere",
    },
  },
  reactions: {
    xentuzumab_binds_IGF1: binding("IGF1 + XENT <-> IGF1_XENT", "kon_XENT", "Kd_IGF1_XENT"),
    xentuzumab_binds_IGF2: binding("IGF2 + XENT <-> IGF2_XENT", "kon_XENT", "Kd_IGF2_XENT"),
  },
});
