// The model

export { phenotypeProblem } from "./calibration/phenotype.ts";
export { signallingProblem } from "./calibration/signalling.ts";
export type { ConfluenceRow, PhosphoRow, TextTable } from "./calibration/tables.ts";
// Calibration
export { confluenceRows, phosphoRows } from "./calibration/tables.ts";
export { buildCellModel, CELL_MECHANISMS } from "./cell-model.ts";
export type { ClaimArm } from "./claims.ts";
export { CLAIM_ARMS, CLAIM_CULTURE, CLAIMS } from "./claims.ts";
export { EVIDENCE } from "./evidence/evidence.table.ts";
export { compose } from "./language/compose.ts";
export type {
  AssignmentDefinition,
  Mechanism,
  ObservableDefinition,
  ParameterDefinition,
  Place,
  ReactionDefinition,
  SpeciesDefinition,
} from "./language/mechanism.ts";
export { binding, logNormal, mechanism, uniform } from "./language/mechanism.ts";
export { LETTER_CLAIMS } from "./letter/claims.table.ts";
export { GLOSSARY } from "./letter/glossary.table.ts";
// The letter
export { LETTER, LETTER_SOURCE } from "./letter/letter.table.ts";
export type {
  ExpectedEffect,
  FurtherSource,
  GlossaryTerm,
  LetterClaim,
  LetterClaimType,
  LetterParagraph,
  LetterReference,
  LetterSentence,
  ReadOfSource,
  RivalReadings,
} from "./letter/letter.ts";
export { LETTER_REFERENCES } from "./letter/references.table.ts";
export type { Profile, ProfileChange } from "./profiles.ts";
// Cells, therapies, readouts, claims
export { PROFILE_CHANGES, PROFILES } from "./profiles.ts";
export { DEFAULT_READOUTS, READOUTS } from "./readouts.ts";
export { DEFAULT_CULTURE } from "./scenario/culture.ts";
// Scenarios
export { HYPOTHESES, resolveScenario } from "./scenario/resolve.ts";
export type { Therapy } from "./therapies/therapies.ts";
export { findTherapy, THERAPIES } from "./therapies/therapies.ts";
