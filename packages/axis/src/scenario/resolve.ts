import {
  type Arm,
  type Claim,
  type Diagnostic,
  failure,
  type Hypothesis,
  type Outcome,
  type Readout,
  type Scenario,
  type ScenarioArm,
  type Study,
  success,
} from "@igf-axis/model";
import { buildCellModel } from "../cell-model.ts";
import { CLAIM_CULTURE } from "../claims/claim-arm.ts";
import { CLAIM_ARMS, SCENARIO_CLAIMS } from "../claims/resistance.ts";
import {
  type Span,
  unknownClaim,
  unknownHypothesis,
  unknownObservable,
  unknownProfile,
  unknownTherapy,
  unusualConcentration,
} from "../diagnostics.ts";
import { HYPOTHESES } from "../hypotheses.ts";
import { PROFILES, type Profile } from "../profiles.ts";
import { DEFAULT_READOUTS, READOUTS } from "../readouts.ts";
import { findTherapy, THERAPIES, type Therapy } from "../therapies/therapies.ts";
import { resolveArm } from "./arm.ts";
import { completeCulture, cultureParameters, DEFAULT_CULTURE } from "./culture.ts";

/** What the model leaves out, for every answer of this version. */
const CAVEATS: readonly string[] = [
  "One homogeneous population: persisters and resistant clones are not in this version, and MET and AXL do not rise under a drug, so late regrowth is understated.",
  "What cells secrete of binding proteins and what bovine serum holds of them are priors, not measurements; the binding proteins act by holding IGF, IGFBP-7 also by blocking IGF-1R.",
  "Growth is calibrated on covered area, where PC-9 cells go on spreading for two days under an EGFR inhibitor: doses that stop growth come out far above published ones, which count viable cells.",
  "Of what was left out of the calibration the model misses more than it meets: dasatinib and AXL, other cell lines, ERK under erlotinib (examples/validation.html).",
  "Secreted ligand mixes with the medium before it is captured, which understates autocrine loops.",
  "Signalling rates come from NCI-H322M; the receptor numbers of other lines and what they secrete are priors, or genotype alone.",
];

/**
 * Turns a scenario into a study of the cell model.
 *
 * Collects every unknown name and out-of-range value with its place in the file; names are matched without regard to case.
 * Warnings travel with a successful outcome.
 */
export function resolveScenario(scenario: Scenario): Outcome<Study> {
  const found: Diagnostic[] = [];
  const at = (path: readonly (string | number)[]): Span | undefined => scenario.places?.[path.join(".")];
  const profile = findProfile(scenario.profile);
  if (!profile)
    found.push(
      unknownProfile(
        scenario.profile,
        PROFILES.map((p) => p.id),
        ["profile"],
        at(["profile"]),
      ),
    );
  const drug = findTherapy(scenario.drug.name);
  if (!drug)
    found.push(
      unknownTherapy(
        scenario.drug.name,
        THERAPIES.map((t) => t.id),
        ["drug", "name"],
        at(["drug", "name"]),
      ),
    );
  const { culture, diagnostics } = completeCulture(scenario);
  found.push(...diagnostics);
  const shared = { profile: profile ?? parental(), culture: cultureParameters(culture) };
  const arms = scenario.arms.map((arm, index) => resolveArm(arm, ["arms", index], shared, at, found));
  const claims = resolveClaims(scenario, at, found);
  const hypotheses = restrictHypotheses(scenario, at, found);
  const readouts = resolveReadouts(scenario, drug, at, found);
  if (!profile || !drug || found.some((d) => d.code.startsWith("E"))) return failure(found);
  found.push(...unusualDoses(scenario, drug, at));
  const headline = headlineDose(scenario.drug.dosesNm, drug);
  const endMinutes = scenario.hours * 60;
  return success(
    {
      id: scenario.id,
      title: scenario.title,
      question: scenario.question,
      model: buildCellModel(),
      hypotheses,
      arms,
      comparator: scenario.comparator,
      ...(scenario.reference === undefined ? {} : { reference: scenario.reference }),
      doseAxis: {
        drug: drug.name,
        species: drug.species,
        unit: "nM",
        doses: scenario.drug.dosesNm,
        amountPerDose: drug.perMolecule,
      },
      startMinutes: -culture.hoursBeforeTreatment * 60,
      endMinutes,
      timeCourses: {
        observables: ["pAKT", "pERK", "pIGF1R", "pEGFR", "freeIGF1"],
        minutes: courseMinutes(endMinutes),
        dose: headline,
      },
      readouts: [...readouts, ...claimReadouts(claims, headline, endMinutes)],
      claims,
      claimArms: armsOfClaims(claims),
      caveats: CAVEATS,
      solver: {
        relativeTolerance: scenario.solver?.relativeTolerance ?? 1e-5,
        maxSteps: scenario.solver?.maxSteps ?? 20_000,
      },
    },
    found,
  );
}

function findProfile(name: string): Profile | undefined {
  const wanted = name.trim().toLowerCase();
  return PROFILES.find((p) => p.id.toLowerCase() === wanted || p.synonyms.includes(wanted));
}

function parental(): Profile {
  const first = PROFILES[0];
  if (!first) throw new Error("the model has no cell profile");
  return first;
}

/** The tested dose nearest to the drug's reference concentration on a logarithmic scale. */
function headlineDose(doses: readonly number[], drug: Therapy): number {
  const distance = (dose: number): number =>
    Math.max(dose, drug.referenceNm) / Math.min(dose, drug.referenceNm);
  return doses.reduce(
    (best, dose) => (distance(dose) < distance(best) ? dose : best),
    doses[0] ?? drug.referenceNm,
  );
}

