import { type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, reported } from "../language/parameter.ts";

/**
 * Macrophages come to the tumour and inflame it; an IGF signal of the host's own cells sustains both.
 *
 *     d MAC/dt = k (living + w · dead) (1 + f · stromal IGF) − kloss MAC
 *     inflammation follows (MAC / cells of the tumour) / usual share · (1 + f · stromal IGF)
 */
export const inflammation: Mechanism = mechanism({
  id: "inflammation",
  title: "Macrophages and inflammation",
  biology:
    "Lungs of mice without IGF1R carry fewer metastases, with less inflammation and less immunosuppression: IGF-1R of the host's cells sustains both. Macrophages come with the tumour and its debris, secrete IGF-1 and cytokines.",
  assumption: "Neutrophils and kinds of macrophage are not separate; one level stands for cytokines.",
  evidence: ["alfaro-arnedo-2022"],
  claims: ["C18", "C25"],
  species: {
    MACROPHAGE: {
      name: "macrophages",
      place: "tumour",
      initial: "usual_MAC_share * cancer_at_start",
      scale: 10,
    },
    INFLAMMATION: {
      name: "inflammation, relative to usual",
      place: "tumour_signal",
      initial: 1,
      scale: 1e-2,
    },
  },
  parameters: {
    usual_MAC_share: assumed(
      "macrophages per cancer cell at which inflammation is usual",
      0.05,
      2,
      "dimensionless",
    ),
    kloss_MAC: assumed("loss of macrophages", 0.1, 2, "1/d"),
    debris_to_MAC: assumed(
      "draw of a dead cancer cell on macrophages, over a living one",
      3,
      2,
      "dimensionless",
    ),
    IGF_to_MAC: reported(
      "rise of the draw on macrophages with a full IGF signal of the host's cells",
      0.5,
      3,
      "dimensionless",
      ["alfaro-arnedo-2022"],
    ),
    IGF_to_inflammation: reported(
      "rise of inflammation with a full IGF signal of the host's cells",
      0.5,
      3,
      "dimensionless",
      ["alfaro-arnedo-2022"],
    ),
    kinflammation: assumed("pace of inflammation", 0.5, 2, "1/d"),
  },
  reactions: {
    MACROPHAGE_come: {
      equation: "-> MACROPHAGE",
      rate: "kloss_MAC * usual_MAC_share * (cancer_cells + debris_to_MAC * CANCER_DEAD) * (1 + IGF_to_MAC * stromal_igf_signal)",
    },
    MACROPHAGE_are_lost: { equation: "MACROPHAGE ->", rate: "kloss_MAC * MACROPHAGE" },
    MACROPHAGE_inflame: {
      equation: "-> INFLAMMATION",
      rate: "kinflammation * MACROPHAGE / (usual_MAC_share * tumour_cells) * (1 + IGF_to_inflammation * stromal_igf_signal)",
    },
    inflammation_abates: { equation: "INFLAMMATION ->", rate: "kinflammation * INFLAMMATION" },
  },
  observables: {
    inflammation_index: {
      name: "inflammation, relative to usual",
      unit: "dimensionless",
      expression: "INFLAMMATION",
    },
  },
});
