import type { Arm, Diagnostic, Dose, ScenarioArm } from "@igf-axis/model";
import { badChange, type Span, unknownChange, unknownTherapy, unusualConcentration } from "../diagnostics.ts";
import { PROFILE_CHANGES } from "../profile-changes.ts";
import type { Profile } from "../profiles.ts";
import { findTherapy, THERAPIES } from "../therapies/therapies.ts";

type Place = (path: readonly (string | number)[]) => Span | undefined;

/** Returns an arm of a study; every unknown name or bad value is added to `found` with its place. */
export function resolveArm(
  arm: ScenarioArm,
  path: readonly (string | number)[],
  shared: { readonly profile: Profile; readonly culture: Readonly<Record<string, number>> },
  at: Place,
  found: Diagnostic[],
): Arm {
  const factors: Record<string, number> = { ...shared.profile.factors };
  const values: Record<string, number> = {};
  for (const [name, value] of Object.entries(arm.changes ?? {})) {
    const change = PROFILE_CHANGES.find((known) => known.id.toLowerCase() === name.toLowerCase());
    const here = [...path, "changes", name];
    if (!change) {
      found.push(
        unknownChange(
          name,
          PROFILE_CHANGES.map((known) => known.id),
          here,
          at(here),
        ),
      );
      continue;
    }
    const amount =
      typeof value === "number"
        ? value
        : Object.hasOwn(change.words, value.toLowerCase())
          ? change.words[value.toLowerCase()]
          : undefined;
    if (amount === undefined || !(amount >= change.range[0] && amount <= change.range[1])) {
      found.push(badChange(change.id, value, Object.keys(change.words), change.range, here, at(here)));
    } else if (change.kind === "factor")
      factors[change.parameter] = amount * (shared.profile.factors?.[change.parameter] ?? 1);
    else values[change.parameter] = amount;
  }
  const added = addTherapies(arm, path, at, found);
  return {
    id: arm.id,
    label: arm.label ?? arm.id,
    description: describe(arm, added.names),
    intervention: added.names.length === 0 ? null : added.names.join(" + "),
    parameters: { ...shared.profile.parameters, ...shared.culture, ...values },
    references: shared.profile.references,
    factors,
    doses: added.doses,
  };
}

function addTherapies(
  arm: ScenarioArm,
  path: readonly (string | number)[],
  at: Place,
  found: Diagnostic[],
): { doses: readonly Dose[]; names: readonly string[] } {
  const doses: Dose[] = [];
  const names: string[] = [];
  (arm.add ?? []).forEach((addition, index) => {
    const here = [...path, "add", index, "therapy"];
    const therapy = findTherapy(addition.therapy);
    if (!therapy) {
      found.push(
        unknownTherapy(
          addition.therapy,
          THERAPIES.map((known) => known.id),
          here,
          at(here),
        ),
      );
      return;
    }
    const [low, high] = therapy.usualNm;
    if (
      addition.concentrationNm > high * 10 ||
      (addition.concentrationNm > 0 && addition.concentrationNm < low / 10)
    ) {
      found.push(
        unusualConcentration(therapy.name, addition.concentrationNm, therapy.usualNm, here, at(here)),
      );
    }
    names.push(therapy.name);
    doses.push({
      species: therapy.species,
      time: (addition.startHours ?? 0) * 60,
      amount: addition.concentrationNm * therapy.perMolecule,
      operation: "add",
    });
  });
  return { doses, names };
}

function describe(arm: ScenarioArm, names: readonly string[]): string {
  const changes = Object.entries(arm.changes ?? {}).map(([name, value]) =>
    typeof value === "number" ? `${name} × ${value}` : `${name} ${value}`,
  );
  const profile = changes.length === 0 ? "unchanged profile" : changes.join(", ");
  const doses = (arm.add ?? []).map(
    (addition, index) =>
      `${names[index] ?? addition.therapy} ${addition.concentrationNm} nM${addition.startHours ? ` from ${addition.startHours} h` : ""}`,
  );
  return doses.length === 0 ? profile : `${profile}; ${doses.join(", ")}`;
}
