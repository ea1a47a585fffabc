import { type Bands, type Executor, runStudy } from "@igf-axis/analysis";
import { changeOf, changeStep } from "@igf-axis/figures/browser";
import type { Ensemble, Model } from "@igf-axis/model";
import type { Setting } from "../figure/controls.ts";
import { ARMS, studyOf } from "./scenario.ts";

/** What the living figure shows: plain data, small, the same from a worker and from the build. */
export interface Answer {
  readonly setting: Setting;
  /** Parameter sets shown. */
  readonly sets: number;
  /** Sets in which some simulation failed. */
  readonly failedSets: number;
  /** Whether sets are draws from the prior, because there is no calibration for this model. */
  readonly fromPrior: boolean;
  /** Starts with 0, nM. */
  readonly doses: readonly number[];
  readonly chosen: Curve;
  readonly comparator: Curve;
  /** GR of the chosen arm minus the comparator's at the dose, over sets; `null` when it could not be read. */
  readonly change: { readonly median: number; readonly low: number; readonly high: number } | null;
  /** Colour step (0 to 8) of each glyph of the map and its log2 ratio; `null`: nothing to compare. */
  readonly glyphs: readonly (GlyphChange | null)[];
}

/** An arm's growth over doses, and its signals at the dose. */
export interface Curve {
  readonly gr: Bands;
  readonly signals: readonly {
    readonly id: string;
    readonly name: string;
    /** 5, 25, 50, 75 and 95 % quantiles. */
    readonly quantiles: readonly number[];
  }[];
}

/** How a glyph differs from the comparator. */
export interface GlyphChange {
  readonly step: number;
  readonly log2Ratio: number;
}

/** What stays the same from answer to answer. */
export interface Surroundings {
  readonly model: Model;
  /** `null`: draws from the prior. */
  readonly ensemble: Ensemble | null;
  readonly executor: Executor;
  /** Species of each glyph of the map. */
  readonly glyphs: readonly (readonly string[])[];
}

/** Seed of every draw of the page. */
const SEED = 1;

/**
 * Simulates a setting over the first `sets` parameter sets.
 *
 * @throws what `runStudy` throws; the signal's reason when cancelled.
 */
export async function answerSetting(
  setting: Setting,
  sets: number,
  surroundings: Surroundings,
  signal?: AbortSignal,
): Promise<Answer> {
  const { model, ensemble, executor } = surroundings;
  const study = studyOf(setting, model);
  const result = await runStudy(study, {
    ensemble,
    sets,
    seed: SEED,
    executor,
    priorSets: 0,
    ...(signal ? { signal } : {}),
  });
  const armOf = (id: string): (typeof result.arms)[number] => {
    const arm = result.arms.find((each) => each.arm === id);
    if (!arm) throw new TypeError(`the study has no arm ${id}`);
    return arm;
  };
  const chosen = armOf(ARMS.chosen);
  const comparator = armOf(ARMS.comparator);
  const species = new Map(model.species.map((each) => [each.id, each]));
  return {
    setting,
    sets: result.sets,
    failedSets: result.sets - result.completedSets,
    fromPrior: ensemble === null,
    doses: chosen.doses,
    chosen: curveOf(chosen),
    comparator: curveOf(comparator),
    change: result.headline.ranking.find(({ arm }) => arm === ARMS.chosen)?.change ?? null,
    glyphs: surroundings.glyphs.map((ids, i) => {
      const glyph = { id: String(i), kind: "pool", label: "", name: "", species: ids, band: 0 } as const;
      const { log2Ratio } = changeOf(glyph, species, chosen.activity, comparator.activity);
      return log2Ratio === null ? null : { step: changeStep(log2Ratio), log2Ratio };
    }),
  };
}

function curveOf(arm: {
  readonly gr: Bands;
  readonly timeCourses: readonly {
    readonly observable: string;
    readonly name: string;
    readonly bands: Bands;
  }[];
}): Curve {
  return {
    gr: arm.gr,
    signals: arm.timeCourses.map(({ observable, name, bands }) => ({
      id: observable,
      name,
      quantiles: [bands.q05, bands.q25, bands.median, bands.q75, bands.q95].map(
        (band) => band.at(-1) ?? Number.NaN,
      ),
    })),
  };
}
