/** A host's state of health, as parameters of the host model. */
export interface HostProfile {
  readonly id: "healthy" | "insulin-resistance" | "type-1-diabetes" | "type-2-diabetes" | "laron-syndrome";
  readonly title: string;
  /** Parameters by identifier. */
  readonly parameters: Readonly<Record<string, number>>;
  /** What the numbers stand for, and that they are assumed. */
  readonly note: string;
}

/**
 * States of health. Sizes are assumed: they give fasting glucose and insulin in the range of the disease, and nothing else was fitted.
 */
export const HOST_PROFILES: readonly HostProfile[] = [
  { id: "healthy", title: "Healthy adult", parameters: {}, note: "The model at its medians." },
  {
    id: "insulin-resistance",
    title: "Insulin resistance with normal beta cells",
    parameters: { tissue_sensitivity: 0.5 },
    note: "Half the sensitivity; beta cells make up for it.",
  },
  {
    id: "type-1-diabetes",
    title: "Type 1 diabetes",
    parameters: { beta_cells: 0.02, largest_beta_capacity: 1 },
    note: "One in fifty of the beta cells, which cannot adapt. Without injected insulin glucose is above 10 mmol/L.",
  },
  {
    id: "type-2-diabetes",
    title: "Type 2 diabetes",
    parameters: { tissue_sensitivity: 0.28, largest_beta_capacity: 1.5, n_secretion: 2 },
    note: "Less than a third of the sensitivity, and beta cells that answer glucose weakly and can hardly adapt: fasting glucose 7–9 mmol/L, insulin twice normal.",
  },
  {
    id: "laron-syndrome",
    title: "Growth hormone receptor deficiency",
    parameters: { GH_receptor: 0 },
    note: "No answer to growth hormone; little complex of three.",
  },
];

/** Returns the profile of that identifier. */
export function hostProfile(id: HostProfile["id"]): HostProfile {
  const found = HOST_PROFILES.find((profile) => profile.id === id);
  if (!found) throw new RangeError(`no host profile "${id}"`);
  return found;
}
