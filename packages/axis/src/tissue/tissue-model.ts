import type { Hypothesis, Model } from "@igf-axis/model";
import { HOST_SIZES, type HostOptions, hostMechanisms } from "../host/host-model.ts";
import { compose } from "../language/compose.ts";
import type { Mechanism } from "../language/mechanism.ts";
import { survivalHypothesis } from "../mechanisms/survival.ts";
import { checkpoint } from "./checkpoint.ts";
import { cloneDrive } from "./clone-drive.ts";
import { clones } from "./clones.ts";
import { fibroblasts } from "./fibroblasts.ts";
import { hostSupply } from "./host-supply.ts";
import { igfResponse } from "./igf-response.ts";
import { inflammation } from "./inflammation.ts";
import { survivalChoice } from "./survival-choice.ts";
import { tCells } from "./t-cells.ts";
import { tumourFluid } from "./tumour-fluid.ts";
import { tumourSize } from "./tumour-size.ts";
import { tumourSupply } from "./tumour-supply.ts";

/** The tumour as a tissue, which composes with a host: what goes on between its cells. */
export const TUMOUR_MECHANISMS: readonly Mechanism[] = [
  tumourSize,
  tumourFluid,
  fibroblasts,
  igfResponse,
  cloneDrive,
  clones,
  inflammation,
  tCells,
  checkpoint,
];

/** A tumour that runs alone: its supply and the choice of the survival map stand in for host and cell. */
export const TISSUE_MECHANISMS: readonly Mechanism[] = [tumourSupply, survivalChoice, ...TUMOUR_MECHANISMS];

/** Rival readings that the tumour takes a side in. */
export const TISSUE_HYPOTHESES: readonly Hypothesis[] = [survivalHypothesis];

/** Builds the tumour as a tissue: days, cells, nM between them. */
export function buildTissueModel(mechanisms: readonly Mechanism[] = TISSUE_MECHANISMS): Model {
  return compose(
    "igf_axis_tissue",
    "A lung tumour as a tissue: clones, fibroblasts, immune cells",
    mechanisms,
    {},
    "d",
  );
}

/**
 * Builds a host with a tumour in it: minutes, what the tumour sees comes from the host.
 *
 * Amounts of the host are those of one kilogram of body, cells those of the one tumour. Nothing goes back from tumour to host.
 */
export function buildTumourInHostModel(options: HostOptions): Model {
  return compose(
    `igf_axis_tumour_in_${options.species}`,
    `A lung tumour in a ${options.species} host`,
    [...hostMechanisms(options), hostSupply, survivalChoice, ...TUMOUR_MECHANISMS],
    HOST_SIZES[options.species],
  );
}
