/** One side's participant of a reaction equation. */
export interface Participant {
  readonly species: string;
  readonly coefficient: number;
}

/** A reaction equation, taken apart. */
export interface ReactionEquation {
  readonly reactants: readonly Participant[];
  readonly products: readonly Participant[];
  readonly reversible: boolean;
}

/**
 * Returns the participants of `A + 2 B <-> C` (reversible) or `A + 2 B -> C`; either side may be empty.
 *
 * @throws TypeError when the text has no arrow, or a participant is not an identifier with an optional integer before it.
 */
export function parseEquation(text: string): ReactionEquation {
  const arrow = text.includes("<->") ? "<->" : "->";
  const sides = text.split(arrow);
  if (sides.length !== 2) throw new TypeError(`reaction "${text}" needs exactly one arrow, "->" or "<->"`);
  return {
    reactants: parseSide(sides[0] ?? "", text),
    products: parseSide(sides[1] ?? "", text),
    reversible: arrow === "<->",
  };
}

function parseSide(side: string, text: string): readonly Participant[] {
  if (side.trim() === "") return [];
  return side.split("+").map((part) => {
    const match = /^(?:(\d+)\s+)?([A-Za-z_]\w*)$/.exec(part.trim());
    if (!match)
      throw new TypeError(
        `"${part.trim()}" in reaction "${text}" is not a species with an optional whole number before it`,
      );
    return { species: match[2] ?? "", coefficient: match[1] ? Number(match[1]) : 1 };
  });
}
