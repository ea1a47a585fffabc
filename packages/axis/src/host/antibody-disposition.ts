import { binding, type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, fitted, measured } from "../language/parameter.ts";
import {
  IGF1R_ANTIBODIES,
  type Igf1rAntibody,
  LIGAND_ANTIBODIES,
  type LigandAntibody,
} from "./antibodies.table.ts";
import { HOST_IGFS, perIgf } from "./igf-carriers.ts";

const PERMEABILITY_NOTE = "0.747 L a day between the compartments of the usual antibody.";
const PARTITION_NOTE = "The peripheral volume of the usual antibody, 2.75 L, over interstitial fluid.";

/**
 * An antibody to IGF1R in plasma and interstitial fluid, where it meets the receptors of the body.
 *
 *     A + R <-> AR,   AR -> nothing by internalisation,   R: synthesis − degradation
 *
 * Little antibody is lost mostly with its receptors, much of it linearly. One antibody at a time.
 */
export function igf1rAntibodyDisposition(antibody: Igf1rAntibody): Mechanism {
  const data = IGF1R_ANTIBODIES[antibody];
  return mechanism({
    id: "igf1r_antibody_disposition",
    title: `Disposition of ${data.name} and the body's IGF1R`,
    biology:
      "The antibody leaves plasma slowly, holds IGF1R wherever it meets it and goes down with it. Receptors that it holds neither signal, nor hold back growth hormone, nor take up IGF-1.",
    assumption:
      "All of the body's reachable receptors are one pool in interstitial fluid, the pituitary's among them. An antibody holds one receptor. Hybrids count as IGF1R.",
    evidence: ["davda-2014", "yin-2012", "molife-2010", "biib022", data.regimen.source],
    species: {
      MAB: { name: `${data.name} in plasma`, place: "plasma", initial: 0, scale: 1e-2 },
      MAB_i: { name: `${data.name} in interstitial fluid`, place: "interstitium", initial: 0, scale: 1e-2 },
      IGF1R_host: {
        name: "IGF1R of the body that no antibody holds",
        place: "interstitium",
        initial: "IGF1R_host_at_rest",
        scale: 1e-4,
        annotations: ["hgnc.symbol:IGF1R", "uniprot:P08069"],
      },
      MAB_IGF1R_host: {
        name: `IGF1R of the body that ${data.name} holds`,
        place: "interstitium",
        initial: 0,
        scale: 1e-4,
      },
    },
    parameters: {
      clearance_MAB: data.clearance,
      Kd_MAB_IGF1R_host: data.dissociation.IGF1R,
      kon_MAB_IGF1R_host: assumed("on-rate of the antibody", 0.02, 2, "1/(nM*min)", "Usual for antibodies."),
      permeability_MAB: measured(
        "crossing of the antibody",
        0.0074,
        1.4,
        "mL/min",
        ["davda-2014"],
        PERMEABILITY_NOTE,
      ),
      partition_MAB: measured(
        "antibody in interstitial fluid over plasma",
        0.25,
        1.4,
        "dimensionless",
        ["davda-2014"],
        PARTITION_NOTE,
      ),
      IGF1R_host_at_rest: assumed(
        "IGF1R of the body, per volume of interstitial fluid",
        0.7,
        3,
        "nM",
        "Target-mediated loss shows below 3–5 mg/kg.",
      ),
      IGF1R_host_turnover: assumed(
        "turnover of IGF1R of the body",
        1e-3,
        2,
        "1/min",
        "Half-life about 12 h.",
      ),
      kdown_MAB_IGF1R_host: measured(
        "loss of receptor that antibody holds",
        4e-3,
        2,
        "1/min",
        ["cohen-2005"],
        "Half-time about 3 h.",
      ),
    },
    assignments: {
      IGF1R_reachable: {
        name: "IGF1R that no antibody holds, over rest",
        unit: "dimensionless",
        expression: "IGF1R_host / IGF1R_host_at_rest",
      },
    },
    reactions: {
      MAB_is_cleared: { equation: "MAB ->", rate: "clearance_MAB / plasma * MAB" },
      MAB_crosses: {
        equation: "MAB <-> MAB_i",
        rate: "permeability_MAB / plasma * (MAB - MAB_i / partition_MAB)",
      },
      MAB_binds_IGF1R_host: binding(
        "MAB_i + IGF1R_host <-> MAB_IGF1R_host",
        "kon_MAB_IGF1R_host",
        "Kd_MAB_IGF1R_host",
      ),
      MAB_takes_IGF1R_host_down: {
        equation: "MAB_IGF1R_host ->",
        rate: "kdown_MAB_IGF1R_host * MAB_IGF1R_host",
      },
      IGF1R_host_is_made: { equation: "-> IGF1R_host", rate: "IGF1R_host_turnover * IGF1R_host_at_rest" },
      IGF1R_host_is_lost: { equation: "IGF1R_host ->", rate: "IGF1R_host_turnover * IGF1R_host" },
    },
    observables: {
      MAB_mass: { name: `${data.name} in plasma by mass`, unit: "ug/L", expression: "MAB * molar_mass_IgG" },
    },
  });
}

