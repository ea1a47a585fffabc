// The model
export { buildCellModel, CELL_MECHANISMS } from "./cell-model.ts";
export { compose } from "./language/compose.ts";
export { binding, logNormal, mechanism, uniform } from "./language/mechanism.ts";
export type { AssignmentDefinition, Mechanism, ObservableDefinition, ParameterDefinition, Place, ReactionDefinition, SpeciesDefinition } from "./language/mechanism.ts";
export { EVIDENCE } from "./evidence/evidence.table.ts";
// Cells, therapies, readouts, claims
export { PROFILE_CHANGES, PROFILES } from "./profiles.ts";
export type { Profile, ProfileChange } from "./profiles.ts";
export { findTherapy, THERAPIES } from "./therapies/therapies.ts";
export type { Therapy } from "./therapies/therapies.ts";
export { DEFAULT_READOUTS, READOUTS } from "./readouts.ts";
export { CLAIM_ARMS, CLAIMS } from "./claims.ts";
export type { ClaimArm } from "./claims.ts";
// Scenarios
export { HYPOTHESES, resolveScenario } from "./scenario/resolve.ts";
export { DEFAULT_CULTURE } from "./scenario/culture.ts";
// Calibration
export { confluenceRows, phosphoRows } from "./calibration/tables.ts";
export type { ConfluenceRow, PhosphoRow, TextTable } from "./calibration/tables.ts";
export { signallingProblem } from "./calibration/signalling.ts";
export { phenotypeProblem } from "./calibration/phenotype.ts";
