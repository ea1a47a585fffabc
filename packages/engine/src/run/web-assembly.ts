/** The part of the WebAssembly JavaScript API in use (https://webassembly.github.io/spec/js-api/), typed without the DOM library. */
export interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => WebAssemblyModule;
  readonly Instance: new (
    module: WebAssemblyModule,
    imports?: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
  validate(bytes: Uint8Array): boolean;
}

/** A compiled WebAssembly module: opaque, and may be posted to other threads. */
export interface WebAssemblyModule {
  readonly [Symbol.toStringTag]?: string;
}

/** The host's WebAssembly. */
export const webAssembly: WebAssemblyApi = (globalThis as unknown as { readonly WebAssembly: WebAssemblyApi })
  .WebAssembly;
