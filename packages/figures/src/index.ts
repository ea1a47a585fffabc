// Calibration

export type { CalibrationPage } from "./calibration/calibration.ts";
export { renderCalibration } from "./calibration/calibration.ts";
// Report
export type { ReportOptions } from "./report/report.ts";
export { renderReport } from "./report/report.ts";
export type { AnswerTableOptions } from "./terminal/answer-table.ts";
// Terminal
export { renderAnswerTable } from "./terminal/answer-table.ts";
export { renderClaimsTable } from "./terminal/claims-table.ts";
export { renderValidationTable } from "./terminal/validation-table.ts";
export type { Quantity, QuantityLimits } from "./text/number-format.ts";
// Numbers in text
export {
  formatMinutes,
  formatNumber,
  formatPercent,
  formatQuantity,
  formatRange,
  formatUnit,
} from "./text/number-format.ts";
// Validation
export { renderValidationPage } from "./validation/validation-page.ts";
