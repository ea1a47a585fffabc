import type { ControlledClaim } from "@igf-axis/model";
import { BINDING_PROTEIN_ARMS, BINDING_PROTEIN_CLAIMS } from "./binding-proteins.ts";
import { BYPASS_ARMS, BYPASS_CLAIMS } from "./bypass.ts";
import type { ClaimArm } from "./claim-arm.ts";
import { DECOY_ARMS } from "./decoys.ts";
import { INHIBITOR_ARMS, INHIBITOR_CLAIMS } from "./inhibitors.ts";
import { HYBRID_ARMS, RECEPTOR_ARMS, RECEPTOR_CLAIMS } from "./receptors.ts";
import { CLAIM_ARMS, SCENARIO_CLAIMS } from "./resistance.ts";
import { SIGNALLING_ARMS, SIGNALLING_CLAIMS } from "./signalling.ts";
import { TARGETING_ARMS, TARGETING_CLAIMS } from "./targeting.ts";

/** Claims that this version judges, in the order of the letter. */
export const CLAIMS: readonly ControlledClaim[] = [
  ...RECEPTOR_CLAIMS,
  ...BINDING_PROTEIN_CLAIMS,
  ...SIGNALLING_CLAIMS,
  ...SCENARIO_CLAIMS,
  ...BYPASS_CLAIMS,
  ...TARGETING_CLAIMS,
  ...INHIBITOR_CLAIMS,
].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Arms of all claims and decoys. */
export const ALL_ARMS: readonly ClaimArm[] = [
  ...RECEPTOR_ARMS,
  ...HYBRID_ARMS,
  ...BINDING_PROTEIN_ARMS,
  ...SIGNALLING_ARMS,
  ...CLAIM_ARMS,
  ...BYPASS_ARMS,
  ...TARGETING_ARMS,
  ...INHIBITOR_ARMS,
  ...DECOY_ARMS,
];
