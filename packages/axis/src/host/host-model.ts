import type { Model } from "@igf-axis/model";
import { compose, type HostPlace } from "../language/compose.ts";
import type { Mechanism } from "../language/mechanism.ts";
import type { Igf1rAntibody, LigandAntibody } from "./antibodies.table.ts";
import { igf1rAntibodyDisposition, ligandAntibodyDisposition } from "./antibody-disposition.ts";
import { body } from "./body.ts";
import { glucose } from "./glucose.ts";
import { growthHormone } from "./growth-hormone.ts";
import { igfBinding } from "./igf-binding.ts";
import { igfTurnover } from "./igf-turnover.ts";
import { igfbp1Insulin } from "./igfbp1-insulin.ts";
import { insulin } from "./insulin.ts";
import { inMouse } from "./mouse.ts";
import { oralDrugs } from "./oral-drugs.ts";
import { receptorKinaseBlock } from "./receptor-kinase-block.ts";
import { tumourExposure } from "./tumour-exposure.ts";

/** A host: whose body it is, and which antibodies it can be given. */
export interface HostOptions {
  readonly species: "human" | "mouse";
  /** Default: figitumumab. */
  readonly antibody?: Igf1rAntibody;
  /** Default: xentuzumab. */
  readonly ligandAntibody?: LigandAntibody;
}

/** Sizes of the places in one kilogram of body: mL, glucose space in L. */
export const HOST_SIZES: Readonly<Record<HostOptions["species"], Readonly<Record<HostPlace, number>>>> = {
  human: { plasma: 45, interstitium: 160, glucose_space: 0.188, gut: 1, body: 1, tissues: 1 },
  mouse: { plasma: 50, interstitium: 160, glucose_space: 0.2, gut: 1, body: 1, tissues: 1 },
};

/** Mechanisms of a host, from growth hormone to what a tumour sees. */
export function hostMechanisms(options: HostOptions): readonly Mechanism[] {
  const mechanisms = [
    body,
    growthHormone,
    igfBinding,
    igfTurnover,
    igfbp1Insulin,
    insulin,
    glucose,
    igf1rAntibodyDisposition(options.antibody ?? "figitumumab"),
    ligandAntibodyDisposition(options.ligandAntibody ?? "xentuzumab"),
    oralDrugs,
    receptorKinaseBlock,
    tumourExposure,
  ];
  return options.species === "mouse" ? mechanisms.map(inMouse) : mechanisms;
}

/**
 * Builds the model of a host: growth hormone, IGFs and binding proteins, insulin and glucose, and the disposition of drugs.
 *
 * Time in minutes; all amounts are those of one kilogram of body. Start at rest with `DIET` 1; see `hostProfile` and `hostDoses`.
 */
export function buildHostModel(options: HostOptions): Model {
  return compose(
    `igf_axis_host_${options.species}`,
    `The IGF axis in a ${options.species} host`,
    hostMechanisms(options),
    HOST_SIZES[options.species],
  );
}
