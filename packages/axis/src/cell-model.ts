import type { Model } from "@igf-axis/model";
import { compose } from "./language/compose.ts";
import type { Mechanism } from "./language/mechanism.ts";
import { akt } from "./mechanisms/akt.ts";
import { axl } from "./mechanisms/axl.ts";
import { bindingProteins } from "./mechanisms/binding-proteins.ts";
import { confluence } from "./mechanisms/confluence.ts";
import { culture } from "./mechanisms/culture.ts";
import { egfr } from "./mechanisms/egfr.ts";
import { erbb3 } from "./mechanisms/erbb3.ts";
import { erkFeedback } from "./mechanisms/erk-feedback.ts";
import { foxo } from "./mechanisms/foxo.ts";
import { gab1 } from "./mechanisms/gab1.ts";
import { growth } from "./mechanisms/growth.ts";
import { hpnLines } from "./mechanisms/hpn-lines.ts";
import { igf2Receptor } from "./mechanisms/igf2-receptor.ts";
import { igfbpBeyondIgf } from "./mechanisms/igfbp-beyond-igf.ts";
import { igfbpProteolysis } from "./mechanisms/igfbp-proteolysis.ts";
import { irsPi3k } from "./mechanisms/irs-pi3k.ts";
import { ligands } from "./mechanisms/ligands.ts";
import { met } from "./mechanisms/met.ts";
import { mtor } from "./mechanisms/mtor.ts";
import { nciH322m } from "./mechanisms/nci-h322m.ts";
import { rasErk } from "./mechanisms/ras-erk.ts";
import { receptorAssembly } from "./mechanisms/receptor-assembly.ts";
import { receptorBinding } from "./mechanisms/receptor-binding.ts";
import { receptorInputs } from "./mechanisms/receptor-inputs.ts";
import { receptorSignal } from "./mechanisms/receptor-signal.ts";
import { receptorTrafficking } from "./mechanisms/receptor-trafficking.ts";
import { srcIntegrin } from "./mechanisms/src-integrin.ts";
import { survival } from "./mechanisms/survival.ts";
import { aktInhibitors } from "./therapies/akt-inhibitors.ts";
import { bypassInhibitors } from "./therapies/bypass-inhibitors.ts";
import { egfrInhibitors } from "./therapies/egfr-inhibitors.ts";
import { igf1rAntibody } from "./therapies/igf1r-antibody.ts";
import { igf1rKinaseInhibitors } from "./therapies/igf1r-kinase-inhibitors.ts";
import { mekInhibitors } from "./therapies/mek-inhibitors.ts";
import { mtorInhibitors } from "./therapies/mtor-inhibitors.ts";
import { pi3kInhibitors } from "./therapies/pi3k-inhibitors.ts";
import { xentuzumab } from "./therapies/xentuzumab.ts";

/** The tumour cell in culture, from the medium to the well: the list reads from outside in. */
export const CELL_MECHANISMS: readonly Mechanism[] = [
  culture,
  ligands,
  bindingProteins,
  igfbpProteolysis,
  receptorAssembly,
  receptorBinding,
  receptorTrafficking,
  igf2Receptor,
  igfbpBeyondIgf,
  receptorSignal,
  egfr,
  erbb3,
  met,
  axl,
  srcIntegrin,
  gab1,
  receptorInputs,
  irsPi3k,
  akt,
  mtor,
  foxo,
  rasErk,
  erkFeedback,
  survival,
  growth,
  confluence,
  nciH322m,
  hpnLines,
  egfrInhibitors,
  bypassInhibitors,
  igf1rKinaseInhibitors,
  igf1rAntibody,
  xentuzumab,
  pi3kInhibitors,
  aktInhibitors,
  mtorInhibitors,
  mekInhibitors,
];

/** Builds the model of a PC-9 cell in culture with the therapies that act on it. */
export function buildCellModel(mechanisms: readonly Mechanism[] = CELL_MECHANISMS): Model {
  return compose("igf_axis_cell", "The IGF axis in an EGFR-mutant lung cancer cell in culture", mechanisms);
}
