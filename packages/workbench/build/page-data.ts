import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  ensembleHash,
  type HypothesisFractions,
  readEnsemble,
  runClaims,
  runStudy,
  type StudyResult,
} from "@igf-axis/analysis";
import {
  CELL_MECHANISMS,
  CLAIMS,
  claimStudy,
  LETTER,
  LETTER_CLAIMS,
  LETTER_REFERENCES,
  LETTER_SOURCE,
  resolveScenario,
} from "@igf-axis/axis";
import { CELL_ENSEMBLE_FILE } from "@igf-axis/axis/node";
import {
  buildMapNetwork,
  changeOf,
  drawMap,
  focusOf,
  layOutMap,
  typicalLevels,
} from "@igf-axis/figures/browser";
import { type ClaimVerdict, type Ensemble, hashModel, type Model, unwrap } from "@igf-axis/model";
import { createThreadPool } from "@igf-axis/runtime";
import {
  answerSetting,
  FIRST_SETTING,
  type PageData,
  type PageMap,
  scenarioOf,
  type VerdictFile,
} from "@igf-axis/workbench";

/** What `igf-axis claims --json` printed; where it is missing, or of another model or other sets, the claims are judged here. */
const VERDICTS_FILE = fileURLToPath(new URL("../../axis/ensembles/verdicts.json", import.meta.url));
const SEED = 1;

/** What a build simulates, and on which parameter sets. */
export interface BuildOptions {
  /** Parameter sets for the verdicts that are made here. */
  readonly judgedSets: number;
  /** Parameter sets for the first answer. */
  readonly firstSets: number;
  /** File of calibrated parameter sets; one that is missing or of another model is left out. */
  readonly ensembleFile: string;
}

/** What a published page is built with. */
export const PUBLISHED: BuildOptions = {
  judgedSets: 200,
  firstSets: 120,
  ensembleFile: CELL_ENSEMBLE_FILE,
};

/** Name of the calibrated sets beside the page. */
export const ENSEMBLE_NAME = "cell-ensemble.json";

/** The page's data, and the text of the calibrated sets that go beside it. */
export interface SiteContent {
  readonly data: PageData;
  readonly ensembleText: string | null;
}

/**
 * Gathers all that the page is made of, and simulates what it shows first.
 *
 * Calibrated sets of another model are left out, and the page says that it draws from the priors.
 */
export async function siteContent(
  options: BuildOptions,
  say: (message: string) => void,
): Promise<SiteContent> {
  const executor = createThreadPool();
  try {
    const study = unwrap(resolveScenario(scenarioOf({ ...FIRST_SETTING, igf2: 100 })));
    const { model } = study;
    const ensembleText = calibratedSetsOf(model, options.ensembleFile, say);
    const ensemble = ensembleText === null ? null : unwrap(readEnsemble(ensembleText));
    const judging = { ensemble, sets: options.judgedSets, seed: SEED, executor };
    say("drawing the map …");
    const drawn = await runStudy(study, judging);
    const map = drawnMap(drawn);
    const committed = committedVerdicts(model, ensemble, say);
    if (!committed) say("judging the claims …");
    say("drawing the first answer …");
    const answer = await answerSetting(FIRST_SETTING, options.firstSets, {
      model,
      ensemble,
      executor,
      glyphs: map.glyphs.map(({ species }) => species),
    });
    const data: PageData = {
      letter: {
        ...LETTER_SOURCE,
        paragraphs: LETTER,
        claims: LETTER_CLAIMS,
        references: LETTER_REFERENCES,
      },
      verdicts: committed ?? (await runClaims(unwrap(claimStudy()), judging).then(verdictsOf)),
      checked: CLAIMS,
      mechanisms: CELL_MECHANISMS.map(({ id, title, evidence }) => ({ id, title, evidence })),
      model,
      map,
      answer,
      ensemble: ensembleText === null ? null : `./${ENSEMBLE_NAME}`,
      versions: { engine: drawn.engineVersion, model: hashModel(model) },
    };
    return { data, ensembleText };
  } finally {
    await executor.close();
  }
}

