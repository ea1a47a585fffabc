/** The part of cli-progress 3 that is used here; the package brings no types. */
declare module "cli-progress" {
  export interface BarOptions {
    readonly format: string;
    readonly stream: object;
    readonly barsize: number;
    readonly barCompleteChar: string;
    readonly barIncompleteChar: string;
    readonly hideCursor: boolean;
    readonly clearOnComplete: boolean;
    readonly etaBuffer: number;
    readonly fps: number;
  }

  export class SingleBar {
    constructor(options: BarOptions);
    start(total: number, value: number): void;
    update(value: number): void;
    setTotal(total: number): void;
    stop(): void;
  }
}
