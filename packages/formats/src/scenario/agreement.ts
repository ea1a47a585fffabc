import type { Diagnostic } from "@igf-axis/model";
import { outOfRange, repeatedArm, repeatedDose, unknownArm } from "../diagnostics.ts";
import type { PlaceFinder } from "./problems.ts";

/**
 * Returns what fields of a scenario file say against one another. Looks only at fields that have the right type, so it can be
 * asked of any data.
 */
export function disagreements(data: unknown, find: PlaceFinder): readonly Diagnostic[] {
  if (!isFields(data)) return [];
  return [
    ...repeatedDoses(data, find),
    ...repeatedArms(data, find),
    ...unknownArms(data, find),
    ...lateAdditions(data, find),
  ];
}

function repeatedDoses(data: Fields, find: PlaceFinder): readonly Diagnostic[] {
  const doses = isFields(data.drug) && Array.isArray(data.drug.dosesNm) ? data.drug.dosesNm : [];
  return doses.flatMap((dose, i) => {
    const path = ["drug", "dosesNm", i];
    return typeof dose === "number" && doses.indexOf(dose) < i
      ? [repeatedDose(path, dose, find.value(path))]
      : [];
  });
}

function repeatedArms(data: Fields, find: PlaceFinder): readonly Diagnostic[] {
  const ids = armIds(data);
  return ids.flatMap((id, i) => {
    const first = ids.indexOf(id);
    const path = ["arms", i, "id"];
    return id !== undefined && first < i
      ? [repeatedArm(id, path, find.value(["arms", first, "id"]), find.value(path))]
      : [];
  });
}

function unknownArms(data: Fields, find: PlaceFinder): readonly Diagnostic[] {
  const known = armIds(data).filter((id) => id !== undefined);
  if (known.length === 0) return [];
  return (["comparator", "reference"] as const).flatMap((role) => {
    const id = data[role];
    return typeof id === "string" && !known.includes(id)
      ? [unknownArm(role, id, known, find.value([role]))]
      : [];
  });
}

function lateAdditions(data: Fields, find: PlaceFinder): readonly Diagnostic[] {
  const hours = data.hours;
  if (typeof hours !== "number" || !Array.isArray(data.arms)) return [];
  return data.arms.flatMap((arm: unknown, i) => {
    const additions: readonly unknown[] = isFields(arm) && Array.isArray(arm.add) ? arm.add : [];
    return additions.flatMap((addition, j) => {
      const start = isFields(addition) ? addition.startHours : undefined;
      const path = ["arms", i, "add", j, "startHours"];
      return typeof start === "number" && start >= hours
        ? [outOfRange(path, start, `before the end of treatment at ${hours} h`, find.value(path))]
        : [];
    });
  });
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function armIds(data: Fields): readonly (string | undefined)[] {
  const arms: readonly unknown[] = Array.isArray(data.arms) ? data.arms : [];
  return arms.map((arm) => (isFields(arm) && typeof arm.id === "string" ? arm.id : undefined));
}
