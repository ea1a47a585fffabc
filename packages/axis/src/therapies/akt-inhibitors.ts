import { logNormal, type Mechanism, mechanism, uniform } from "../language/mechanism.ts";
import { drugsInMedium } from "./drug-in-medium.ts";

const medium = drugsInMedium([
  {
    id: "GSK690693",
    name: "GSK690693",
    serumBinding: logNormal(3, 2.5),
    evidence: ["assumed"],
    note: "No value was found.",
  },
  {
    id: "IPA",
    name: "ipatasertib",
    serumBinding: logNormal(2, 2.5),
    evidence: ["assumed"],
    note: "No value was found.",
  },
  {
    id: "MK2206",
    name: "MK-2206",
    serumBinding: logNormal(8, 2.5),
    evidence: ["assumed"],
    note: "No value was found.",
  },
]);

/**
 * ATP-competitive and allosteric inhibitors exclude each other on AKT and do opposite things to its phosphates.
 *
 *     a = u/Kd of GSK690693 + u/Kd of ipatasertib,   m = u/Kd of MK-2206,   D = 1 + a + m
 *     kinase left 1/D      open to PDK1 and mTORC2 (1 + a)/D      exposed to phosphatases 1 − s · a/D
 *
 * Where little of AKT is phosphorylated, protection makes up for what an ATP-competitive drug takes: phosphate rises as 1 + a, the share
 * that is free falls as 1 + a, and activity hardly moves. Only when all AKT carries phosphate does activity fall.
 */
export const aktInhibitors: Mechanism = mechanism({
  id: "akt_inhibitors",
  title: "GSK690693, ipatasertib and MK-2206 on AKT",
  biology:
    "A drug in the ATP site keeps phosphatases off T308 and S473, so that phosphorylated AKT rises while its substrates fall. MK-2206 holds AKT closed and away from the membrane: it is not phosphorylated at all.",
  assumption:
    "Drugs bind all forms of AKT alike and at once. The isoforms are alike, though MK-2206 is weaker at AKT3.",
  evidence: ["okuzumi-2009", "rhodes-2008", "klaeger-2017", "fox-2013"],
  species: medium.species,
  parameters: {
    ...medium.parameters,
    Kd_GSK690693_AKT: {
      name: "unbound GSK690693 that holds half of AKT in cells",
      prior: logNormal(50, 3),
      unit: "nM",
      evidence: ["rhodes-2008", "assumed"],
      grade: "assumed",
      note: "Low nanomolar at the enzyme; tens to hundreds of nM in cells for the substrates.",
    },
    Kd_IPA_AKT: {
      name: "unbound ipatasertib that holds half of AKT in cells",
      prior: logNormal(60, 3),
      unit: "nM",
      evidence: ["saura-2017", "assumed"],
      grade: "assumed",
      note: "5 nM at the enzyme and about 160 nM for PRAS40 in cells are recalled.",
    },
    Kd_MK2206_AKT: {
      name: "unbound MK-2206 that holds half of AKT in cells",
      prior: logNormal(15, 2),
      unit: "nM",
      evidence: ["klaeger-2017"],
      grade: "measured elsewhere",
      note: "11 nM at AKT1 and 21 nM at AKT2 in lysate.",
    },
    shield_AKT: {
      name: "dephosphorylation that a drug in the ATP site prevents",
      prior: uniform(0.5, 0.99),
      unit: "dimensionless",
      evidence: ["okuzumi-2009", "assumed"],
      grade: "assumed",
    },
  },
  assignments: {
    ...medium.assignments,
    AKT_in_ATP_site: {
      name: "AKT with a drug in its ATP site, over AKT without drug",
      unit: "dimensionless",
      expression: "GSK690693_unbound / Kd_GSK690693_AKT + IPA_unbound / Kd_IPA_AKT",
    },
    AKT_kinase_left: {
      name: "share of AKT that no inhibitor holds",
      unit: "dimensionless",
      expression: "1 / (1 + AKT_in_ATP_site + MK2206_unbound / Kd_MK2206_AKT)",
    },
    AKT_open: {
      name: "share of AKT that can be phosphorylated",
      unit: "dimensionless",
      expression: "(1 + AKT_in_ATP_site) * AKT_kinase_left",
    },
    AKT_exposed: {
      name: "dephosphorylation of AKT, relative to no inhibitor",
      unit: "dimensionless",
      expression: "1 - shield_AKT * AKT_in_ATP_site * AKT_kinase_left",
    },
  },
});
