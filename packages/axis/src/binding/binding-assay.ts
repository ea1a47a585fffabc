import type { Model } from "@igf-axis/model";
import { compose } from "../language/compose.ts";
import {
  type Mechanism,
  mechanism,
  type ParameterDefinition,
  type SpeciesDefinition,
} from "../language/mechanism.ts";
import { reported } from "../language/parameter.ts";
import { TRACED, twoSiteReactions, UNTRACED } from "./two-site-states.ts";

/** Where the assay is described; no size of its constants is taken from there. */
const SOURCES = ["kiselyov-2009"] as const;

/** How many sites of a dimer a ligand can use. */
export type BindingForm = "one-site" | "two-site";

/** Ligand and receptor of an assay: only the wording and the medians of the priors differ. */
export type BindingPair = "IGF1-IGF1R" | "INS-IR";

interface PairData {
  readonly ligand: string;
  readonly receptor: string;
  readonly site1: number;
  readonly site2: number;
  readonly oneSite: number;
  readonly note: string;
}

const PAIRS: Readonly<Record<BindingPair, PairData>> = {
  "IGF1-IGF1R": {
    ligand: "IGF-1",
    receptor: "IGF-1R",
    site1: 10,
    site2: 300,
    oneSite: 0.3,
    note: "An order of magnitude: the published fit to the data that are used here, 9.09 and 490 nM, is not.",
  },
  "INS-IR": {
    ligand: "insulin",
    receptor: "insulin receptor",
    site1: 6,
    site2: 400,
    oneSite: 0.3,
    note: "An order of magnitude.",
  },
};

/** What both forms share: the assay's conditions and amounts. */
const ASSAY: Readonly<Record<string, ParameterDefinition>> = {
  receptors: {
    name: "receptor dimers per cell",
    value: 1e4,
    unit: "molecule/cell",
    evidence: ["assumed"],
    grade: "assumed",
    note: "A scale; bound tracer is read as a share.",
  },
  tracer: {
    name: "labelled ligand in solution",
    value: 0,
    unit: "nM",
    evidence: ["assumed"],
    grade: "assumed",
    note: "Set by the experiment.",
  },
  cold: {
    name: "unlabelled ligand in solution",
    value: 0,
    unit: "nM",
    evidence: ["assumed"],
    grade: "assumed",
    note: "Set by the experiment.",
  },
  prebound: {
    name: "share of receptors that start with a tracer at rest, the others empty",
    value: 0,
    unit: "dimensionless",
    evidence: ["assumed"],
    grade: "assumed",
    note: "1 for dissociation after a wash; binding before the wash is taken as at rest.",
  },
};

function boundTracer(states: readonly string[]): { name: string; unit: string; expression: string } {
  return {
    name: "receptors that hold a tracer",
    unit: "dimensionless",
    expression: `(${states.join(" + ")}) / receptors`,
  };
}

/**
 * One ligand per dimer, one dissociation constant: what the cell model takes.
 *
 *     bound = L / (L + Kd),   tracer leaves at kon · Kd whatever else is there
 */
function oneSite({ ligand, receptor, oneSite: kd }: PairData): Mechanism {
  const species = (name: string, initial: string): SpeciesDefinition => ({
    name,
    place: "membrane",
    initial,
    scale: 1,
  });
  return mechanism({
    id: "one_site_binding",
    title: `One-site binding of ${ligand} to ${receptor}`,
    biology: `${ligand} binds a dimer of ${receptor} with one affinity; a labelled and an unlabelled ligand exclude each other.`,
    assumption: "Ligand in solution is not used up.",
    evidence: ["kiselyov-2009"],
    species: {
      R: species("empty receptor", "receptors * (1 - prebound)"),
      R_cold: species("receptor with unlabelled ligand", "0 * receptors"),
      R_tracer: species("receptor with tracer", "receptors * prebound"),
    },
    parameters: {
      ...ASSAY,
      kon_one_site: reported("on-rate", 0.05, 5, "1/(nM*min)", SOURCES),
      Kd_one_site: reported("dissociation constant", kd, 5, "nM", SOURCES),
    },
    assignments: {
      Kd_tracer: {
        name: "concentration at which unlabelled ligand halves bound tracer",
        unit: "nM",
        expression: "Kd_one_site",
      },
    },
    reactions: {
      tracer_binds: {
        equation: "R <-> R_tracer",
        rate: "kon_one_site * (tracer * R - Kd_one_site * R_tracer)",
      },
      cold_binds: { equation: "R <-> R_cold", rate: "kon_one_site * (cold * R - Kd_one_site * R_cold)" },
    },
    observables: {
      tracer_bound: boundTracer(["R_tracer"]),
      tracer_at_rest: {
        name: "tracer bound at rest, relative to that without unlabelled ligand",
        unit: "dimensionless",
        expression: "1 / (1 + cold / Kd_one_site)",
      },
      occupied_at_rest: {
        name: "receptors that hold unlabelled ligand at rest",
        unit: "dimensionless",
        expression: "cold / (cold + Kd_one_site)",
      },
      Kd_seen: { name: "affinity that a tracer sees", unit: "nM", expression: "Kd_tracer" },
    },
  });
}

