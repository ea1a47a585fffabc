import {
  log2RatioOfRises,
  type ValidationCondition,
  type ValidationItem,
  type ValidationSet,
} from "@igf-axis/model";
import { REST_MINUTES, restedLine } from "../calibration/rested-line.ts";
import { requireColumns, type TextTable } from "../calibration/tables.ts";
import { type MeasuredSet, measurementOf } from "./measured.ts";

/** Lines by their name in the table, and their profile. */
const LINES: Readonly<Record<string, string>> = {
  A431: "A431",
  ACHN: "ACHN",
  BT20: "BT-20",
  BT474M3: "BT474-M3",
  BxPc3: "BxPC-3",
  IGROV1: "IGROV1",
  MDAMB231: "MDA-MB-231",
};

const LIGANDS = ["IGF1", "EGF", "HRG"] as const;

/** Dose of every ligand, nM: the table has it for all of them. */
const DOSE_NM = 2.5;
const EARLY = 10;
const LATE = 60;
/** A rise below this share of the other cannot be told from none. */
const FLOOR = 1 / 32;

/** A rise over no ligand: of what, under which ligand, when. */
interface Rise {
  readonly ligand: (typeof LIGANDS)[number];
  readonly minutes: number;
}

/** What is compared within a line, so that the scale and offset of its readout cancel. */
const COMPARED: readonly {
  readonly id: string;
  readonly label: string;
  readonly readout: "pAKT" | "pERK";
  readonly numerator: Rise;
  readonly denominator: Rise;
}[] = [
  ...(["pAKT", "pERK"] as const).flatMap((readout) =>
    (["IGF1", "HRG"] as const).map((ligand) => ({
      id: `${readout}-${ligand}-over-EGF`,
      label: `${readout}, rise under ${ligand} over rise under EGF, ${EARLY} min`,
      readout,
      numerator: { ligand, minutes: EARLY },
      denominator: { ligand: "EGF" as const, minutes: EARLY },
    })),
  ),
  {
    id: "pERK-EGF-late",
    label: `pERK under EGF, rise at ${LATE} min over rise at ${EARLY} min`,
    readout: "pERK",
    numerator: { ligand: "EGF", minutes: LATE },
    denominator: { ligand: "EGF", minutes: EARLY },
  },
  {
    id: "pAKT-IGF1-late",
    label: `pAKT under IGF1, rise at ${LATE} min over rise at ${EARLY} min`,
    readout: "pAKT",
    numerator: { ligand: "IGF1", minutes: LATE },
    denominator: { ligand: "IGF1", minutes: EARLY },
  },
];

const MISSING =
  "Of what differs between lines the profile holds receptor numbers and KRAS alone: PI3K, PTEN, GAB1, ERBB2's share and every rate are those of NCI-H322M.";

/** Which ligand drives which pathway, and for how long, in lines whose receptors were counted. */
export const RECEPTOR_LINES: ValidationSet = {
  id: "hass-2017-lines",
  title: "IGF-1, EGF and heregulin in seven lines, from their receptor numbers",
  citation: "Hass 2017 npj Syst Biol Appl 3:27",
  file: "phospho/igf1_egf_hrg_hgf_timecourse_hass2017.csv.gz",
  protocol: [
    "A line is NCI-H322M with its own EGFR, ERBB2, ERBB3, IGF-1R and MET by flow cytometry, and mutant KRAS where it has it.",
    "Cells rest 16 h without serum, then receive one ligand at 2.5 nM.",
    "Compared are rises over no ligand, as log2 ratios within a line and readout: scale and offset cancel. A rise below 1/32 of the other counts as 1/32.",
  ],
  caveats: [
    "The same laboratory and method as the calibration: this tests other lines, not another setting.",
    "Heregulin in NCI-H322M, and HGF in ACHN, calibrated the model; no other course of these lines did.",
    "One measured course per line, ligand and dose: no replicates, and no measurement error is assumed.",
    "NCI/ADR-RES is left out: it has no course under EGF.",
  ],
  conditions: Object.values(LINES).flatMap((line) => LIGANDS.map((ligand) => condition(line, ligand))),
  items: Object.values(LINES).flatMap((line) =>
    COMPARED.map(({ id, label, readout, numerator, denominator }): ValidationItem => {
      const at = ({ ligand, minutes }: Rise) => ({ condition: conditionId(line, ligand), time: minutes });
      return {
        id: `${line}-${id}`,
        label: `${line}: ${label}`,
        unit: "log2",
        quantity: {
          kind: "log2-increment-ratio",
          numerator: at(numerator),
          denominator: at(denominator),
          baseline: { condition: conditionId(line, "EGF"), time: -1 },
          observable: readout,
          floor: FLOOR,
        },
        measured: true,
        group: line,
        ifOutside: MISSING,
      };
    }),
  ),
};

function condition(line: string, ligand: string): ValidationCondition {
  return {
    condition: {
      id: conditionId(line, ligand),
      label: `${line}, ${ligand} ${DOSE_NM} nM`,
      ...restedLine(line),
      doses: [{ species: ligand, time: 0, amount: DOSE_NM, operation: "add" }],
    },
    startTime: -REST_MINUTES,
    times: [-1, EARLY, LATE],
    observables: ["pAKT", "pERK"],
  };
}

function conditionId(line: string, ligand: string): string {
  return `${line}_${ligand}`;
}

/**
 * Returns the measured log₂ ratios of rises; the baseline is the mean of all values of the line's readout at 0 min.
 *
 * @throws RangeError when the table lacks a column.
 */
export function measureReceptorLines(table: TextTable): MeasuredSet {
  requireColumns(table, ["cell_line", "stimulus", "dose", "time_min", "readout", "value"]);
  const measurements = Object.entries(LINES).flatMap(([name, line]) => {
    const own = table.rows.filter((row) => row.cell_line === name);
    return COMPARED.flatMap(({ id, readout, numerator, denominator }) => {
      const values = own.filter((row) => row.readout === readout);
      const baseline = meanValue(values.filter((row) => Number(row.time_min) === 0));
      const rise = ({ ligand, minutes }: Rise): number =>
        meanValue(
          values.filter(
            (row) =>
              row.stimulus === ligand && Number(row.dose) === DOSE_NM && Number(row.time_min) === minutes,
          ),
        ) - baseline;
      return measurementOf(`${line}-${id}`, [log2RatioOfRises(rise(numerator), rise(denominator), FLOOR)]);
    });
  });
  return { measurements, notes: [] };
}

function meanValue(rows: readonly Readonly<Record<string, string>>[]): number {
  return rows.reduce((sum, row) => sum + Number(row.value), 0) / rows.length;
}
