/**
 * Receptors at the surface by flow cytometry, arbitrary units, unstimulated (Hass 2017 npj Syst Biol Appl 3:27).
 *
 * Units differ between receptors; only ratios between lines at one receptor mean anything.
 */
export const SURFACE_SIGNALS: Readonly<
  Record<string, Readonly<Record<"EGFR" | "ERBB2" | "ERBB3" | "IGF1R" | "MET", number>>>
> = {
  "NCI-H322M": { EGFR: 30.505, ERBB2: 6.9526, ERBB3: 1.7984, IGF1R: 5.2974, MET: 4.1903 },
  A431: { EGFR: 144.63, ERBB2: 12.1, ERBB3: 1.9918, IGF1R: 8.7181, MET: 2.4296 },
  ACHN: { EGFR: 65.646, ERBB2: 4.9346, ERBB3: 1.1883, IGF1R: 3.3311, MET: 10.72 },
  ADRr: { EGFR: 25.224, ERBB2: 5.4253, ERBB3: 3.4412, IGF1R: 11.717, MET: 4.1684 },
  "BT-20": { EGFR: 136.59, ERBB2: 8.6856, ERBB3: 2.0909, IGF1R: 4.3231, MET: 4.3604 },
  "BT474-M3": { EGFR: 3.1423, ERBB2: 132.54, ERBB3: 2.8118, IGF1R: 3.5556, MET: 1.9861 },
  "BxPC-3": { EGFR: 49.142, ERBB2: 5.8492, ERBB3: 2.0827, IGF1R: 4.0703, MET: 8.6574 },
  IGROV1: { EGFR: 17.106, ERBB2: 9.3007, ERBB3: 1.2897, IGF1R: 1.0825, MET: 6.2346 },
  "MDA-MB-231": { EGFR: 38.128, ERBB2: 4.4926, ERBB3: 0.9284, IGF1R: 1.9446, MET: 4.902 },
};