/**
 * An antibody to IGF-1 and IGF-2 in plasma and interstitial fluid.
 *
 *     X + IGF <-> X_IGF;   X counts binding sites, two per antibody
 *
 * What it holds stays longer than what binding proteins hold, so that total IGF rises while bioactive IGF falls.
 */
export function ligandAntibodyDisposition(antibody: LigandAntibody): Mechanism {
  const data = LIGAND_ANTIBODIES[antibody];
  const crossing = (id: string) => ({
    equation: `${id} <-> ${id}_i`,
    rate: `permeability_LMAB / plasma * (${id} - ${id}_i / partition_LMAB)`,
  });
  return mechanism({
    id: "ligand_antibody_disposition",
    title: `Disposition of ${data.name} with the IGFs that it holds`,
    biology:
      "The antibody takes IGF-1 and IGF-2 from receptors and binding proteins and keeps them in blood. The pituitary sees less bioactive IGF and calls for more; insulin and its receptor are spared.",
    assumption:
      "Both sites of the antibody are alike and independent. Cells take it up with what it holds, degrade the IGF and give the antibody back, at a rate that the fall of bioactive IGF asks for; so the antibody stays linear and total IGF rises within bounds.",
    evidence: ["davda-2014", data.regimen.source],
    species: {
      LMAB: { name: `free sites of ${data.name} in plasma`, place: "plasma", initial: 0, scale: 1e-2 },
      LMAB_i: {
        name: `free sites of ${data.name} in interstitial fluid`,
        place: "interstitium",
        initial: 0,
        scale: 1e-2,
      },
      ...perIgf((igf) => [
        `${igf}_LMAB`,
        { name: `${HOST_IGFS[igf]} on ${data.name} in plasma`, place: "plasma", initial: 0, scale: 1e-2 },
      ]),
      ...perIgf((igf) => [
        `${igf}_LMAB_i`,
        {
          name: `${HOST_IGFS[igf]} on ${data.name} in interstitial fluid`,
          place: "interstitium",
          initial: 0,
          scale: 1e-2,
        },
      ]),
    },
    parameters: {
      clearance_LMAB: data.clearance,
      Kd_IGF1_LMAB: data.dissociation.IGF1,
      Kd_IGF2_LMAB: data.dissociation.IGF2,
      kon_LMAB: assumed("on-rate of IGFs at the ligand antibody", 0.06, 3, "1/(nM*min)"),
      stripping_LMAB: fitted(
        "rate at which cells strip the antibody of the IGF that it holds",
        1e-3,
        3,
        "1/min",
        ["de-bono-2020", "assumed"],
        "Until bioactive IGF stays low from 450 mg a week on. Were it 0, total IGF-1 would rise fifty times and bioactive IGF come back.",
      ),
      permeability_LMAB: measured(
        "crossing of the ligand antibody",
        0.0074,
        1.4,
        "mL/min",
        ["davda-2014"],
        PERMEABILITY_NOTE,
      ),
      partition_LMAB: measured(
        "ligand antibody in interstitial fluid over plasma",
        0.25,
        1.4,
        "dimensionless",
        ["davda-2014"],
        PARTITION_NOTE,
      ),
    },
    reactions: {
      LMAB_is_cleared: { equation: "LMAB ->", rate: "clearance_LMAB / plasma * LMAB" },
      LMAB_crosses: crossing("LMAB"),
      ...perIgf((igf) => [
        `${igf}_LMAB_is_cleared`,
        { equation: `${igf}_LMAB ->`, rate: `clearance_LMAB / plasma * ${igf}_LMAB` },
      ]),
      ...perIgf((igf) => [
        `${igf}_LMAB_is_stripped`,
        { equation: `${igf}_LMAB -> LMAB`, rate: `stripping_LMAB * ${igf}_LMAB` },
      ]),
      ...perIgf((igf) => [
        `${igf}_LMAB_is_stripped_in_tissue`,
        { equation: `${igf}_LMAB_i -> LMAB_i`, rate: `stripping_LMAB * ${igf}_LMAB_i` },
      ]),
      ...perIgf((igf) => [`${igf}_LMAB_crosses`, crossing(`${igf}_LMAB`)]),
      ...perIgf((igf) => [
        `LMAB_binds_${igf}`,
        binding(`${igf} + LMAB <-> ${igf}_LMAB`, "kon_LMAB", `Kd_${igf}_LMAB`),
      ]),
      ...perIgf((igf) => [
        `LMAB_binds_${igf}_in_tissue`,
        binding(`${igf}_i + LMAB_i <-> ${igf}_LMAB_i`, "kon_LMAB", `Kd_${igf}_LMAB`),
      ]),
    },
    observables: {
      bioactive_IGF: {
        name: "bioactive IGF in plasma",
        unit: "nM",
        expression: "IGF1 + IGF2_over_IGF1_at_IGF1R * IGF2",
      },
    },
  });
}
