import type { Diagnostic, Expression } from "@igf-axis/model";
import type {
  SbmlExternalModelDefinition,
  SbmlPort,
  SbmlReplacedElement,
  SbmlSubmodel,
  SbmlSubmodelReference,
} from "./comp/record.ts";

/**
 * An SBML document as it stands in its file: Level 1 Version 2 to Level 3 Version 2 core, and the package `comp`.
 *
 * Attributes that the file does not state are absent; defaults of its level are applied by `toModel`. Level 1 and 2 words
 * that were only renamed later (`specie`, `volume`, `name` for `id`) carry their Level 3 name. Formulas of all levels are
 * expressions. Parts of other packages are not kept.
 */
export interface SbmlDocument {
  readonly level: number;
  readonly version: number;
  readonly packages: readonly SbmlPackage[];
  /** Absent in a document without a model (Level 3 Version 2). */
  readonly model?: SbmlModel;
  /** Models that submodels are made from. */
  readonly modelDefinitions?: readonly SbmlModel[];
  readonly externalModelDefinitions?: readonly SbmlExternalModelDefinition[];
}

/** A package that a Level 3 document declares. */
export interface SbmlPackage {
  readonly uri: string;
  readonly prefix: string;
  /** Whether the mathematics changes when the package is not understood. */
  readonly required: boolean;
}

/** What every component may carry. */
export interface SbmlComponent {
  readonly id?: string;
  readonly name?: string;
  readonly metaid?: string;
  readonly sboTerm?: string;
  /** Text of the notes, paragraphs separated by a blank line, without markup. */
  readonly notes?: string;
  /** Resources that the annotation states, in order (MIRIAM). */
  readonly resources?: readonly SbmlResource[];
  /** Elements of submodels that this one takes the place of. */
  readonly replacedElements?: readonly SbmlReplacedElement[];
  /** The element of a submodel that takes this one's place. */
  readonly replacedBy?: SbmlSubmodelReference;
  readonly span?: NonNullable<Diagnostic["span"]>;
}

/** A resource of an annotation, e.g. `is` `https://identifiers.org/uniprot:P08069`. */
export interface SbmlResource {
  /** BioModels qualifier of biology, e.g. `is`, `hasPart`. */
  readonly qualifier: string;
  readonly uri: string;
}

/** A `<model>`, or a `<modelDefinition>`. */
export interface SbmlModel extends SbmlComponent {
  readonly timeUnits?: string;
  readonly substanceUnits?: string;
  readonly volumeUnits?: string;
  readonly areaUnits?: string;
  readonly lengthUnits?: string;
  readonly extentUnits?: string;
  readonly conversionFactor?: string;
  readonly unitDefinitions: readonly SbmlUnitDefinition[];
  readonly functionDefinitions: readonly SbmlFunctionDefinition[];
  readonly compartments: readonly SbmlCompartment[];
  readonly species: readonly SbmlSpecies[];
  readonly parameters: readonly SbmlParameter[];
  readonly initialAssignments: readonly SbmlInitialAssignment[];
  readonly rules: readonly SbmlRule[];
  readonly constraints: readonly SbmlConstraint[];
  readonly reactions: readonly SbmlReaction[];
  readonly events: readonly SbmlEvent[];
  readonly submodels?: readonly SbmlSubmodel[];
  readonly ports?: readonly SbmlPort[];
}

/** A `<unitDefinition>`: a product of units. */
export interface SbmlUnitDefinition extends SbmlComponent {
  readonly units: readonly SbmlUnit[];
}

/** (multiplier · 10^scale · kind)^exponent; absent attributes are 1, 0 and 1. */
export interface SbmlUnit {
  readonly kind: string;
  readonly exponent?: number;
  readonly scale?: number;
  readonly multiplier?: number;
}

/** A `<functionDefinition>`. */
export interface SbmlFunctionDefinition extends SbmlComponent {
  readonly arguments: readonly string[];
  readonly body?: Expression;
}

/** A `<compartment>`. */
export interface SbmlCompartment extends SbmlComponent {
  readonly spatialDimensions?: number;
  readonly size?: number;
  readonly units?: string;
  readonly constant?: boolean;
}

/** A `<species>`. */
export interface SbmlSpecies extends SbmlComponent {
  readonly compartment?: string;
  readonly initialAmount?: number;
  readonly initialConcentration?: number;
  readonly substanceUnits?: string;
  /** Level 2 Versions 1 and 2: unit of size that a concentration is stated by. */
  readonly spatialSizeUnits?: string;
  readonly hasOnlySubstanceUnits?: boolean;
  readonly boundaryCondition?: boolean;
  readonly constant?: boolean;
  readonly conversionFactor?: string;
}

/** A `<parameter>` or `<localParameter>`. */
export interface SbmlParameter extends SbmlComponent {
  readonly value?: number;
  readonly units?: string;
  readonly constant?: boolean;
}

/** An `<initialAssignment>`. */
export interface SbmlInitialAssignment extends SbmlComponent {
  readonly symbol?: string;
  readonly math?: Expression;
}

/** A rule of any kind, those of Level 1 included. */
export interface SbmlRule extends SbmlComponent {
  readonly kind: "assignment" | "rate" | "algebraic";
  readonly variable?: string;
  readonly math?: Expression;
}

/** A `<constraint>`. */
export interface SbmlConstraint extends SbmlComponent {
  readonly math?: Expression;
  readonly message?: string;
}

/** A `<reaction>`. */
export interface SbmlReaction extends SbmlComponent {
  readonly reversible?: boolean;
  readonly fast?: boolean;
  readonly reactants: readonly SbmlSpeciesReference[];
  readonly products: readonly SbmlSpeciesReference[];
  readonly modifiers: readonly SbmlModifier[];
  readonly kineticLaw?: SbmlKineticLaw;
}

/** A reactant or product. */
export interface SbmlSpeciesReference extends SbmlComponent {
  readonly species?: string;
  readonly stoichiometry?: number;
  /** Level 1: the stoichiometry is divided by this. */
  readonly denominator?: number;
  /** Level 2. */
  readonly stoichiometryMath?: Expression;
  readonly constant?: boolean;
}

/** A `<modifierSpeciesReference>`. */
export interface SbmlModifier extends SbmlComponent {
  readonly species?: string;
}

/** A `<kineticLaw>`. */
export interface SbmlKineticLaw extends SbmlComponent {
  readonly math?: Expression;
  readonly localParameters: readonly SbmlParameter[];
}

/** An `<event>`. */
export interface SbmlEvent extends SbmlComponent {
  readonly useValuesFromTriggerTime?: boolean;
  readonly trigger?: SbmlTrigger;
  readonly delay?: SbmlFormula;
  readonly priority?: SbmlFormula;
  readonly assignments: readonly SbmlEventAssignment[];
}

/** A delay or a priority. */
export interface SbmlFormula extends SbmlComponent {
  readonly math?: Expression;
}

/** The `<trigger>` of an event. */
export interface SbmlTrigger extends SbmlComponent {
  readonly math?: Expression;
  readonly initialValue?: boolean;
  readonly persistent?: boolean;
}

/** An `<eventAssignment>`. */
export interface SbmlEventAssignment extends SbmlComponent {
  readonly variable?: string;
  readonly math?: Expression;
}
