/** Version of the engine; part of every provenance record, raised when results may change in any bit. */
export const ENGINE_VERSION: string = "0.1.0";
