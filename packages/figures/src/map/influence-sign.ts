import { type Expression, evaluate, type Model } from "@igf-axis/model";

/** Tells which way an expression moves when some of its symbols rise. */
export interface SignReader {
  /** 1 up, −1 down, 0 not at all or not computable, when every named symbol rises by half around its typical level. */
  readonly signOf: (expression: Expression, symbols: readonly string[]) => -1 | 0 | 1;
}

/**
 * Returns a sign reader that evaluates at nominal parameter values and given species levels.
 *
 * @param levels - Typical level of each species, by identifier; levels below the species' scale are raised to it.
 */
export function signReader(model: Model, levels: Readonly<Record<string, number>>): SignReader {
  const rules = new Map(
    model.rules.flatMap((rule) => (rule.kind === "assignment" ? [[rule.variable, rule.math] as const] : [])),
  );
  const known = new Map<string, number>();
  for (const compartment of model.compartments) known.set(compartment.id, compartment.size ?? 1);
  for (const parameter of model.parameters)
    if (!rules.has(parameter.id)) known.set(parameter.id, parameter.value ?? 1);
  for (const species of model.species)
    known.set(species.id, Math.max(levels[species.id] ?? 0, species.scale ?? 1e-6));
  const value = (expression: Expression, changed: ReadonlyMap<string, number>): number => {
    const symbol = (id: string): number => {
      const factor = changed.get(id) ?? 1;
      const rule = rules.get(id);
      if (!rule) return factor * (known.get(id) ?? 1);
      return factor * value(rule, changed);
    };
    return evaluate(expression, {
      symbol,
      time: 0,
      functions: model.functions,
      rateOf: () => 0,
      delay: () => Number.NaN,
    });
  };
  return {
    signOf: (expression, symbols) => {
      const low = value(expression, new Map(symbols.map((id) => [id, 0.5])));
      const high = value(expression, new Map(symbols.map((id) => [id, 1.5])));
      const change = high - low;
      if (!Number.isFinite(change) || Math.abs(change) <= 1e-12 * (Math.abs(low) + Math.abs(high))) return 0;
      return change > 0 ? 1 : -1;
    },
  };
}

/** Returns the highest of several arms' levels of every species, so that what only one arm contains counts as present. */
export function typicalLevels(
  activities: readonly Readonly<Record<string, number>>[],
): Readonly<Record<string, number>> {
  const levels: Record<string, number> = {};
  for (const activity of activities) {
    for (const [id, level] of Object.entries(activity)) levels[id] = Math.max(levels[id] ?? 0, level);
  }
  return levels;
}
