import { armsOfCheck, type ControlledClaim } from "@igf-axis/model";
import type { AddedLigand, ClaimArm } from "./claim-arm.ts";

/** Set-ups whose own measurements calibrate the model: lines, the ligands added to them without serum, and what was read. */
const CALIBRATED: {
  readonly profiles: readonly string[];
  readonly ligands: readonly AddedLigand[];
  readonly readouts: readonly string[];
} = {
  profiles: ["NCI-H322M"],
  ligands: ["IGF1", "EGF"],
  readouts: ["pIGF1R", "pEGFR", "pERK", "pAKT", "pS6K"],
};

/**
 * Returns whether a check of the claim reads, in every arm it names, a quantity that was measured in that set-up for the calibration.
 *
 * Such a claim may hold because the data that calibrate say so; it is never called predicted. Growth is never among them: no claim is
 * judged on confluence of untreated or erlotinib-treated PC-9.
 */
export function isSeenByCalibration(
  { checks }: Pick<ControlledClaim, "checks">,
  arms: readonly ClaimArm[],
): boolean {
  return checks.some(
    (check) =>
      CALIBRATED.readouts.some((readout) => check.readout === `claim:${readout}`) &&
      armsOfCheck(check).every((id) => isCalibrated(arms.find((arm) => arm.id === id))),
  );
}

function isCalibrated(arm: ClaimArm | undefined): boolean {
  if (arm?.assay === undefined || !CALIBRATED.profiles.includes(arm.assay.profile)) return false;
  const ligands = Object.keys(arm.ligandsNm ?? {});
  return (
    arm.add.length === 0 &&
    Object.keys(arm.changes).length === 0 &&
    arm.assay.culture.serumPercent === 0 &&
    ligands.every((ligand) => CALIBRATED.ligands.some((known) => known === ligand))
  );
}
