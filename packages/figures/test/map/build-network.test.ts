import { type Model, parseExpression, unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { buildMapNetwork } from "../../src/map/build-network.ts";
import type { MapNetwork } from "../../src/map/map-network.ts";
import { buildTestModel } from "../builders/cell-model.ts";

const LEVELS = Object.fromEntries(buildTestModel().species.map((species) => [species.id, 0.5]));

function arc(network: MapNetwork, source: string, target: string): string | undefined {
  return network.arcs.find((each) => each.source === source && each.target === target)?.kind;
}

describe("the cell model's network", () => {
  const network = buildMapNetwork(buildTestModel(), LEVELS);
  const glyph = (id: string) => network.glyphs.find((each) => each.id === id);

  test("bands run from the medium to the cells", () => {
    expect(network.bands.map((band) => band.id)).toEqual(["medium", "membrane", "cytosol", "well"]);
  });

  test("complexes that a rule adds up are one glyph", () => {
    expect(glyph("bound_IGF1R")).toMatchObject({
      kind: "pool",
      label: "occupied IGF-1R",
      species: ["IGF1_IGF1R", "IGF2_IGF1R", "INS_IGF1R"],
    });
    expect(glyph("IGF1_IGF1R")).toBeUndefined();
  });

  test("complexes that one holder forms and that do nothing else are one glyph", () => {
    expect(glyph("held by IGFBP3")).toMatchObject({
      label: "IGFBP3 with IGF1 or IGF2",
      species: ["IGF1_IGFBP3", "IGF2_IGFBP3"],
    });
    expect(glyph("held by mAb")?.species).toEqual(["mAb_IGF1R", "mAb_HR"]);
    expect(glyph("held by IGF1")).toBeUndefined();
  });

  test("bindings into a pool are one process with every partner", () => {
    const into = network.arcs.filter((each) => each.target === "bound_IGF1R" && each.kind === "production");
    expect(into.length).toBe(1);
    const partners = network.arcs
      .filter((each) => each.target === into[0]?.source)
      .map((each) => each.source);
    expect(partners.sort()).toEqual(["IGF1", "IGF1R", "IGF2", "INS"]);
  });

  test("a signal that a rule computes stands between receptors and substrates", () => {
    expect(glyph("igf_signal")?.kind).toBe("signal");
    expect(arc(network, "bound_IGF1R", "igf_signal")).toBe("stimulation");
    expect(arc(network, "igf_signal", "IRS_p")).toBe("stimulation");
  });

  test("an inhibitor that acts through a rule of its own inhibits the signal", () => {
    expect(arc(network, "linsitinib", "igf_signal")).toBe("inhibition");
    expect(arc(network, "osimertinib", "egfr_signal")).toBe("inhibition");
  });

  test("feedbacks keep their sign", () => {
    expect(arc(network, "S6K_p", "IRS_p")).toBe("inhibition");
    expect(arc(network, "ERK_p", "RAS_GTP")).toBe("inhibition");
    expect(arc(network, "ERK_p", "BIM")).toBe("inhibition");
    expect(arc(network, "BIM", "protection")).toBe("inhibition");
  });

  test("phosphorylation and dephosphorylation are one process, with the phosphatase holding it down", () => {
    const made = network.arcs.filter((each) => each.target === "ERK_p" && each.kind === "production");
    expect(made.length).toBe(1);
    const process = made[0]?.source ?? "";
    expect(arc(network, "ERK", process)).toBe("consumption");
    expect(arc(network, "MEK_p", process)).toBe("stimulation");
    expect(arc(network, "DUSP", process)).toBe("inhibition");
    expect(network.processes.find((each) => each.id === process)?.reversible).toBe(true);
  });

  test("a unit conversion by the number of cells is not drawn as biology", () => {
    expect(network.arcs.some((each) => each.source === "cells")).toBe(true);
    expect(arc(network, "cells", "IGFBP3")).toBeUndefined();
    expect(glyph("nM_per_cell")).toBeUndefined();
  });

  test("glyphs are named by gene, state and complex", () => {
    expect(glyph("AKT_p")).toMatchObject({ label: "AKT", state: "P", kind: "macromolecule" });
    expect(glyph("MTORC1_a")).toMatchObject({ label: "MTORC1", state: "a" });
    expect(glyph("EGF_EGFR")).toMatchObject({ label: "EGF:EGFR", kind: "complex" });
    expect(glyph("osimertinib_EGFR_ex19del")?.label).toBe("osimertinib:EGFR ex19del");
  });

  test("every arc joins things that are drawn, and every species is drawn, in a pool, or named as left out", () => {
    const ids = new Set([...network.glyphs, ...network.processes].map((each) => each.id));
    for (const each of network.arcs) expect(ids.has(each.source) && ids.has(each.target)).toBe(true);
    const drawn = network.glyphs.reduce((sum, each) => sum + each.species.length, 0);
    expect(drawn + network.leftOut.length).toBe(buildTestModel().species.length);
  });
});

describe("other models", () => {
  test("a rate rule is drawn as influences with their signs", () => {
    const network = buildMapNetwork(
      small(["A", "B", "C"], {
        rules: [{ kind: "rate", variable: "B", math: unwrap(parseExpression("A - C * B")) }],
      }),
      { A: 1, B: 1, C: 1 },
    );
    expect(arc(network, "A", "B")).toBe("stimulation");
    expect(arc(network, "C", "B")).toBe("inhibition");
  });

  test("an influence whose sign cannot be told is drawn as such", () => {
    const network = buildMapNetwork(
      small(["A", "B"], {
        rules: [{ kind: "rate", variable: "B", math: unwrap(parseExpression("A * 0 - B")) }],
      }),
      { A: 1, B: 1 },
    );
    expect(arc(network, "A", "B")).toBe("modulation");
  });

  test("local parameters hide species of the same name", () => {
    const network = buildMapNetwork(
      small(["A", "B", "C"], {
        reactions: [
          {
            id: "r",
            reversible: false,
            fast: false,
            modifiers: [],
            reactants: [{ species: "A", stoichiometry: 1, constant: true }],
            products: [{ species: "B", stoichiometry: 1, constant: true }],
            rateLaw: {
              math: unwrap(parseExpression("C * A")),
              localParameters: [{ id: "C", value: 2, constant: true }],
            },
          },
        ],
      }),
      { A: 1, B: 1, C: 1 },
    );
    expect(network.arcs.map((each) => each.kind)).toEqual(["consumption", "production"]);
    expect(network.leftOut).toEqual(["C"]);
  });

  test("what no arm contains is not drawn, nor what it would form, but is named", () => {
    const network = buildMapNetwork(buildTestModel(), {
      ...LEVELS,
      INS: 0,
      INS_IGF1R: 0,
      osimertinib: 0,
      osimertinib_EGFR_ex19del: 0,
    });
    const ids = network.glyphs.map((glyph) => glyph.id);
    expect(ids).not.toContain("osimertinib");
    expect(ids).not.toContain("osimertinib_EGFR_ex19del");
    expect(network.glyphs.find((glyph) => glyph.id === "bound_IGF1R")?.species).toEqual([
      "IGF1_IGF1R",
      "IGF2_IGF1R",
    ]);
    expect(network.absent?.length).toBe(4);
    const drawn = network.glyphs.reduce((sum, glyph) => sum + glyph.species.length, 0);
    expect(drawn + network.leftOut.length + 4).toBe(buildTestModel().species.length);
  });

  test("numbered species that bind the same partner are one glyph, and so is what they form", () => {
    const network = buildMapNetwork(family(["L", "B1", "B2", "B4"], ["L B1", "L B2", "L B4"]), {});
    expect(network.glyphs.map(({ id, label, species }) => ({ id, label, species }))).toEqual([
      { id: "L", label: "L", species: ["L"] },
      { id: "family B1, 2, 4", label: "B1, 2, 4", species: ["B1", "B2", "B4"] },
      { id: "L held by B1, 2, 4", label: "L with B1, 2, 4", species: ["L_B1", "L_B2", "L_B4"] },
    ]);
    expect(network.processes.length).toBe(1);
  });

  test("numbered species that share no partner, or react with one another, are no family", () => {
    const alone = buildMapNetwork(family(["L", "B1", "B2", "B4"], ["L B1", "L B2"]), {});
    expect(alone.glyphs.some((glyph) => glyph.id.startsWith("family"))).toBe(false);
    const pairs = buildMapNetwork(family(["L", "B1", "B2", "B4"], ["L B1", "L B2", "L B4", "B1 B2"]), {});
    expect(pairs.glyphs.some((glyph) => glyph.id.startsWith("family"))).toBe(false);
  });

  test("a model without reactions has an empty map", () => {
    expect(buildMapNetwork(small(["A"], {}), {}).glyphs).toEqual([]);
  });

  test("compartments are ordered by the flow, whatever the order they are declared in", () => {
    const model = buildTestModel();
    const network = buildMapNetwork({ ...model, compartments: [...model.compartments].reverse() }, LEVELS);
    expect(network.bands.map((band) => band.id)).toEqual(["medium", "membrane", "cytosol", "well"]);
  });
});

/** Returns a model in which pairs of species, named with a space between them, bind. */
function family(species: readonly string[], pairs: readonly string[]): Model {
  const named = (id: string) => ({ species: id, stoichiometry: 1, constant: true });
  const complexes = pairs.map((pair) => pair.replace(" ", "_"));
  return small([...species, ...complexes], {
    reactions: pairs.map((pair, i) => ({
      id: `binding_${i}`,
      reversible: true,
      fast: false,
      modifiers: [],
      reactants: pair.split(" ").map(named),
      products: [named(complexes[i] ?? "")],
    })),
  });
}

function small(species: readonly string[], parts: Partial<Model>): Model {
  return {
    id: "small",
    unitDefinitions: {},
    functions: [],
    compartments: [{ id: "cell", size: 1, constant: true }],
    species: species.map((id) => ({
      id,
      compartment: "cell",
      hasOnlySubstanceUnits: true,
      boundaryCondition: false,
      constant: false,
    })),
    parameters: [],
    initialAssignments: [],
    rules: [],
    constraints: [],
    reactions: [],
    events: [],
    observables: [],
    evidence: {},
    mechanisms: [],
    ...parts,
  };
}
