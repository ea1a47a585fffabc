import { binding, logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * An IGF1R antibody binds IGF-1R and hybrids, keeps ligand off and takes the receptor down; insulin receptor homodimers escape it.
 *
 *     A + R <-> A_R,   A_R -> nothing at kdown
 */
export const igf1rAntibody: Mechanism = mechanism({
  id: "igf1r_antibody",
  title: "IGF1R antibody (figitumumab class)",
  biology:
    "The antibody holds IGF-1R and hybrids and drags them into the lysosome. It leaves insulin receptor alone, so IGF-2 on isoform A still signals.",
  assumption:
    "One antibody holds one dimer with one apparent affinity, that of the class. Receptor that carries ligand or IGFBP-7 is held once that has left. The antibody itself does not signal.",
  evidence: ["cohen-2005", "burtrum-2003", "beltran-2009", "malaguarnera-2011"],
  species: {
    MAB: { name: "IGF1R antibody", place: "medium", initial: 0, scale: 1e-2 },
    MAB_IGF1R: { name: "antibody on IGF-1R", place: "membrane", initial: 0, scale: 10 },
    MAB_HR: { name: "antibody on hybrid", place: "membrane", initial: 0, scale: 10 },
  },
  parameters: {
    kon_MAB_IGF1R: {
      name: "on-rate of the antibody",
      prior: logNormal(0.02, 2),
      unit: "1/(nM*min)",
      evidence: ["assumed"],
      grade: "assumed",
      note: "3e5 1/(M s), usual for antibodies.",
    },
    Kd_MAB_IGF1R: {
      name: "dissociation constant of antibody and IGF-1R",
      prior: logNormal(0.2, 3),
      unit: "nM",
      evidence: ["cohen-2005", "burtrum-2003", "beltran-2009"],
      grade: "measured elsewhere",
      note: "Figitumumab 1.5, ganitumab 0.22, cixutumumab 0.04.",
    },
    kdown_MAB_IGF1R: {
      name: "loss of receptor that antibody holds",
      prior: logNormal(4e-3, 2),
      unit: "1/min",
      evidence: ["cohen-2005", "assumed"],
      grade: "assumed",
      note: "Half-time about 3 h.",
    },
  },
  reactions: {
    antibody_binds_IGF1R: binding("MAB + IGF1R <-> MAB_IGF1R", "kon_MAB_IGF1R", "Kd_MAB_IGF1R"),
    antibody_binds_HR: binding("MAB + HR <-> MAB_HR", "kon_MAB_IGF1R", "Kd_MAB_IGF1R"),
    antibody_takes_IGF1R_down: { equation: "MAB_IGF1R ->", rate: "kdown_MAB_IGF1R * MAB_IGF1R" },
    antibody_takes_HR_down: { equation: "MAB_HR ->", rate: "kdown_MAB_IGF1R * MAB_HR" },
  },
});
