import type { ReactionDefinition } from "../language/mechanism.ts";

/**
 * States of a receptor dimer with two pockets, each of which takes one ligand:
 *
 *     E ⇄ 1, E ⇄ 2   ligand on site 1 of one half, or on site 2 of the other
 *     1 ⇄ X, 2 ⇄ X   the ligand holds both halves together; only one pocket at a time can
 *
 * One pocket may hold the tracer, which is too dilute to meet itself. Rates, with L the ligand in solution, C the concentration that a
 * tethered ligand has at the other half, and s1, s2 the ease with which the sites of a bridge close and open:
 *
 *     E → 1: kon1 L    1 → E: kon1 K1      2 → X: s1 kon1 C    X → 2: s1 kon1 K1
 *     E → 2: kon2 L    2 → E: kon2 K2      1 → X: s2 kon2 C    X → 1: s2 kon2 K2
 *
 * Along either way from E to X the constants multiply to L C / (K1 K2): every cycle is in detailed balance whatever the values.
 */
type Pocket = "E" | "1" | "2" | "X";

/** Every state of one pocket. */
const POCKETS: readonly Pocket[] = ["E", "1", "2", "X"];

/** Transitions of a pocket, with the forward and backward rate constants, 1/min; `L` stands for the ligand that binds. */
const TRANSITIONS: readonly {
  readonly from: Pocket;
  readonly to: Pocket;
  readonly forward: string;
  readonly backward: string;
}[] = [
  { from: "E", to: "1", forward: "kon_site1 * L", backward: "kon_site1 * Kd_site1" },
  { from: "E", to: "2", forward: "kon_site2 * L", backward: "kon_site2 * Kd_site2" },
  {
    from: "1",
    to: "X",
    forward: "ease_site2 * kon_site2 * C_tethered",
    backward: "ease_site2 * kon_site2 * Kd_site2",
  },
  {
    from: "2",
    to: "X",
    forward: "ease_site1 * kon_site1 * C_tethered",
    backward: "ease_site1 * kon_site1 * Kd_site1",
  },
];

/** Identifier of a dimer without tracer; the order of its pockets has no meaning. */
function untraced(a: Pocket, b: Pocket): string {
  const [first, second] = [a, b].sort((x, y) => POCKETS.indexOf(x) - POCKETS.indexOf(y));
  return `R_${first}${second}`;
}

/** Identifier of a dimer whose tracer sits as `tracer` says, beside a pocket with or without unlabelled ligand. */
function traced(tracer: Exclude<Pocket, "E">, other: Pocket): string {
  return `T${tracer}_${other}`;
}

function possible(a: Pocket, b: Pocket): boolean {
  return !(a === "X" && b === "X");
}

/** Dimers without tracer, nine. */
export const UNTRACED: readonly string[] = POCKETS.flatMap((a, i) =>
  POCKETS.slice(i).flatMap((b) => (possible(a, b) ? [untraced(a, b)] : [])),
);

const TRACER_STATES = ["1", "2", "X"] as const;

/** Dimers with a tracer, eleven. */
export const TRACED: readonly string[] = TRACER_STATES.flatMap((t) =>
  POCKETS.flatMap((b) => (possible(t, b) ? [traced(t, b)] : [])),
);

/** Every transition of every state, as reversible reactions. */
export function twoSiteReactions(): Record<string, ReactionDefinition> {
  const reactions: Record<string, ReactionDefinition> = {};
  const add = (source: string, target: string, forward: string, backward: string): void => {
    reactions[`${source}_to_${target}`] = {
      equation: `${source} <-> ${target}`,
      rate: `${forward} * ${source} - ${backward} * ${target}`,
    };
  };
  const twice = (state: Pocket, other: Pocket, rate: string): string =>
    state === other ? `2 * ${rate}` : rate;
  for (const { from, to, forward, backward } of TRANSITIONS) {
    const cold = forward.replace("L", "cold");
    for (const other of POCKETS) {
      if (!possible(from, other) || !possible(to, other)) continue;
      add(untraced(from, other), untraced(to, other), twice(from, other, cold), twice(to, other, backward));
    }
    for (const t of TRACER_STATES) if (possible(t, to)) add(traced(t, from), traced(t, to), cold, backward);
    if (to === "E") continue;
    for (const other of POCKETS) {
      if (!possible(to, other)) continue;
      if (from === "E")
        add(
          untraced("E", other),
          traced(to, other),
          twice("E", other, forward.replace("L", "tracer")),
          backward,
        );
      else add(traced(from, other), traced(to, other), forward, backward);
    }
  }
  return reactions;
}
