import { buildCellModel } from "@igf-axis/axis";
import { compile, createSimulator, type Simulator } from "@igf-axis/engine";
import { unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";

const model = buildCellModel();
const simulator: Simulator = createSimulator(unwrap(compile(model)));

function nominal(id: string): number {
  return model.parameters.find((parameter) => parameter.id === id)?.value ?? Number.NaN;
}

type Numbers = Readonly<Record<string, number>>;

/** Everything at one time after drugs are added at 0; the cell has rested for a day in its serum by then. */
function at(minutes: number, drugs: Numbers = {}, parameters: Numbers = {}): Record<string, number> {
  const course = simulator.simulate({
    startTime: -1440,
    times: [minutes],
    parameters,
    doses: Object.entries(drugs).map(([species, amount]) => ({ species, time: 0, amount, operation: "add" })),
    solver: { relativeTolerance: 1e-7 },
  });
  return Object.fromEntries(
    course.columns.map((column, index) => [column, course.values[index] ?? Number.NaN]),
  );
}

function ratio(id: string, minutes: number, drugs: Numbers, parameters: Numbers = {}): number {
  return (at(minutes, drugs, parameters)[id] ?? Number.NaN) / (at(minutes, {}, parameters)[id] ?? Number.NaN);
}

/** No serum, no secretion, no mutant EGFR: IGF-1 at a steady 10 nM is the only input. */
const IGF_ALONE = {
  serum_fraction: 0,
  EGFR_ex19del_copies: 0,
  secretion_IGF1: 0,
  secretion_IGF2: 0,
  secretion_IGFBP3: 0,
  IGF1_added: 10,
};

describe("FOXO", () => {
  test("makes no more receptor than usual where its reference lies, whatever the folds", () => {
    const held = { kfoxo: 0, fold_FOXO_IGF1R: 3, fold_FOXO_INSR: 5, fold_FOXO_ERBB3: 7 };
    const state = at(1440, {}, held);
    for (const id of ["IGF1R_rna", "INSR_rna", "ERBB3_rna"]) expect(state[id], id).toBeCloseTo(1, 9);
  });

  test("raises the receptors' transcripts by the full fold when AKT has no hold on it, and only with time", () => {
    const free = { K_AKT_FOXO: 1e9, kfoxo: 1, fold_FOXO_IGF1R: 3, fold_FOXO_INSR: 5, fold_FOXO_ERBB3: 7 };
    const early = at(-1430, {}, free);
    expect(early.FOXO_n).toBeGreaterThan(0.99);
    expect(early.ERBB3_rna).toBeLessThan(1.2);
    const late = at(4320, {}, free);
    expect(late.IGF1R_rna).toBeCloseTo(3, 3);
    expect(late.INSR_rna).toBeCloseTo(5, 3);
    expect(late.ERBB3_rna).toBeCloseTo(7, 3);
  });

  test("answers every drug that takes activity from AKT with more receptor transcript", () => {
    for (const drug of ["PIC", "MK2206", "GSK690693", "IPA"])
      expect(ratio("IGF1R_rna", 1440, { [drug]: 2000 }), drug).toBeGreaterThan(1.1);
  });
});

describe("AKT", () => {
  test.each(["GSK690693", "IPA"])("carries more phosphate under %s and does less", (drug) => {
    for (const site of ["pAKT_T308", "pAKT_S473"])
      expect(ratio(site, 120, { [drug]: 2000 }), site).toBeGreaterThan(1.05);
    for (const effect of ["AKT_activity", "pGSK3", "pPRAS40"])
      expect(ratio(effect, 120, { [drug]: 2000 }), effect).toBeLessThan(0.8);
  });

  test("keeps its activity where a perfect shield meets little phosphate: the phosphate grows as the drug binds", () => {
    // S473 is cut so that one site, with one shielded balance, carries all activity.
    const scarce = {
      kon_AKT: 1e-4,
      kon_AKT_S473: 0,
      activity_T308: 1,
      shield_AKT: 1,
      serum_binding_GSK690693: 0,
    };
    const drug = { GSK690693: 500 };
    const bound = 500 / nominal("Kd_GSK690693_AKT");
    expect(ratio("pAKT_T308", 1440, drug, scarce)).toBeGreaterThan(0.9 * (1 + bound));
    expect(ratio("AKT_activity", 1440, drug, scarce)).toBeGreaterThan(0.9);
  });

  test("loses phosphate and activity under MK-2206, and more of the one than a drug in the ATP site lets go", () => {
    for (const id of ["pAKT_T308", "pAKT_S473", "AKT_activity"])
      expect(ratio(id, 120, { MK2206: 2000 }), id).toBeLessThan(0.2);
  });

  test("loses S473 first and keeps T308 under an inhibitor of the mTOR kinase", () => {
    expect(ratio("pAKT_S473", 240, { SAP: 500 })).toBeLessThan(0.2);
    expect(ratio("pAKT_T308", 240, { SAP: 500 })).toBeGreaterThan(3 * ratio("pAKT_S473", 240, { SAP: 500 }));
    expect(ratio("AKT_activity", 240, { SAP: 500 })).toBeLessThan(ratio("pAKT_T308", 240, { SAP: 500 }));
  });

  test("has as much without phosphate as the four forms leave", () => {
    const { AKT_T308 = 0, AKT_S473 = 0, AKT_T308_S473 = 0, AKT_unphosphorylated } = at(600);
    expect(AKT_T308 + AKT_S473 + AKT_T308_S473 + (AKT_unphosphorylated ?? 0)).toBeCloseTo(1, 12);
  });
});

describe("PI3K", () => {
  test("makes less PIP3 under its inhibitors, and more where PTEN is lost or PIK3CA is mutant", () => {
    for (const drug of ["PIC", "ALP"]) expect(ratio("PIP3", 60, { [drug]: 1000 }), drug).toBeLessThan(0.8);
    const usual = at(600, {}, IGF_ALONE).PIP3 ?? Number.NaN;
    expect(at(600, {}, { ...IGF_ALONE, PTEN_level: 0 }).PIP3).toBeGreaterThan(1.1 * usual);
    const silent = { ...IGF_ALONE, IGF1_added: 0 };
    expect(at(600, {}, { ...silent, PI3K_mutant_input: 0.3 }).pAKT).toBeGreaterThan(
      2 * (at(600, {}, silent).pAKT ?? Number.NaN),
    );
  });

  test("gains IRS-1, and with it pAKT, when a rapalog that spares mTORC2 stops S6K; IRS-2 gains less", () => {
    const spared = { ...IGF_ALONE, rapalog_reach_MTORC2: 0 };
    const drug = { EVE: 100 };
    expect(ratio("pS6K", 240, drug, spared)).toBeLessThan(0.1);
    expect(ratio("pIRS1", 240, drug, spared)).toBeGreaterThan(1.5);
    expect(ratio("pIRS2", 240, drug, spared)).toBeLessThan(ratio("pIRS1", 240, drug, spared));
    expect(ratio("pAKT", 240, drug, spared)).toBeGreaterThan(1.05);
  });

  test("loses that gain within days where a rapalog costs the cell its mTORC2", () => {
    const costly = { ...IGF_ALONE, rapalog_reach_MTORC2: 0.8 };
    expect(ratio("pAKT", 2880, { EVE: 100 }, costly)).toBeLessThan(
      0.8 * ratio("pAKT", 60, { EVE: 100 }, costly),
    );
  });
});

describe("ERK", () => {
  test("has both phosphates as two steps with equal rates leave them", () => {
    const state = at(4320, {}, { kgrow: 0, kdeath: 0, kdeath_basal: 0 });
    const { MEK_activity = Number.NaN, DUSP = Number.NaN } = state;
    const r = (nominal("kon_ERK") * MEK_activity) / (nominal("koff_ERK") + nominal("kcat_DUSP") * DUSP);
    expect(state.ERK_pp).toBeCloseTo(r ** 2 / (1 + r + r ** 2), 4);
  });

  test("falls under trametinib while RAF and RAS, freed from feedback, rise", () => {
    expect(ratio("pERK", 240, { TRA: 30 })).toBeLessThan(0.3);
    for (const id of ["RAS_GTP", "RAF_activity"])
      expect(ratio(id, 240, { TRA: 30 }), id).toBeGreaterThan(1.2);
  });

  test("leaves more phosphorylated MEK under a MEK inhibitor that does not hinder RAF", () => {
    expect(ratio("pMEK", 240, { TRA: 30 }, { block_TRA: 0 })).toBeGreaterThan(1.3);
    expect(ratio("pMEK", 240, { TRA: 30 }, { block_TRA: 0.95 })).toBeLessThan(0.8);
  });

  test("is out of reach of an EGFR inhibitor where half of RAS is mutant, and not of a MEK inhibitor", () => {
    const mutant = { KRAS_mutant_share: 0.5 };
    expect(ratio("pERK", 240, { OSI: 1000 })).toBeLessThan(0.5);
    expect(ratio("pERK", 240, { OSI: 1000 }, mutant)).toBeGreaterThan(0.7);
    expect(ratio("pERK", 240, { TRA: 30 }, mutant)).toBeLessThan(0.5);
  });

  test("cannot get back by relief of feedback more than feedback took", () => {
    const parameters = { phosphorylated_SOS: 0.5, phosphorylated_RAF: 0.5, K_SPRY: 1e9 };
    const relieved = at(1440, { TRA: 1e5 }, parameters);
    const held = at(1440, {}, parameters);
    const gain =
      ((relieved.SOS_left ?? Number.NaN) * (relieved.RAF_left ?? Number.NaN)) /
      ((held.SOS_left ?? Number.NaN) * (held.RAF_left ?? Number.NaN));
    expect(gain).toBeGreaterThan(1.5);
    expect(gain).toBeLessThanOrEqual(4);
  });
});

describe("inhibitors of IGF-1R and insulin receptor", () => {
  test("share one site: two at the concentration that halves leave a third", () => {
    const parameters = { serum_binding_LIN: 0, serum_binding_BMS754807: 0 };
    const state = at(
      1,
      { LIN: nominal("IC50_LIN_IGF1R"), BMS754807: nominal("IC50_BMS754807_IGF1R") },
      parameters,
    );
    expect(state.IGF1R_kinase_left).toBeCloseTo(1 / 3, 6);
    expect(at(1, { BMS754807: nominal("IC50_BMS754807_INSR") }, parameters).INSR_kinase_left).toBeCloseTo(
      1 / 2,
      6,
    );
  });
});
