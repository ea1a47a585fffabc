// The model

export { buildCellModel, CELL_MECHANISMS } from "./cell-model.ts";
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

// The tumour as a tissue

export {
  buildTissueModel,
  buildTumourInHostModel,
  TISSUE_HYPOTHESES,
  TISSUE_MECHANISMS,
  TUMOUR_MECHANISMS,
} from "./tissue/tissue-model.ts";

// Exposures: small models that also compose with the cell

export { BREVISCAPINE_HYPOTHESES, buildBreviscapineModel } from "./exposures/breviscapine-model.ts";
export { buildNnkModel, NNK_HYPOTHESES, NNK_MECHANISMS } from "./exposures/nnk-model.ts";
export { buildRnaModel } from "./exposures/rna-model.ts";

// Cells, therapies, readouts, claims

export type { AddedLigand, Assay, ClaimArm } from "./claims/claim-arm.ts";
export { CLAIM_CULTURE } from "./claims/claim-arm.ts";
export { claimStudy } from "./claims/claim-study.ts";
export { CLAIMS } from "./claims/claims.ts";
export { DECOYS } from "./claims/decoys.ts";
export type { MissingForClaim } from "./claims/not-judged.ts";
export { MISSING, NOT_JUDGED } from "./claims/not-judged.ts";
export { CLAIM_ARMS, SCENARIO_CLAIMS } from "./claims/resistance.ts";
export type { FrozenEnsemble } from "./frozen-ensembles.table.ts";
export { FROZEN_ENSEMBLES } from "./frozen-ensembles.table.ts";
export { NO_SECRETION } from "./mechanisms/binding-proteins.ts";
export type { ProfileChange } from "./profile-changes.ts";
export { PROFILE_CHANGES } from "./profile-changes.ts";
export type { Profile } from "./profiles.ts";
export { PROFILES } from "./profiles.ts";
export { DEFAULT_READOUTS, READOUTS } from "./readouts.ts";
export type { Therapy } from "./therapies/therapies.ts";
export { findTherapy, THERAPIES } from "./therapies/therapies.ts";

// The host

export type {
  AntibodyData,
  AntibodyRegimen,
  Igf1rAntibody,
  LigandAntibody,
} from "./host/antibodies.table.ts";
export { IGF1R_ANTIBODIES, LIGAND_ANTIBODIES } from "./host/antibodies.table.ts";
export type { HostRegimen, Meal } from "./host/host-doses.ts";
export {
  fastDoses,
  igf1rAntibodyDoses,
  insulinDoses,
  ligandAntibodyDoses,
  mealDoses,
  oralDoses,
  THREE_MEALS,
} from "./host/host-doses.ts";
export type { HostFact, HostFactCondition } from "./host/host-facts.table.ts";
export { HOST_FACTS } from "./host/host-facts.table.ts";
export type { HostOptions } from "./host/host-model.ts";
export { buildHostModel, HOST_SIZES, hostMechanisms } from "./host/host-model.ts";
export { HOST_PARAMETERS, hostProblem } from "./host/host-problem.ts";
export type { HostProfile } from "./host/host-profiles.ts";
export { HOST_PROFILES, hostProfile } from "./host/host-profiles.ts";
export type { DrugNumber, OralDrug, OralDrugId } from "./host/oral-drugs.table.ts";
export { ORAL_DRUGS } from "./host/oral-drugs.table.ts";
export type { HostPlace } from "./language/compose.ts";

// Scenarios

export { HYPOTHESES } from "./hypotheses.ts";
export { DEFAULT_CULTURE } from "./scenario/culture.ts";
export { resolveScenario } from "./scenario/resolve.ts";

// Calibration

export type { BindingForm, BindingPair } from "./binding/binding-assay.ts";
export { buildBindingModel } from "./binding/binding-assay.ts";
export { bindingProblem } from "./calibration/binding.ts";
export { phenotypeProblem } from "./calibration/phenotype.ts";
export { signallingProblem } from "./calibration/signalling.ts";
export type { CalibrationStage } from "./calibration/stages.ts";
export { CALIBRATION_STAGES } from "./calibration/stages.ts";
export type { ConfluenceRow, PhosphoRow, TextTable } from "./calibration/tables.ts";
export { confluenceRows, phosphoRows } from "./calibration/tables.ts";

// Validation

export type { MeasuredSet } from "./validation/measured.ts";
export { measureValidation, NOT_TESTABLE, validationSets } from "./validation/validation-sets.ts";

// The letter

export { LETTER_CLAIMS } from "./letter/claims.table.ts";
export { GLOSSARY } from "./letter/glossary.table.ts";
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