function courseMinutes(endMinutes: number): readonly number[] {
  const fixed = [0, 10, 30, 60, 120, 240, 480, 720, 1080].filter((minutes) => minutes < endMinutes);
  for (let minutes = 1440; minutes < endMinutes; minutes += Math.max(720, endMinutes / 16))
    fixed.push(minutes);
  return [...fixed, endMinutes];
}

function resolveReadouts(
  scenario: Scenario,
  drug: Therapy | undefined,
  at: (path: readonly (string | number)[]) => Span | undefined,
  found: Diagnostic[],
): readonly Readout[] {
  const context = {
    dose: drug ? headlineDose(scenario.drug.dosesNm, drug) : 0,
    minutes: Math.min(1440, scenario.hours * 60),
  };
  const readouts: Readout[] = [];
  (scenario.observables ?? DEFAULT_READOUTS).forEach((name, index) => {
    const id = Object.keys(READOUTS).find((known) => known.toLowerCase() === name.toLowerCase());
    const make = id === undefined ? undefined : READOUTS[id];
    if (make) readouts.push(make(context));
    else
      found.push(
        unknownObservable(name, Object.keys(READOUTS), ["observables", index], at(["observables", index])),
      );
  });
  return readouts;
}

function resolveClaims(
  scenario: Scenario,
  at: (path: readonly (string | number)[]) => Span | undefined,
  found: Diagnostic[],
): readonly Claim[] {
  const claims: Claim[] = [];
  (scenario.claims ?? []).forEach((id, index) => {
    const claim = SCENARIO_CLAIMS.find((known) => known.id.toLowerCase() === id.toLowerCase());
    if (claim) claims.push(claim);
    else
      found.push(
        unknownClaim(
          id,
          SCENARIO_CLAIMS.map((known) => known.id),
          ["claims", index],
          at(["claims", index]),
        ),
      );
  });
  return claims;
}

function restrictHypotheses(
  scenario: Scenario,
  at: (path: readonly (string | number)[]) => Span | undefined,
  found: Diagnostic[],
): readonly Hypothesis[] {
  for (const id of Object.keys(scenario.hypotheses ?? {})) {
    if (!HYPOTHESES.some((known) => known.id === id)) {
      found.push(
        unknownHypothesis(
          id,
          HYPOTHESES.map((known) => known.id),
          ["hypotheses", id],
          at(["hypotheses", id]),
        ),
      );
    }
  }
  return HYPOTHESES.map((hypothesis) => {
    const wanted = scenario.hypotheses?.[hypothesis.id];
    if (wanted === undefined) return hypothesis;
    const options = hypothesis.options.filter((option) => option.id === wanted.toLowerCase());
    if (options.length === 0) {
      const path = ["hypotheses", hypothesis.id];
      found.push(
        unknownHypothesis(
          wanted,
          hypothesis.options.map((option) => option.id),
          path,
          at(path),
        ),
      );
    }
    return { ...hypothesis, options };
  });
}

function claimReadouts(claims: readonly Claim[], dose: number, endMinutes: number): readonly Readout[] {
  const read = new Set(claims.flatMap((claim) => claim.checks.map((check) => check.readout)));
  const growth: Readout = {
    id: "claim:GR",
    label: `GR at ${dose} nM`,
    unit: "dimensionless",
    kind: "GR",
    observable: "viable",
    dose,
    better: "low",
    claimOnly: true,
  };
  const levels = CLAIM_LEVELS.map(
    ([observable, label, unit]): Readout => ({
      id: `claim:${observable}`,
      label: `${label} under ${dose} nM`,
      unit,
      kind: "value",
      observable,
      dose,
      minutes: Math.min(1440, endMinutes),
      better: "low",
      claimOnly: true,
    }),
  );
  return [growth, ...levels].filter(({ id }) => read.has(id));
}

/** Levels that the checks of a scenario's claims read, each with its name and unit. */
const CLAIM_LEVELS: readonly (readonly [observable: string, label: string, unit: string])[] = [
  ["pIGF1R", "active IGF-1R and hybrids", "molecule/cell"],
  ["pAKT", "phosphorylated AKT", "fraction"],
  ["pEGFR", "active EGFR", "molecule/cell"],
];

/** Claims are judged in PC-9 and in their own culture, so that a verdict does not depend on the scenario that asks for it. */
function armsOfClaims(claims: readonly Claim[]): readonly Arm[] {
  const wanted = new Set(
    claims.flatMap((claim) => claim.checks.flatMap((check) => [check.intervention, check.comparator])),
  );
  const shared = {
    profile: parental(),
    culture: cultureParameters({ ...DEFAULT_CULTURE, ...CLAIM_CULTURE }),
  };
  const unexpected: Diagnostic[] = [];
  const arms = CLAIM_ARMS.filter((arm) => wanted.has(arm.id)).map(
    (arm): Arm =>
      resolveArm(arm satisfies ScenarioArm, ["claims", arm.id], shared, () => undefined, unexpected),
  );
  if (unexpected.length > 0) throw new Error(unexpected.map((d) => d.message).join("\n"));
  return arms;
}

function unusualDoses(
  scenario: Scenario,
  drug: Therapy,
  at: (path: readonly (string | number)[]) => Span | undefined,
): readonly Diagnostic[] {
  const highest = Math.max(...scenario.drug.dosesNm);
  return highest > drug.usualNm[1] * 10
    ? [unusualConcentration(drug.name, highest, drug.usualNm, ["drug", "dosesNm"], at(["drug", "dosesNm"]))]
    : [];
}
