import {
  binding,
  type Mechanism,
  mechanism,
  type ParameterDefinition,
  type ReactionDefinition,
  type SpeciesDefinition,
} from "../language/mechanism.ts";
import { assumed, fitted, measured } from "../language/parameter.ts";
import { BINDING_PROTEINS } from "../mechanisms/igfbp-affinity.table.ts";
import {
  CARRIERS,
  type Carrier,
  HOST_IGFS,
  type HostIgf,
  IN_TISSUE,
  perBinary,
  perCarrier,
  perIgf,
} from "./igf-carriers.ts";

/** Concentrations to start from, nM, near rest in a healthy adult; a run settles before it is read. */
const START = { IGF1: 0.1, IGF2: 0.18, IGFBP1: 0.1, IGFBP2: 2, IGFBP3: 20, IGFBP456: 15 } as const;
const START_BOUND: Readonly<Record<HostIgf, number>> = { IGF1: 1, IGF2: 3 };

/** Share of each start value that interstitial fluid starts with. */
const START_IN_TISSUE = 0.25;

const SCALE = 1e-3;

function affinity(igf: HostIgf, carrier: Carrier): ParameterDefinition {
  if (carrier === "IGFBP456")
    return igf === "IGF1"
      ? fitted(
          "dissociation constant of IGF-1 and IGFBP-4, -5 and -6",
          1.5,
          2.5,
          "nM",
          ["forbes-2012", "bach-1999", "frystyk-1999"],
          "0.2–1 nM for IGFBP-4 and -5, 5 nM for IGFBP-6; until free IGF-1 rises under an infusion of IGF-1.",
        )
      : measured(
          "dissociation constant of IGF-2 and IGFBP-4, -5 and -6",
          0.15,
          2.5,
          "nM",
          ["forbes-2012"],
          "Between 0.05 and 1 nM.",
        );
  const { kd, factor, evidence, note } = BINDING_PROTEINS[carrier].affinity[igf];
  return measured(
    `dissociation constant of ${HOST_IGFS[igf]} and ${CARRIERS[carrier]}`,
    kd,
    factor,
    "nM",
    evidence,
    note,
  );
}

function onRate(igf: HostIgf, carrier: Carrier): string {
  return carrier === "IGFBP3" ? `kon_${igf}_IGFBP3` : "kon_IGF_IGFBP";
}

function inBoth(id: string, name: string, initial: number): Record<string, SpeciesDefinition> {
  return {
    [id]: { name: `${name} in plasma`, place: "plasma", initial, scale: SCALE },
    [id + IN_TISSUE]: {
      name: `${name} in interstitial fluid`,
      place: "interstitium",
      initial: initial * START_IN_TISSUE,
      scale: SCALE,
    },
  };
}

function binary(igf: HostIgf, carrier: Carrier, where: string): ReactionDefinition {
  return binding(
    `${igf}${where} + ${carrier}${where} <-> ${igf}_${carrier}${where}`,
    onRate(igf, carrier),
    `Kd_${igf}_${carrier}`,
  );
}

/**
 * IGFs and binding proteins of plasma and interstitial fluid, alone and in complexes of two and three.
 *
 *     IGF + IGFBP <-> IGF_IGFBP,   IGF_IGFBP3 + ALS <-> IGF_IGFBP3_ALS,   koff = kon · Kd
 *
 * Each pair has one affinity wherever it meets, and a complex crosses the vessel wall with the product of the partitions of its members, so that the cycle of binding and crossing is in detailed balance.
 */
