// The page

export type { Setting } from "./figure/controls.ts";
export { FIRST_SETTING } from "./figure/controls.ts";
export type { PageData, PageMap, VerdictFile } from "./page/page-data.ts";
export { renderPage } from "./page/render-page.ts";
export type { Answer, Surroundings } from "./study/answer.ts";
export { answerSetting } from "./study/answer.ts";
export { createRememberingExecutor } from "./study/remembering-executor.ts";
// The living figure
export { scenarioOf } from "./study/scenario.ts";
