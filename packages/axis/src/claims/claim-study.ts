import {
  type Arm,
  type ClaimCondition,
  type ClaimStudy,
  type Diagnostic,
  type Dose,
  failure,
  type Outcome,
  success,
} from "@igf-axis/model";
import { buildCellModel } from "../cell-model.ts";
import { claimNotJudged, unknownClaim } from "../diagnostics.ts";
import { HYPOTHESES } from "../hypotheses.ts";
import { LETTER_CLAIMS } from "../letter/claims.table.ts";
import { PROFILES } from "../profiles.ts";
import { resolveArm } from "../scenario/arm.ts";
import { cultureParameters, DEFAULT_CULTURE } from "../scenario/culture.ts";
import { type Assay, CLAIM_CULTURE, type ClaimArm } from "./claim-arm.ts";
import { CLAIM_READOUTS } from "./claim-readouts.ts";
import { ALL_ARMS, CLAIMS } from "./claims.ts";
import { DECOYS } from "./decoys.ts";
import { MISSING, NOT_JUDGED } from "./not-judged.ts";
import { isSeenByCalibration } from "./seen-by-calibration.ts";

/** The EGFR inhibitor of the arms that have no set-up of their own, and how long it acts. */
const INHIBITOR: Dose = { species: "OSI", time: 0, amount: 100, operation: "add" };
const UNDER_INHIBITOR: Assay = { profile: "PC-9", culture: CLAIM_CULTURE, hours: 72 };

/**
 * Returns the study that judges claims of the letter in the cell model.
 *
 * @param ids - Claims wanted, without regard to case; absent: all that this version judges, with every decoy. With names, the decoys
 * are the reversed signs of these claims alone.
 */
export function claimStudy(ids?: readonly string[]): Outcome<ClaimStudy> {
  const found: Diagnostic[] = [];
  const wanted = ids?.map((id) => id.trim().toUpperCase());
  for (const [i, id] of (wanted ?? []).entries()) {
    if (CLAIMS.some((claim) => claim.id === id)) continue;
    const missing = NOT_JUDGED[id];
    const needs = LETTER_CLAIMS.find((claim) => claim.id === id)?.needs;
    const judged = CLAIMS.map((claim) => claim.id);
    found.push(
      missing === undefined || needs === undefined
        ? unknownClaim(ids?.[i] ?? id, judged, ["claim"])
        : claimNotJudged(id, MISSING[missing], needs, judged),
    );
  }
  if (found.length > 0) return failure(found);
  return success({
    model: buildCellModel(),
    hypotheses: HYPOTHESES,
    claims: CLAIMS.filter(({ id }) => wanted?.includes(id) ?? true).map((claim) => ({
      ...claim,
      seenByCalibration: isSeenByCalibration(claim, ALL_ARMS),
    })),
    decoys: wanted === undefined ? DECOYS : [],
    arms: ALL_ARMS.flatMap(conditionsOf),
    readouts: CLAIM_READOUTS,
    solver: { relativeTolerance: 1e-5, maxSteps: 20_000 },
  });
}

function conditionsOf(arm: ClaimArm): readonly ClaimCondition[] {
  const { profile: name, culture: stated, hours } = arm.assay ?? UNDER_INHIBITOR;
  const profile = PROFILES.find(({ id }) => id === name);
  if (!profile)
    throw new RangeError(`the arm ${arm.id} of claims names the profile ${name}, which does not exist`);
  const culture = { ...DEFAULT_CULTURE, ...stated };
  const found: Diagnostic[] = [];
  const resolved: Arm = resolveArm(
    { id: arm.id, label: arm.label, changes: arm.changes, add: arm.add },
    ["claims", arm.id],
    { profile, culture: cultureParameters(culture) },
    () => undefined,
    found,
  );
  const wrong = found.filter(({ code }) => code.startsWith("E"));
  if (wrong.length > 0) throw new RangeError(wrong.map(({ message }) => message).join("\n"));
  const ligands = Object.entries(arm.ligandsNm ?? {}).map(
    ([species, amount]): Dose => ({ species, time: 0, amount, operation: "add" }),
  );
  const { id, label, parameters, references, factors } = resolved;
  const condition: ClaimCondition = {
    id,
    label,
    parameters,
    ...(references === undefined ? {} : { references }),
    ...(factors === undefined ? {} : { factors }),
    doses: [...resolved.doses, ...ligands],
    startMinutes: -culture.hoursBeforeTreatment * 60,
    endMinutes: hours * 60,
  };
  if (arm.assay) return [condition];
  const control = { ...condition, id: `${id}/untreated`, label: `${label}, without the EGFR inhibitor` };
  return [{ ...condition, doses: [...condition.doses, INHIBITOR], control: control.id }, control];
}