/**
 * Two pockets per dimer, one bridge at a time, so that a second ligand speeds up the release of the first.
 *
 *     Z(L) = p² + 2 p c,   p = 1 + L/K1 + L/K2,   c = L C / (K1 K2)
 *     tracer at rest ∝ Z′/Z,   Kd seen by a tracer = 1 / Z′(0)
 *
 * Z is the sum of the weights of all states at rest; the states themselves are simulated for kinetics.
 */
function twoSite({ ligand, receptor, site1, site2, note }: PairData): Mechanism {
  const initial = (id: string): string | number => {
    if (id === "R_EE") return "receptors * (1 - prebound)";
    const weight: Readonly<Record<string, string>> = {
      T1_E: "weight_site1",
      T2_E: "weight_site2",
      TX_E: "weight_bridge",
    };
    return weight[id] === undefined
      ? 0
      : `receptors * prebound * ${weight[id]} / (weight_site1 + weight_site2 + weight_bridge)`;
  };
  return mechanism({
    id: "two_site_binding",
    title: `Two-site binding of ${ligand} to ${receptor}`,
    biology: `Each of two pockets of the dimer takes one ${ligand}, on site 1 of one half or site 2 of the other, and only one pocket at a time can close into a bridge between the halves. Ligand in the other pocket keeps an opened bridge from closing again: negative cooperativity.`,
    assumption:
      "Ligand in solution is not used up. The tracer is too dilute for two on one receptor. A site of a bridge closes and opens at its own ease.",
    evidence: ["kiselyov-2009"],
    species: Object.fromEntries(
      [...UNTRACED, ...TRACED].map((id): [string, SpeciesDefinition] => [
        id,
        { name: `dimer in state ${id}`, place: "membrane", initial: initial(id), scale: 1 },
      ]),
    ),
    parameters: {
      ...ASSAY,
      Kd_site1: reported("dissociation constant at site 1", site1, 5, "nM", SOURCES, note),
      Kd_site2: reported("dissociation constant at site 2", site2, 5, "nM", SOURCES, note),
      kon_site1: reported("on-rate at site 1", 0.02, 5, "1/(nM*min)", SOURCES),
      kon_site2: reported("on-rate at site 2", 1e-3, 5, "1/(nM*min)", SOURCES),
      C_tethered: reported("concentration of a tethered ligand at the other half", 3e4, 10, "nM", SOURCES),
      ease_site1: reported(
        "closing and opening of site 1 in a bridge, over a free site",
        1,
        10,
        "dimensionless",
        SOURCES,
      ),
      ease_site2: reported(
        "closing and opening of site 2 in a bridge, over a free site",
        1,
        10,
        "dimensionless",
        SOURCES,
      ),
    },
    assignments: {
      weight_site1: { name: "weight of one ligand on site 1", unit: "1/nM", expression: "1 / Kd_site1" },
      weight_site2: { name: "weight of one ligand on site 2", unit: "1/nM", expression: "1 / Kd_site2" },
      weight_bridge: {
        name: "weight of one ligand in a bridge",
        unit: "1/nM",
        expression: "C_tethered / (Kd_site1 * Kd_site2)",
      },
      Kd_tracer: {
        name: "concentration that half occupies, as a tracer sees it",
        unit: "nM",
        expression: "1 / (2 * (weight_site1 + weight_site2 + weight_bridge))",
      },
      open: {
        name: "p, weights of a pocket that is no bridge",
        unit: "dimensionless",
        expression: "1 + cold * (weight_site1 + weight_site2)",
      },
      bridge: { name: "c, weight of a bridge", unit: "dimensionless", expression: "cold * weight_bridge" },
      weights: {
        name: "Z, weights of all states",
        unit: "dimensionless",
        expression: "open^2 + 2 * open * bridge",
      },
      weights_slope: {
        name: "Z′, its slope by ligand",
        unit: "1/nM",
        expression: "2 * (weight_site1 + weight_site2) * (open + bridge) + 2 * open * weight_bridge",
      },
    },
    reactions: twoSiteReactions(),
    observables: {
      tracer_bound: boundTracer(TRACED),
      tracer_at_rest: {
        name: "tracer bound at rest, relative to that without unlabelled ligand",
        unit: "dimensionless",
        expression: "weights_slope / weights * Kd_tracer",
      },
      occupied_at_rest: {
        name: "receptors that hold unlabelled ligand at rest",
        unit: "dimensionless",
        expression: "1 - 1 / weights",
      },
      bridged_at_rest: {
        name: "receptors with a bridge at rest",
        unit: "dimensionless",
        expression: "2 * open * bridge / weights",
      },
      Kd_seen: { name: "affinity that a tracer sees", unit: "nM", expression: "Kd_tracer" },
    },
  });
}

/**
 * Builds the model of a binding assay: labelled and unlabelled ligand at a fixed concentration, and a receptor at the surface.
 *
 * Both forms have the observables `tracer_bound`, `tracer_at_rest`, `occupied_at_rest` and `Kd_seen`, and take the parameters `tracer`,
 * `cold` and `prebound` from an experiment.
 *
 * @see Kiselyov 2009, 10.1038/msb.2008.78.
 */
export function buildBindingModel(form: BindingForm, pair: BindingPair = "IGF1-IGF1R"): Model {
  const data = PAIRS[pair];
  const part = form === "two-site" ? twoSite(data) : oneSite(data);
  return compose(part.id, part.title, [part]);
}
