/** What IGF-1 and IGF-2 are called. */
export const HOST_IGFS = { IGF1: "IGF-1", IGF2: "IGF-2" } as const;

/** Identifier of an IGF. */
export type HostIgf = keyof typeof HOST_IGFS;

/**
 * Binding proteins of blood and interstitial fluid, and what tissue holds in place.
 *
 * IGFBP-4, -5 and -6 are one pool: none of the questions asked of the host depends on which of them holds an IGF.
 */
export const CARRIERS = {
  IGFBP1: "IGFBP-1",
  IGFBP2: "IGFBP-2",
  IGFBP3: "IGFBP-3",
  IGFBP456: "IGFBP-4, -5 and -6",
} as const;

/** Identifier of a binding protein, or of the pool. */
export type Carrier = keyof typeof CARRIERS;

/** Identifiers of the IGFs. */
export const HOST_IGF_IDS: readonly HostIgf[] = ["IGF1", "IGF2"];

/** Identifiers of the binding proteins. */
export const CARRIER_IDS: readonly Carrier[] = ["IGFBP1", "IGFBP2", "IGFBP3", "IGFBP456"];

/** Suffix of what is in interstitial fluid; plasma has none. */
export const IN_TISSUE = "_i";

/** Returns one entry per IGF and binding protein. */
export function perBinary<T>(make: (igf: HostIgf, carrier: Carrier) => [string, T]): Record<string, T> {
  return Object.fromEntries(CARRIER_IDS.flatMap((carrier) => HOST_IGF_IDS.map((igf) => make(igf, carrier))));
}

/** Returns one entry per binding protein. */
export function perCarrier<T>(make: (carrier: Carrier) => [string, T]): Record<string, T> {
  return Object.fromEntries(CARRIER_IDS.map(make));
}

/** Returns one entry per IGF. */
export function perIgf<T>(make: (igf: HostIgf) => [string, T]): Record<string, T> {
  return Object.fromEntries(HOST_IGF_IDS.map(make));
}
