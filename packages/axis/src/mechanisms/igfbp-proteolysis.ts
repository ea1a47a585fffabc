import { logNormal, type Mechanism, mechanism, type ReactionDefinition } from "../language/mechanism.ts";
import { totalOf } from "./binding-proteins.ts";
import { BINDING_PROTEIN_IDS, type BindingProteinId } from "./igfbp-affinity.table.ts";

/** What takes each binding protein down, 1/min, while free and while it holds an IGF. */
const LOSS: Readonly<Record<BindingProteinId, readonly [free: string, holding: string]>> = {
  IGFBP1: ["kdeg_IGFBP", "kdeg_IGFBP"],
  IGFBP2: ["kdeg_IGFBP", "kdeg_IGFBP"],
  IGFBP3: ["kdeg_IGFBP3", "kdeg_IGFBP3"],
  IGFBP4: ["(kdeg_IGFBP + PAPPA_cuts_IGFBP4 / IGF_speeds_PAPPA)", "(kdeg_IGFBP + PAPPA_cuts_IGFBP4)"],
  IGFBP5: ["kdeg_IGFBP5", "kdeg_IGFBP5"],
  IGFBP6: ["kdeg_IGFBP", "kdeg_IGFBP"],
  IGFBP7: ["kdeg_IGFBP", "kdeg_IGFBP"],
};

/**
 * Binding proteins are cleaved and taken up; an IGF that was held is let go.
 *
 *     IGFBP -> nothing,   IGF_IGFBP -> IGF
 *     all: k = ln 2 / t½      IGFBP-3, -5: + c · protease activity · cells
 *     IGFBP-4: + kcut · PAPP-A left by stanniocalcins, a twentieth of it without IGF
 */
export const igfbpProteolysis: Mechanism = mechanism({
  id: "igfbp_proteolysis",
  title: "Proteolysis of binding proteins",
  biology:
    "Matrix metalloproteases and kallikreins cleave IGFBP-3 and -5, and PAPP-A cleaves IGFBP-4, mostly while it holds an IGF. Stanniocalcins hold PAPP-A. A cleaved binding protein lets its IGF go.",
  assumption:
    "Fragments do not bind. Proteases act in the whole medium and are not used up; those of the cells grow with their number. PAPP-A is as concentrated whatever the number of cells; at their surface, where it sits, it would release ligand beside the receptor. PAPP-A meets stanniocalcins at equilibrium, although stanniocalcin-2 binds it covalently.",
  evidence: ["ec-3-4-24-79", "gaidamauskas-2013", "jepsen-2015", "oxvig-2015"],
  claims: ["C08", "C12"],
  species: {
    IGFBP3_serum: {
      name: "IGFBP-3 of serum, in all forms",
      place: "medium",
      initial: "IGFBP3 + IGF1_IGFBP3 + IGF2_IGFBP3",
      scale: 1e-2,
    },
  },
  parameters: {
    half_life_IGFBP3: {
      name: "half-life of IGFBP-3 in medium without cells",
      prior: logNormal(10080, 2.5),
      unit: "min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "A week: serum keeps its binding proteins for days; no measured value was found.",
    },
    half_life_IGFBP: {
      name: "half-life of the other binding proteins in medium without cells",
      prior: logNormal(14400, 2.5),
      unit: "min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Without PAPP-A; no measured value was found.",
    },
    protease_clearance: {
      name: "medium that the proteases of one PC-9 cell clear of IGFBP-3 and -5",
      prior: logNormal(3e-10, 4),
      unit: "mL/(cell*min)",
      evidence: ["assumed"],
      grade: "assumed",
      note: "A half-life of about three days among 500,000 cells per mL; no measured value was found.",
    },
    protease_activity: {
      name: "activity of metalloproteases and kallikreins, relative to PC-9",
      value: 1,
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "A choice of scale; set by a change of profile.",
    },
    PAPPA: {
      name: "PAPP-A in the medium",
      prior: logNormal(0.02, 4),
      unit: "nM",
      evidence: ["assumed"],
      grade: "assumed",
      note: "No value for a lung line was found.",
    },
    STC: {
      name: "stanniocalcin-1 and -2 in the medium",
      prior: logNormal(0.1, 4),
      unit: "nM",
      evidence: ["assumed"],
      grade: "assumed",
      note: "No value for a lung line was found.",
    },
    Kd_PAPPA_STC: {
      name: "dissociation constant of PAPP-A and stanniocalcin",
      prior: logNormal(0.1, 4),
      unit: "nM",
      evidence: ["jepsen-2015", "assumed"],
      grade: "assumed",
      note: "Potent by report; its size was not read.",
    },
    kcut_PAPPA_IGFBP4: {
      name: "cleavage of IGFBP-4 that holds an IGF, per PAPP-A",
      prior: logNormal(0.1, 4),
      unit: "1/(nM*min)",
      evidence: ["assumed"],
      grade: "assumed",
      note: "First order in substrate, below saturation; no measured value was read.",
    },
    IGF_speeds_PAPPA: {
      name: "speed-up of the cleavage of IGFBP-4 by its IGF",
      prior: logNormal(20, 1.5),
      unit: "dimensionless",
      evidence: ["ec-3-4-24-79"],
      grade: "measured elsewhere",
      note: "About 20 times.",
    },
  },
  assignments: {
    PAPPA_free: {
      name: "PAPP-A that no stanniocalcin holds",
      unit: "nM",
      expression:
        "(PAPPA - STC - Kd_PAPPA_STC + sqrt((PAPPA - STC - Kd_PAPPA_STC)^2 + 4 * PAPPA * Kd_PAPPA_STC)) / 2",
    },
    PAPPA_cuts_IGFBP4: {
      name: "cleavage of IGFBP-4 that holds an IGF",
      unit: "1/min",
      expression: "kcut_PAPPA_IGFBP4 * PAPPA_free",
    },
    kdeg_IGFBP: {
      name: "loss of binding proteins without a protease of their own",
      unit: "1/min",
      expression: "ln(2) / half_life_IGFBP",
    },
    proteases_cut: {
      name: "cleavage of IGFBP-3 and -5 by proteases of the cells",
      unit: "1/min",
      expression: "protease_clearance * protease_activity * cells",
    },
    kdeg_IGFBP3: {
      name: "loss of IGFBP-3",
      unit: "1/min",
      expression: "ln(2) / half_life_IGFBP3 + proteases_cut",
    },
    kdeg_IGFBP5: {
      name: "loss of IGFBP-5",
      unit: "1/min",
      expression: "kdeg_IGFBP + proteases_cut",
    },
  },
  reactions: {
    ...Object.fromEntries(
      BINDING_PROTEIN_IDS.flatMap((id): [string, ReactionDefinition][] => {
        const [free, holding] = LOSS[id];
        return [
          [`${id}_is_degraded`, { equation: `${id} ->`, rate: `${free} * ${id}` }],
          ...["IGF1", "IGF2"].map((igf): [string, ReactionDefinition] => [
            `${id}_is_cleaved_off_${igf}`,
            { equation: `${igf}_${id} -> ${igf}`, rate: `${holding} * ${igf}_${id}` },
          ]),
        ];
      }),
    ),
    serum_IGFBP3_is_degraded: { equation: "IGFBP3_serum ->", rate: "kdeg_IGFBP3 * IGFBP3_serum" },
  },
  observables: {
    IGFBP3_ng_mL: {
      name: "IGFBP-3 in conditioned medium, without that of serum",
      unit: "ng/mL",
      expression: `max(0, ${totalOf("IGFBP3")} - IGFBP3_serum) * mass_IGFBP3`,
    },
  },
});
