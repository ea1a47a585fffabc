/** Returns what the calibration page adds to the style sheet of reports. */
export const CALIBRATION_STYLE: string = `
h4{font:600 14.5px/1.5 var(--sans);margin:1.1rem 0 .4rem}
.note{max-width:44rem;margin:.9rem 0 0}
.misfit{max-width:44rem;margin:0 0 .9rem}
.fits{max-width:none}
.fits .panel{margin-bottom:.15rem;row-gap:.1rem}
.fits .plot{max-width:22rem}
.fits .panel-title{padding-left:0;text-indent:0}
.stages{min-width:46rem}
.stages td.number,.overview td.number,.narrowing td.number{white-space:nowrap}
.stages td:nth-child(2){max-width:20rem}
.overview{min-width:56rem}
.overview tbody th{font-weight:400;min-width:13.5rem}
.overview tbody th.stage{font-weight:600;padding-top:1.2rem}
.overview .cells{display:block;color:var(--muted);font-size:.85em}
.narrowing{min-width:50rem;table-layout:fixed}
.narrowing thead th:nth-child(2){width:300px}
.narrowing thead th:nth-child(3),.narrowing thead th:nth-child(4){width:9.6rem}
.narrowing thead th:nth-child(5){width:4.8rem}
.by-reading{min-width:44rem;max-width:50rem}
.by-reading thead th:nth-child(3){width:17.5rem}
.narrowing td{vertical-align:middle;padding-top:.22rem;padding-bottom:.22rem}
.narrowing tbody th[scope="row"]{font-weight:400;padding-top:.22rem;padding-bottom:.22rem;line-height:1.3}
.narrowing .role code{font-size:11.5px}
.narrowing tr.group th{font:600 14.5px/1.4 var(--sans);padding-top:1.15rem;border-bottom-color:var(--zero)}
.narrowing .interval{overflow:hidden}
.narrowing thead .interval{overflow:visible}
.narrowing tr.prior-driven th[scope="row"],.narrowing tr.prior-driven td{color:var(--muted)}
.grade{color:var(--muted)}
@media (max-width:40rem){
.narrowing th:first-child,.overview th:first-child{position:sticky;left:0;z-index:1;background:var(--paper)}
.narrowing{min-width:44rem}
.narrowing thead th:first-child{width:9.5rem}
.narrowing tbody th[scope="row"]{padding-right:.6rem}
.overview tbody th{max-width:9.5rem;min-width:9.5rem}
}
@media print{
h4{font-size:9pt;break-after:avoid}
.note,.misfit{font-size:9.5pt}
.stages,.overview,.narrowing,.by-reading{min-width:0}
.narrowing .interval{width:58mm;height:auto}
.overview .interval{width:30mm;max-width:none;height:auto}
thead th,.narrowing .role,.narrowing .role code,.fits .panel-title{font-size:7.5pt}
.narrowing tr.group th{font-size:9pt}
.overview tbody th{min-width:0}
.narrowing thead th:nth-child(2){width:62mm}
.narrowing thead th:nth-child(3),.narrowing thead th:nth-child(4){width:29mm}
.by-reading thead th:nth-child(3){width:54mm}
.narrowing thead th:nth-child(5){width:17mm}
.narrowing tr.group{break-after:avoid}
.fits{grid-template-columns:repeat(4,minmax(0,1fr))}
}`;