export const igfBinding: Mechanism = mechanism({
  id: "igf_binding",
  title: "IGFs and their binding proteins in plasma and tissue",
  biology:
    "Less than one part in a hundred of IGF is free. Most is in a complex with IGFBP-3 and the acid-labile subunit, which leaves plasma slowly; complexes of two and free IGF leave it soon.",
  assumption:
    "IGFBP-4, -5 and -6 are one pool, without acid-labile subunit (half of IGFBP-5 has it). The subunit holds IGFBP-3 that carries an IGF only, though IGFBP-3 without one forms such complexes too. Matrix and cell surfaces hold IGF at fixed sites, without which the measured volume of distribution could not be met.",
  evidence: ["wong-1999", "frystyk-1994", "khosravi-1997", "baxter-1990", "xu-1995", "kim-2022"],
  species: {
    ...perIgf((igf): [string, SpeciesDefinition] => [
      igf,
      {
        name: `free ${HOST_IGFS[igf]} in plasma`,
        place: "plasma",
        initial: START[igf],
        scale: 1e-4,
        annotations: [`hgnc.symbol:${igf}`],
      },
    ]),
    ...perIgf((igf): [string, SpeciesDefinition] => [
      `${igf}_i`,
      {
        name: `free ${HOST_IGFS[igf]} in interstitial fluid`,
        place: "interstitium",
        initial: START[igf],
        scale: 1e-4,
        annotations: [`hgnc.symbol:${igf}`],
      },
    ]),
    ...Object.assign(
      {},
      ...Object.values(perCarrier((id) => [id, inBoth(id, `free ${CARRIERS[id]}`, START[id])])),
      ...Object.values(
        perBinary((igf, id) => [
          `${igf}_${id}`,
          inBoth(`${igf}_${id}`, `${HOST_IGFS[igf]} held by ${CARRIERS[id]}`, START_BOUND[igf]),
        ]),
      ),
    ),
    ALS: {
      name: "free acid-labile subunit",
      place: "plasma",
      initial: 100,
      scale: 1e-2,
      annotations: ["hgnc.symbol:IGFALS", "uniprot:P35858"],
    },
    IGF1_IGFBP3_ALS: { name: "ternary complex with IGF-1", place: "plasma", initial: 20, scale: SCALE },
    IGF2_IGFBP3_ALS: { name: "ternary complex with IGF-2", place: "plasma", initial: 60, scale: SCALE },
    ALS_i: {
      name: "free acid-labile subunit in interstitial fluid",
      place: "interstitium",
      initial: 30,
      scale: 1e-2,
    },
    IGF1_IGFBP3_ALS_i: {
      name: "ternary complex with IGF-1 in interstitial fluid",
      place: "interstitium",
      initial: 2,
      scale: SCALE,
    },
    IGF2_IGFBP3_ALS_i: {
      name: "ternary complex with IGF-2 in interstitial fluid",
      place: "interstitium",
      initial: 6,
      scale: SCALE,
    },
    MATRIX: {
      name: "free sites of matrix and cell surfaces for IGF",
      place: "interstitium",
      initial: "matrix_sites * 0.45",
      scale: SCALE,
    },
    IGF1_MATRIX: {
      name: "IGF-1 held by matrix",
      place: "interstitium",
      initial: "matrix_sites * 0.15",
      scale: SCALE,
    },
    IGF2_MATRIX: {
      name: "IGF-2 held by matrix",
      place: "interstitium",
      initial: "matrix_sites * 0.4",
      scale: SCALE,
    },
  },
  parameters: {
    kon_IGF1_IGFBP3: measured("on-rate of IGF-1 at IGFBP-3", 0.054, 1.5, "1/(nM*min)", ["wong-1999"]),
    kon_IGF2_IGFBP3: measured("on-rate of IGF-2 at IGFBP-3", 0.102, 1.5, "1/(nM*min)", ["wong-1999"]),
    kon_IGF_IGFBP: measured(
      "on-rate of IGFs at the other binding proteins and at matrix",
      0.1,
      1.8,
      "1/(nM*min)",
      ["wong-1999"],
      "Upper part of what was measured, 0.0004 to 0.1 1/(nM min), where binding keeps up with crossing.",
    ),
    ...perBinary((igf, id): [string, ParameterDefinition] => [`Kd_${igf}_${id}`, affinity(igf, id)]),
    Kd_IGF1_MATRIX: fitted(
      "dissociation constant of IGF-1 and matrix",
      0.21,
      2,
      "nM",
      ["grahnen-1993"],
      "With the host's facts together.",
    ),
    Kd_IGF2_MATRIX: fitted(
      "dissociation constant of IGF-2 and matrix",
      0.22,
      2,
      "nM",
      ["grahnen-1993"],
      "With the host's facts together.",
    ),
    kon_ALS: assumed("on-rate of the acid-labile subunit", 0.01, 3, "1/(nM*min)"),
    Kd_ALS: assumed(
      "dissociation constant of the acid-labile subunit",
      1.8,
      2.5,
      "nM",
      "Nanomolar in the literature as remembered; 80–90 % of IGF in the complex of three does not fix it.",
    ),
    matrix_sites: fitted(
      "sites of matrix and cell surfaces for IGF, per volume of interstitial fluid",
      2.7e2,
      2,
      "nM",
      ["grahnen-1993"],
      "Until IGF-1 distributes into 0.2–0.36 L/kg; interstitial fluid alone has a fifth of the concentration of serum.",
    ),
    permeability_IGF: assumed(
      "crossing of free IGF",
      2.2,
      2,
      "mL/min",
      "Plasma would lose it with a half-life of 14 min.",
    ),
    permeability_IGFBP: fitted(
      "crossing of binding proteins and complexes of two",
      0.54,
      2,
      "mL/min",
      ["frystyk-1999", "xu-1995"],
      "With the host's facts together; plasma would lose complexes of two within 30–90 min.",
    ),
    permeability_ALS: assumed(
      "crossing of the acid-labile subunit and of complexes of three",
      0.036,
      2,
      "mL/min",
      "As albumin, of which a twentieth leaves plasma in an hour.",
    ),
    partition_ALS: measured(
      "acid-labile subunit in interstitial fluid over plasma, were none lost there",
      0.37,
      1.5,
      "dimensionless",
      ["xu-1995"],
      "With that of IGFBP-3 it gives complexes of three 13 % of plasma, as in blister fluid.",
    ),
    partition_IGFBP: measured(
      "binding protein in interstitial fluid over plasma, were none made or lost there",
      0.37,
      1.5,
      "dimensionless",
      ["xu-1995"],
      "The 50-kDa complex of blister fluid over serum; IGFBP-3 in all is 16 %, in other hands 50 %.",
    ),
  },
  reactions: {
    ...perBinary((igf, id): [string, ReactionDefinition] => [`${igf}_binds_${id}`, binary(igf, id, "")]),
    ...perBinary((igf, id): [string, ReactionDefinition] => [
      `${igf}_binds_${id}_in_tissue`,
      binary(igf, id, IN_TISSUE),
    ]),
    ...perIgf((igf): [string, ReactionDefinition] => [
      `ALS_binds_${igf}_IGFBP3`,
      binding(`${igf}_IGFBP3 + ALS <-> ${igf}_IGFBP3_ALS`, "kon_ALS", "Kd_ALS"),
    ]),
    ...perIgf((igf): [string, ReactionDefinition] => [
      `ALS_binds_${igf}_IGFBP3_in_tissue`,
      binding(`${igf}_IGFBP3_i + ALS_i <-> ${igf}_IGFBP3_ALS_i`, "kon_ALS", "Kd_ALS"),
    ]),
    ALS_crosses: {
      equation: "ALS <-> ALS_i",
      rate: "permeability_ALS / plasma * (ALS - ALS_i / partition_ALS)",
    },
    ...perIgf((igf): [string, ReactionDefinition] => [
      `${igf}_IGFBP3_ALS_crosses`,
      {
        equation: `${igf}_IGFBP3_ALS <-> ${igf}_IGFBP3_ALS_i`,
        rate: `permeability_ALS / plasma * (${igf}_IGFBP3_ALS - ${igf}_IGFBP3_ALS_i / (partition_IGFBP * partition_ALS))`,
      },
    ]),
    ...perIgf((igf): [string, ReactionDefinition] => [
      `${igf}_binds_matrix`,
      binding(`${igf}_i + MATRIX <-> ${igf}_MATRIX`, "kon_IGF_IGFBP", `Kd_${igf}_MATRIX`),
    ]),
    ...perIgf((igf): [string, ReactionDefinition] => [
      `${igf}_crosses`,
      { equation: `${igf} <-> ${igf}_i`, rate: `permeability_IGF / plasma * (${igf} - ${igf}_i)` },
    ]),
    ...perCarrier((id): [string, ReactionDefinition] => [`${id}_crosses`, crossing(id)]),
    ...perBinary((igf, id): [string, ReactionDefinition] => [
      `${igf}_${id}_crosses`,
      crossing(`${igf}_${id}`),
    ]),
  },
});

function crossing(id: string): ReactionDefinition {
  return {
    equation: `${id} <-> ${id}_i`,
    rate: `permeability_IGFBP / plasma * (${id} - ${id}_i / partition_IGFBP)`,
  };
}
