import { buildCellModel } from "@igf-axis/axis";
import { compile, createSimulator, type Simulator } from "@igf-axis/engine";
import { unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";

const model = buildCellModel();
const simulator: Simulator = createSimulator(unwrap(compile(model)));
const ALLELES = ["EGFR_ex19del", "EGFR_T790M", "EGFR_C797S", "EGFR_T790M_C797S"];

interface Run {
  readonly parameters?: Readonly<Record<string, number>>;
  readonly nM?: Readonly<Record<string, number>>;
  readonly minutes?: number;
}

/** Values after a day at rest and then so many minutes with what was added. */
function after({ parameters = {}, nM = {}, minutes = 1440 }: Run): (id: string) => number {
  const course = simulator.simulate({
    startTime: -1440,
    times: [minutes],
    parameters,
    doses: Object.entries(nM).map(([species, amount]) => ({ species, time: 0, amount, operation: "add" })),
  });
  return (id) => course.values[course.columns.indexOf(id)] ?? Number.NaN;
}

/** Active EGFR under a drug over that without it. */
function left(parameters: Readonly<Record<string, number>>, nM: Readonly<Record<string, number>>): number {
  return after({ parameters, nM })("pEGFR") / after({ parameters })("pEGFR");
}

const WITHOUT_LIGAND = { serum_fraction: 0, EGFR_ex19del_copies: 0, EGFR_copies: 2e5 };
const T790M = { EGFR_T790M_share: 1 };
const C797S = { EGFR_C797S_share: 1 };
const BOTH = { ...T790M, ...C797S };

describe("alleles of EGFR", () => {
  test("share out the mutant receptor without losing any", () => {
    const value = after({ parameters: { EGFR_T790M_share: 0.3, EGFR_C797S_share: 0.6 }, minutes: 0 });
    const copies = model.parameters.find(({ id }) => id === "EGFR_ex19del_copies")?.value ?? Number.NaN;
    expect(ALLELES.reduce((sum, id) => sum + value(id), 0) / copies).toBeCloseTo(1, 6);
    expect(value("EGFR_T790M_C797S") / copies).toBeCloseTo(0.18, 6);
  });

  test("T790M defeats reversible drugs and not osimertinib or WZ4002", () => {
    for (const drug of ["ERL", "GEF"]) {
      expect(left({}, { [drug]: 300 }), drug).toBeLessThan(0.1);
      expect(left(T790M, { [drug]: 300 }), drug).toBeGreaterThan(0.5);
    }
    for (const drug of ["OSI", "WZ4002"]) {
      expect(left({}, { [drug]: 100 }), drug).toBeLessThan(0.2);
      expect(left(T790M, { [drug]: 100 }), drug).toBeLessThan(0.2);
    }
  });

  test("C797S defeats covalent drugs, leaves erlotinib its effect, and with T790M nothing works", () => {
    expect(left(C797S, { OSI: 100 })).toBeGreaterThan(0.8);
    expect(left(C797S, { ERL: 300 })).toBeLessThan(0.1);
    for (const drug of ["OSI", "WZ4002", "ERL", "GEF"])
      expect(left(BOTH, { [drug]: 100 }), drug).toBeGreaterThan(0.6);
    expect(after({ parameters: C797S, nM: { OSI: 3000 } })("EGFR_ex19del_blocked")).toBe(0);
  });

  test("the metabolite AZ5104 is stronger than osimertinib at mutants, and more so at wild type", () => {
    const wildType = { EGFR_ex19del_copies: 0, EGFR_copies: 1e5, EGF_added: 1 };
    expect(left({}, { AZ5104: 3 })).toBeLessThan(left({}, { OSI: 3 }));
    expect(left(wildType, { AZ5104: 100 })).toBeLessThan(0.7 * left(wildType, { OSI: 100 }));
  });

  test("a covalent drug that bonds is lost from the medium, mole for mole", () => {
    const parameters = {
      kdeg_EGFR: 0,
      kdeg_EGFR_ex19del: 0,
      kdeg_ERBB2: 0,
      kdeg_EGFR_endosome: 0,
      kgrow: 0,
      kdeath: 0,
      kdeath_basal: 0,
    };
    const value = after({ parameters, nM: { OSI: 5 } });
    const blocked = ["EGFR", "EGFR_ex19del", "EGFR_T790M", "ERBB2"].reduce(
      (sum, id) => sum + value(`${id}_blocked`),
      0,
    );
    expect(blocked).toBeGreaterThan(1e4);
    expect(value("OSI") + blocked * value("cells") * 1.66053906717e-12).toBeCloseTo(5, 4);
  });
});

describe("ERBB3", () => {
  const heregulin = { parameters: WITHOUT_LIGAND, nM: { HRG: 2.5 }, minutes: 10 };

  test("is phosphorylated under heregulin and drives AKT", () => {
    const [rest, driven] = [after({ parameters: WITHOUT_LIGAND, minutes: 10 }), after(heregulin)];
    expect(driven("pErbB3")).toBeGreaterThan(20 * rest("pErbB3"));
    expect(driven("pAKT")).toBeGreaterThan(2 * rest("pAKT"));
  });

  test("loses ERBB2 to EGFR when EGF is there, and to afatinib", () => {
    const alone = after(heregulin)("pErbB3");
    expect(after({ ...heregulin, nM: { HRG: 2.5, EGF: 10 } })("pErbB3")).toBeLessThan(0.8 * alone);
    const day = { parameters: WITHOUT_LIGAND, nM: { HRG: 2.5 } };
    expect(after({ ...day, nM: { HRG: 2.5, AFA: 300 } })("pErbB3")).toBeLessThan(0.5 * after(day)("pErbB3"));
  });

  test("needs no ligand beside mutant EGFR, and osimertinib takes that away", () => {
    const parental = after({});
    expect(parental("pErbB3")).toBeGreaterThan(0.2 * parental("tErbB3"));
    expect(after({ nM: { OSI: 100 } })("pErbB3")).toBeLessThan(0.4 * parental("pErbB3"));
  });
});

describe("what stands in for a blocked EGFR", () => {
  const OSI = { OSI: 100 };
  const blocked = after({ nM: OSI });

  test("amplified MET keeps ERK and AKT up, and capmatinib takes it down", () => {
    const amplified = { MET_copies: 1e6 };
    const kept = after({ parameters: amplified, nM: OSI });
    const lost = after({ parameters: amplified, nM: { ...OSI, CAP: 300 } });
    for (const id of ["pERK", "pAKT"]) {
      expect(kept(id), id).toBeGreaterThan(1.25 * blocked(id));
      expect(lost(id), id).toBeLessThan(0.8 * kept(id));
    }
    expect(lost("pMet")).toBeLessThan(0.2 * kept("pMet"));
  });

  test("an activating antibody on AXL raises AKT, and bemcentinib takes it down", () => {
    const activated = after({ nM: { ...OSI, AXLAB: 2 } });
    const inhibited = after({ nM: { ...OSI, AXLAB: 2, BEM: 1000 } });
    expect(activated("pAXL")).toBeGreaterThan(5 * blocked("pAXL"));
    expect(activated("pAKT")).toBeGreaterThan(blocked("pAKT"));
    expect(inhibited("pAXL")).toBeLessThan(0.2 * activated("pAXL"));
  });
});

describe("Src and integrin β3", () => {
  const antibody = { MAB: 70 };
  const rested = { ...WITHOUT_LIGAND, secretion_IGF1: 0 };

  test("IGF-1 opens Src under an IGF1R antibody where there is integrin β3, and dasatinib stops it", () => {
    const src = (nM: Readonly<Record<string, number>>, ITGB3_level = 1): number =>
      after({ parameters: { ...rested, ITGB3_level }, nM: { ...antibody, ...nM } })("pSrc");
    expect(src({ IGF1: 10 })).toBeGreaterThan(1.25 * src({}));
    expect(src({ IGF1: 10 }, 0) / src({}, 0)).toBeCloseTo(1, 2);
    expect(src({}, 0) / src({})).toBeCloseTo(1, 2);
    expect(src({ IGF1: 10, DAS: 100 })).toBeLessThan(0.2 * src({ IGF1: 10 }));
  });

  test("IGFBP-3 and a FAK inhibitor lower FAK", () => {
    const fak = (nM: Readonly<Record<string, number>>): number => after({ parameters: rested, nM })("pFAK");
    expect(fak({ IGFBP3: 30 })).toBeLessThan(0.8 * fak({}));
    expect(fak({ DEF: 1000 })).toBeLessThan(0.2 * fak({}));
  });
});
