import { buildNnkModel, NNK_HYPOTHESES } from "@igf-axis/axis";
import { describe, expect, test } from "vitest";
import { courseOf, type Numbers, negatives, priorDraws } from "./tissue-course.ts";

const model = buildNnkModel();
const course = courseOf(model);
const DAY = 1440;
const REST = -14 * DAY;

/** NNK that stays, so that a rest can be reached. */
const LASTING: Numbers = { half_life_NNK: 1e9 };
const [SECRETION = {}, TRANSCRIPTION = {}] = (NNK_HYPOTHESES[0]?.options ?? []).map(
  ({ parameters }) => parameters,
);

function after(hours: number, doses: Numbers, parameters: Numbers = {}): Record<string, number> {
  return course.at(hours * 60, { start: REST, doses, parameters: { ...LASTING, ...parameters } });
}

const NNK = { NNK: 1000 };
const AGTR1_BLOCKED = { ...NNK, LOS: 1e7, NIF: 1e7 };
const STAT3_BLOCKED = { ...NNK, S3I: 1e8 };
const BOTH = { ...AGTR1_BLOCKED, ...STAT3_BLOCKED };

describe("NNK under nominal numbers", () => {
  test("raises pSTAT3, transcripts of IGF2 and AGT, calcium, secretion and the signal of IGF-2", () => {
    const rest = after(48, {});
    const exposed = after(48, NNK);
    for (const id of ["pSTAT3", "IGF2_mRNA", "AGT_rna", "calcium", "IGF2_secretion", "pIGF_receptors"])
      expect(exposed[id], id).toBeGreaterThan(1.1 * (rest[id] ?? Number.NaN));
  });

  test("does none of this behind a full antagonist at the nicotinic receptor", () => {
    const rest = after(48, {});
    const blocked = after(48, { ...NNK, MEC: 1e9 });
    for (const id of ["pSTAT3", "IGF2_mRNA", "calcium", "IGF2_secretion"])
      expect((blocked[id] ?? 0) / (rest[id] ?? 0), id).toBeCloseTo(1, 3);
  });

  test("loses pSTAT3 and both transcripts to dasatinib", () => {
    const blocked = after(144, { ...NNK, DAS: 1e6 });
    expect(blocked.pSTAT3).toBeLessThan(1e-3);
    expect(blocked.IGF2_mRNA).toBeLessThan(1.05);
    expect(blocked.AGT_rna).toBeLessThan(1.05);
  });

  test("keeps pSTAT3 under a STAT3 inhibitor, which stops transcription", () => {
    const free = after(144, NNK);
    const blocked = after(144, STAT3_BLOCKED);
    expect((blocked.pSTAT3 ?? 0) / (free.pSTAT3 ?? 0)).toBeCloseTo(1, 6);
    expect(blocked.IGF2_mRNA).toBeLessThan(1.05);
  });
});

describe("the two cuts, two by two", () => {
  const [none, stat3, agtr1, both] = [NNK, STAT3_BLOCKED, AGTR1_BLOCKED, BOTH].map((doses) =>
    after(24, doses, SECRETION),
  );

  test("STAT3 lowers transcript, store and secretion", () => {
    for (const id of ["IGF2_mRNA", "IGF2_secretion"])
      expect(stat3?.[id], id).toBeLessThan(0.8 * (none?.[id] ?? 0));
    expect(stat3?.IGF2_stored).toBeLessThan(agtr1?.IGF2_stored ?? 0);
  });

  test("calcium's entry and AGTR1 lower secretion, leave the transcript and fill the store", () => {
    expect((agtr1?.IGF2_mRNA ?? 0) / (none?.IGF2_mRNA ?? 0)).toBeCloseTo(1, 6);
    expect(agtr1?.IGF2_secretion).toBeLessThan(0.8 * (none?.IGF2_secretion ?? 0));
    expect(agtr1?.IGF2_stored).toBeGreaterThan(none?.IGF2_stored ?? Number.NaN);
  });

  test("both cuts leave the least", () => {
    for (const other of [none, stat3, agtr1])
      expect(both?.IGF2_secretion).toBeLessThan(other?.IGF2_secretion ?? Number.NaN);
  });

  test("where calcium transcribes, its cut lowers the transcript too: the readings part", () => {
    const free = after(24, NNK, TRANSCRIPTION);
    const cut = after(24, AGTR1_BLOCKED, TRANSCRIPTION);
    expect(cut.IGF2_mRNA).toBeLessThan(0.9 * (free.IGF2_mRNA ?? 0));
  });
});

describe("the store", () => {
  /** Nothing moves calcium and the transcript stays at 1: filling and emptying are first order. */
  const FIXED: Numbers = {
    kdeg_IGF2_rna: 1e-12,
    fold_PLC_CA: 0,
    calcium_secretes: 0,
    synthesis_IGF2: 20,
    kconstitutive_IGF2: 3e-3,
    kdeg_IGF2_store: 1e-3,
  };

  test("follows its analytic course", () => {
    const k = 4e-3;
    for (const t of [100, 400, 2000]) {
      const expected = 20 / k + (1e4 - 20 / k) * Math.exp(-k * t);
      expect((course.at(t, { parameters: FIXED }).IGF2_stored ?? 0) / expected).toBeCloseTo(1, 5);
    }
  });

  test("loses to the medium exactly what is made and not degraded", () => {
    const parameters = { ...FIXED, kdeg_IGF2_store: 0, clearance_IGF2: 0 };
    const state = course.at(1000, { parameters });
    const perMl = 1e6 * 1.66053906717e-12;
    expect(((state.IGF2_stored ?? 0) + (state.IGF2 ?? 0) / perMl) / (1e4 + 20 * 1000)).toBeCloseTo(1, 8);
  });

  test("is secreted in the end whatever calcium does, when it is not degraded: then the second cut only delays", () => {
    const slow = { ...SECRETION, kdeg_IGF2_store: 0 };
    const early = after(6, AGTR1_BLOCKED, slow).IGF2_secretion ?? 0;
    expect(early).toBeLessThan(0.8 * (after(6, NNK, slow).IGF2_secretion ?? 0));
    const [late, free] = [AGTR1_BLOCKED, NNK].map((doses) => after(24 * 90, doses, slow).IGF2_secretion ?? 0);
    expect((late ?? 0) / (free ?? 1)).toBeCloseTo(1, 2);
  });
});

test("what transforms cells behind a full cut is the mutagenic arm alone", () => {
  const parameters = { weight_IGF_transformation: 0.6, K_IGF2_signal: 1e12 };
  const state = after(240, NNK, parameters);
  const k = course.nominal("ktransform");
  const mutagenic = k * 0.4 * (1000 / (1000 + course.nominal("K_NNK_adducts"))) * 240 * 60;
  expect((state.transformation_index ?? 0) / mutagenic).toBeCloseTo(1, 4);
});

test("a hundred prior draws run for two weeks of NNK without a negative amount", () => {
  for (const [index, parameters] of priorDraws(model, 100, NNK_HYPOTHESES).entries()) {
    const state = course.at(14 * DAY, { start: -3 * DAY, parameters, doses: NNK, accuracy: 1e-5 });
    expect(negatives(model, state), `draw ${index}`).toEqual([]);
    expect(state.STAT3_p, `draw ${index}`).toBeLessThan(1);
  }
});