function calibratedSetsOf(model: Model, file: string, say: (message: string) => void): string | null {
  if (!existsSync(file)) {
    say("there are no calibrated sets; the page draws from the priors");
    return null;
  }
  const text = readFileSync(file, "utf8");
  const ensemble: Ensemble = unwrap(readEnsemble(text));
  if (ensemble.provenance.modelHash === hashModel(model)) return text;
  say("the calibrated sets belong to another model; the page draws from the priors");
  return null;
}

/** What `igf-axis claims --json` prints, as far as the page shows it. */
interface PrintedVerdicts extends Basis {
  readonly claims: readonly (Omit<ClaimVerdict, "byHypothesis"> & {
    readonly hypotheses: readonly HypothesisFractions[];
  })[];
}

type Basis = VerdictFile["basis"];

function committedVerdicts(
  model: Model,
  ensemble: Ensemble | null,
  say: (message: string) => void,
): VerdictFile | null {
  if (!existsSync(VERDICTS_FILE)) return null;
  const printed = JSON.parse(readFileSync(VERDICTS_FILE, "utf8")) as PrintedVerdicts;
  const sets = ensemble === null ? "prior" : ensembleHash(ensemble);
  if (printed.modelHash !== hashModel(model) || printed.ensembleHash !== sets) {
    say("the committed verdicts belong to another model or other parameter sets; claims are judged anew");
    return null;
  }
  return verdictsOf({
    ...printed,
    claims: printed.claims.map((claim) => ({ ...claim, byHypothesis: optionFractions(claim.hypotheses) })),
  });
}

function optionFractions(hypotheses: readonly HypothesisFractions[]): ClaimVerdict["byHypothesis"] {
  return Object.fromEntries(
    hypotheses.flatMap(({ id, fractions }) =>
      Object.entries(fractions).map(([option, fraction]) => [`${id}:${option}`, fraction]),
    ),
  );
}

function verdictsOf(judged: Basis & Pick<VerdictFile, "claims">): VerdictFile {
  const { sets, priorSets, seed, ensembleHash, modelHash } = judged;
  const claims = judged.claims.map(
    ({ id, verdict, reason, fraction, fractionInterval, priorFraction, kind, byHypothesis, checks }) => ({
      id,
      verdict,
      reason,
      fraction,
      fractionInterval,
      priorFraction,
      kind,
      byHypothesis,
      checks: checks.map((check) => ({
        id: check.id,
        fraction: check.fraction,
        priorFraction: check.priorFraction,
      })),
    }),
  );
  return { basis: { sets, priorSets, seed, ensembleHash, modelHash }, claims };
}

/** Draws the map with the colours as numbers in place of style attributes, which the page's security policy refuses. */
function drawnMap(result: StudyResult): PageMap {
  const { study } = result;
  const network = buildMapNetwork(study.model, typicalLevels(result.arms.map(({ activity }) => activity)));
  const layout = layOutMap(network);
  const species = new Map(study.model.species.map((each) => [each.id, each]));
  const base = result.arms.find(({ arm }) => arm === study.comparator)?.activity ?? {};
  const changes = new Map(
    network.glyphs.map((glyph) => [
      glyph.id,
      Math.max(
        0,
        ...result.arms.map(({ activity }) =>
          Math.abs(changeOf(glyph, species, activity, base).log2Ratio ?? 0),
        ),
      ),
    ]),
  );
  const focus = focusOf(network, [study.doseAxis.species], changes);
  const svg = drawMap(
    network,
    layout,
    { steps: new Map(), titles: new Map(network.glyphs.map(({ id, name }) => [id, name])), focus },
    `Network map with ${network.glyphs.length} species and signals in ${network.bands.length} compartments; the values are in the table below.`,
  );
  return {
    svg: svg.html.replaceAll(/ style="[^"]*"/g, ""),
    glyphs: network.glyphs.map(({ name, species: ids, band }) => ({
      name,
      species: ids,
      band: network.bands[band]?.label ?? "",
    })),
    faded: network.glyphs.filter(({ id }) => !focus.has(id)).length,
  };
}
