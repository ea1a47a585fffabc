import type { SbmlComponent } from "../document.ts";

/** Namespace of the package `comp` (Hierarchical Model Composition, Level 3 Version 1 Package Version 1). */
export const COMP_URI = "http://www.sbml.org/sbml/level3/version1/comp/version1";

/** Where an element of a submodel is: exactly one of the first four is stated (comp section 3.7). */
export interface SbmlReference {
  readonly portRef?: string;
  readonly idRef?: string;
  readonly unitRef?: string;
  readonly metaIdRef?: string;
  /** What is meant inside the submodel that the above names. */
  readonly inside?: SbmlReference;
  readonly span?: NonNullable<SbmlComponent["span"]>;
}

/** An element of the submodel `submodelRef`. */
export interface SbmlSubmodelReference extends SbmlReference {
  readonly submodelRef?: string;
}

/** An element that the one it stands in takes the place of. */
export interface SbmlReplacedElement extends SbmlSubmodelReference {
  /** Instead of an element, the deletion that took it away. */
  readonly deletion?: string;
  /** Parameter that the replaced value is multiplied by to give the replacing one. */
  readonly conversionFactor?: string;
}

/** A name that a model offers for one of its elements. */
export interface SbmlPort extends SbmlComponent, SbmlReference {}

/** An element that a submodel is to be without. */
export interface SbmlDeletion extends SbmlComponent, SbmlReference {}

/** A model inside a model. */
export interface SbmlSubmodel extends SbmlComponent {
  readonly modelRef?: string;
  /** Parameter that the submodel's time is multiplied by to give the surrounding model's. */
  readonly timeConversionFactor?: string;
  /** Parameter that the submodel's extent of reaction is multiplied by. */
  readonly extentConversionFactor?: string;
  readonly deletions: readonly SbmlDeletion[];
}

/** A model that stands in another file. */
export interface SbmlExternalModelDefinition extends SbmlComponent {
  readonly source?: string;
  /** Which of the file's models; its main one if absent. */
  readonly modelRef?: string;
}
