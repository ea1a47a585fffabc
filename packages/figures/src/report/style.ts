import { DARK, LIGHT, themeDeclarations } from "./palette.ts";

/** Returns the style sheet of a report; nothing in it is fetched. */
export function reportStyle(armCount: number): string {
  return [themes(), PAGE, TEXT, TABLES, FIGURES, MAP, CLAIMS, mapArms(armCount), NARROW, PRINT].join("\n");
}

function themes(): string {
  return `:root{color-scheme:light;${themeDeclarations(LIGHT)}}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme="light"]){color-scheme:dark;${themeDeclarations(DARK)}}}
@media screen{:root[data-theme="dark"]{color-scheme:dark;${themeDeclarations(DARK)}}}`;
}

/** Picks the colour of the glyphs for the arm that is switched on. */
function mapArms(count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `.map-frame:has(input[value="${i}"]:checked) .glyph .shape{fill:var(--arm-${i},var(--paper))}`,
  ).join("\n");
}

const PAGE = `
:root{--serif:"Iowan Old Style","Charter","Bitstream Charter","Palatino Linotype",Palatino,"Source Serif 4","Noto Serif",Georgia,"Liberation Serif","Times New Roman",serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif;--mono:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:18.5px/1.6 var(--serif);font-kerning:normal;font-variant-numeric:oldstyle-nums proportional-nums;overflow-wrap:break-word}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.16em}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:-999px}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.3rem .7rem;z-index:2}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.defs{position:absolute}
header,main>section,main>nav,footer{display:grid;grid-template-columns:minmax(1.25rem,1fr) minmax(0,35rem) minmax(0,3rem) minmax(0,22rem) minmax(1.25rem,1fr)}
header>*,section>*,nav>*,footer>*{grid-column:2}
main>nav>*{grid-column:2/5}
header>.wide,section>.wide,section>.claims{grid-column:2/5}
#answer>.aside{grid-column:4;grid-row:1/span 4;font:14px/1.5 var(--sans);color:var(--muted);border-left:1px solid var(--rule);padding-left:1rem;margin:.4rem 0 1.2rem;align-self:start}
.aside p{margin:0}
.aside div+div{margin-top:.8rem}
.verdict{color:var(--ink);font-weight:600}
header{padding-top:3.2rem}
main>#answer{padding-top:.6rem}
footer{padding:1rem 0 4rem}
main>section{padding-top:2.6rem}`;

const TEXT = `
.masthead{display:flex;justify-content:space-between;align-items:baseline;gap:1rem;font:13.5px/1.5 var(--sans);color:var(--muted);margin:0 0 2.2rem;grid-column:2/5}
.masthead button{font:inherit;color:inherit;background:none;border:1px solid var(--rule);border-radius:3px;padding:.15rem .6rem;cursor:pointer}
h1{font-size:2.05rem;line-height:1.2;font-weight:600;letter-spacing:-.012em;margin:0 0 .5rem;text-wrap:balance}
h2{font:600 13.5px/1.4 var(--sans);color:var(--muted);letter-spacing:.01em;margin:0 0 1rem;padding-top:.55rem;border-top:1px solid var(--rule)}
main>section>h2:not(.visually-hidden){grid-column:2/5}
h3{font-size:1.1rem;line-height:1.4;font-weight:600;margin:0 0 .4rem}
.nowrap{white-space:nowrap}
.numbers{font:14.5px/1.55 var(--sans);color:var(--muted);font-variant-numeric:tabular-nums lining-nums}
p{margin:0 0 .9rem}
.study{font-style:italic;color:var(--muted);margin-bottom:1.6rem}
.lead{font-size:1.22rem;line-height:1.5;margin:0 0 .8rem;text-wrap:pretty}
.caveat{border-left:2px solid var(--ink);padding-left:.9rem;margin:0 0 1.2rem}
.intended{font:13.5px/1.55 var(--sans);color:var(--muted);margin:0}
.contents{font:13.5px/1.9 var(--sans)}
.contents ol{list-style:none;display:flex;flex-wrap:wrap;gap:0 1rem;margin:0;padding:.55rem 0;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
main>nav{padding-top:2rem}
ul{margin:0 0 1rem;padding-left:1.2rem}
li{margin:.2rem 0}
code{font:.78em/1.4 var(--mono);color:var(--muted);overflow-wrap:anywhere}
.method{display:grid;gap:.35rem 1.2rem;margin:0 0 1rem;font:14.5px/1.55 var(--sans);font-variant-numeric:tabular-nums}
.method div{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:1rem}
.method dt{color:var(--muted)}
.method dd{margin:0}
.method code{font-size:12px}`;

const TABLES = `
.scroll{position:relative;overflow-x:auto;overscroll-behavior-x:contain}
table{border-collapse:collapse;width:100%;font:14.5px/1.4 var(--sans);font-variant-numeric:tabular-nums lining-nums}
caption{text-align:left;color:var(--muted);padding:.2rem 0 .5rem;font-size:13.5px}
th,td{padding:.5rem .9rem .5rem 0;text-align:left;vertical-align:top;font-weight:400}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--muted);font-size:13px;line-height:1.3;vertical-align:bottom;border-bottom:1px solid var(--ink);padding-bottom:.35rem}
tbody th,tbody td{border-bottom:1px solid var(--rule)}
tbody th{font-weight:600;padding-right:1.2rem}
td.number,th.number{text-align:right}
td.quiet,th.quiet{color:var(--muted)}
.range,.unit,.role{color:var(--muted);font-weight:400}
.role{font-size:12.5px;display:block}
.ranking td,.ranking th,.drivers td,.drivers th{vertical-align:middle}
.ranking thead th,.drivers thead th{vertical-align:bottom}
.ranking td,.ranking tbody th,.drivers td.number{white-space:nowrap}
.answers{min-width:60rem;table-layout:fixed}
.answers thead th:first-child{width:10.5rem}
.answers tbody th{font-weight:600;min-width:9.5rem;max-width:13rem}
.answers th,.answers td{padding-right:.6rem}
.answers th.comparator,.answers td.comparator{background:var(--panel)}
.answers td .value{display:block}
.answers td .range{font-size:12.5px}
.answers td .censored{display:block;font-size:12.5px;line-height:1.3;color:var(--muted)}
.answers abbr{text-decoration:none;margin-left:.1em}
.answers .unit{display:block;font-size:12.5px}
.drivers{min-width:44rem}
.drivers code{display:block}
.data-table{font-size:13px}
.data-table tbody th{font-weight:400}
.interval{display:block;overflow:visible}
.interval text{font:12px var(--sans);font-variant-numeric:tabular-nums lining-nums}`;

const FIGURES = `
figure{margin:2.2rem 0 .6rem}
section>figure:first-of-type{margin-top:0}
.figure-title{font:600 1.36rem/1.3 var(--serif);letter-spacing:-.006em;margin:0 0 .35rem;max-width:44rem;text-wrap:pretty}
.figure-subtitle{font:14px/1.55 var(--sans);color:var(--muted);margin:0 0 .9rem;max-width:52rem}
figcaption{font:13px/1.55 var(--sans);color:var(--muted);margin:.7rem 0 0;max-width:52rem}
.key{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;margin-top:.3rem}
.key>span{white-space:nowrap}
.key-mark{width:26px;height:12px;vertical-align:-1px;margin-right:.25rem}
.swatch{display:inline-block;width:.72em;height:.72em;border-radius:50%;margin-right:.5em;vertical-align:baseline}
.panels{display:grid;grid-template-columns:repeat(var(--columns),minmax(0,1fr));column-gap:1.1rem;row-gap:.15rem;max-width:calc(var(--columns)*23rem)}
.panel{min-width:0;display:grid;grid-row:span 2;grid-template-rows:subgrid;margin-bottom:1rem}
.panel-title{font:600 14px/1.35 var(--sans);margin:0;align-self:end;padding-left:1.3em;text-indent:-1.3em}
.plot{display:block;width:100%;max-width:19rem;height:auto;overflow:visible;font-family:var(--sans);font-variant-numeric:tabular-nums lining-nums}
details{font:14px/1.5 var(--sans)}
summary{cursor:pointer;color:var(--muted);padding:.35rem 0}
summary:hover{color:var(--ink)}
details.data{margin-top:.35rem;font-size:13px}
details.more>summary{font-size:14px}`;

const MAP = `
.map-frame{margin:0;min-width:0}
#map{grid-column:1/-1;display:grid;grid-template-columns:subgrid}
#map>*{grid-column:2/5;min-width:0}
#map>.map-frame{grid-column:1/-1;justify-self:center;width:min(100% - 2.5rem,84rem)}
.map-frame .scroll{border:1px solid var(--rule)}
.map{display:block;width:max(100%,calc(var(--map-width)*var(--map-zoom,var(--map-smallest))));max-width:none;height:auto;font-family:var(--sans)}
.map-controls{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;align-items:center;font:14px/1.6 var(--sans);margin-bottom:.5rem}
.map-controls fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.1rem 1rem}
.map-controls legend{float:left;padding:0;margin-right:1rem;color:var(--muted)}
.map-controls label{white-space:nowrap;cursor:pointer}
.map-controls input{accent-color:var(--ink);vertical-align:-1px;margin:0 .3rem 0 0}
.map-zoom{margin-left:auto}
.map-zoom button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--rule);min-width:2rem;padding:.05rem .5rem;cursor:pointer}
.change-legend{display:flex;align-items:center;gap:.6rem;font:13px/1.4 var(--sans);color:var(--muted);margin:0 0 .6rem}
.change-scale{display:flex;flex:0 1 14rem;min-width:0;border:1px solid var(--rule)}
.change-scale span{flex:1;height:.8rem}
.band{fill:var(--paper)}
.band.odd{fill:var(--panel)}
.band-label{font-size:12.5px;font-style:italic;fill:var(--muted);letter-spacing:.02em}
.shape{fill:var(--paper);stroke:var(--ink);stroke-width:1.2}
.glyph text{fill:var(--ink)}
.glyph .behind{fill:var(--paper)!important}
.state circle{fill:var(--paper);stroke:var(--ink);stroke-width:1.1}
.process{fill:var(--paper);stroke:var(--ink);stroke-width:1.1}
.process.one-way{fill:var(--ink)}
.arc{stroke:var(--ink);stroke-width:1.15}
.arc.inhibition{stroke:var(--ink)}
.end.filled{fill:var(--ink);stroke:none}
.end.open{fill:var(--paper)}
.end.bar{stroke-width:2.2}
.map-frame:not(:has(#map-all:checked)) .glyph.faded .shape{fill:var(--paper);stroke:var(--rule)}
.map-frame:not(:has(#map-all:checked)) .glyph.faded text{fill:var(--muted)}
.map-frame:not(:has(#map-all:checked)) .glyph.faded circle{stroke:var(--rule)}
.map-frame:not(:has(#map-all:checked)) .process.faded{stroke:var(--rule);fill:var(--paper)}
.map-frame:not(:has(#map-all:checked)) .arc.faded{stroke:var(--rule)}
.map-frame:not(:has(#map-all:checked)) .arc.faded .filled{fill:var(--rule)}
.glyph-legend{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem 1.3rem;padding:0;margin:.6rem 0 0;font:13px/1.5 var(--sans);color:var(--muted)}
.glyph-legend li{margin:0;display:flex;align-items:center;gap:.4rem}
.glyph-legend svg{height:18px;width:auto;font-family:var(--sans);fill:var(--ink)}
.glyph-legend .line{fill:none;stroke:var(--ink);stroke-width:1.2}
.glyph-legend .fill{fill:var(--ink)}`;

const CLAIMS = `
.claim{display:grid;grid-template-columns:minmax(0,35rem) minmax(0,3rem) minmax(0,18rem);margin:0 0 2rem}
.claim-text{grid-column:1}
.claim-verdict{grid-column:3;font:14px/1.5 var(--sans);font-variant-numeric:tabular-nums lining-nums;color:var(--muted);border-left:1px solid var(--rule);padding-left:1rem;align-self:start}
.claim-verdict p{margin:0 0 .3rem}
.claim-verdict .verdict{color:var(--ink);font-weight:600}
.mark{display:inline-block;min-width:1em}
.claim-statement{text-decoration:underline 1.5px;text-underline-offset:.22em;text-decoration-color:var(--muted)}
.claim-statement.undecided{text-decoration-style:dashed}
.claim-statement.fails{text-decoration-style:double}
.claim-statement.untestable{text-decoration-style:dotted}
.claim p{margin-bottom:.6rem}
.claim .sources,.claim .checks{font:14px/1.55 var(--sans);color:var(--muted)}
.claim b{font-weight:600;color:var(--ink)}
.readings{margin:.6rem 0 0}
.readings div{display:flex;justify-content:space-between;gap:.8rem}
.readings dt{color:var(--muted)}
.readings dd{margin:0;display:grid;grid-template-columns:4.5rem 4.2em;align-items:center;text-align:right}
.meter{display:inline-block;width:4.5rem;height:5px;background:var(--rule)}
.meter span{display:block;height:5px;background:var(--muted)}`;

const NARROW = `
@media (max-width:60rem){
.panels{grid-template-columns:repeat(auto-fill,minmax(220px,1fr));max-width:none}
.claim{grid-template-columns:minmax(0,1fr)}
.claim-text,.claim-verdict{grid-column:1}
.claim-verdict{border-left:0;border-top:1px solid var(--rule);padding:.6rem 0 0}
header,main>section,main>nav,footer{grid-template-columns:minmax(1.25rem,1fr) minmax(0,35rem) 0 minmax(0,0) minmax(1.25rem,1fr)}
#answer>.aside{grid-column:2;grid-row:auto}
}
@media (max-width:40rem){
body{font-size:17.5px}
header{padding-top:1.6rem}
.masthead{margin-bottom:1.5rem}
h1{font-size:1.65rem}
.lead{font-size:1.12rem}
header,main>section,main>nav,footer{grid-template-columns:1rem minmax(0,1fr) 0 0 1rem}
.method div{grid-template-columns:minmax(0,1fr);gap:0}
.key>span{white-space:normal}
}`;

const PRINT = `
@page{margin:18mm 16mm}
@media print{
body{font-size:10.5pt;line-height:1.5}
header,main>section,main>nav,footer{grid-template-columns:0 minmax(0,1fr) 0 0 0}
header>*,section>*,nav>*,footer>*,header>.wide,section>.wide,section>.claims,.masthead{grid-column:2}
header{padding-top:0}
main>section{padding-top:1.4rem}
main>nav,.skip,.masthead button,.map-controls,summary{display:none}
h1{font-size:21pt}h2{font-size:9.5pt}
h1,h2,h3,.figure-title,.figure-subtitle,.panel-title,summary{break-after:avoid}
.panel,.claim,tr,.map-frame,figcaption,.figure-title,.figure-subtitle{break-inside:avoid}
p{orphans:3;widows:3}
.panels{grid-template-columns:repeat(var(--columns),minmax(0,1fr));column-gap:.8rem}
.claim{grid-template-columns:minmax(0,1fr) 1.2rem 12rem}
.claim-text{grid-column:1}.claim-verdict{grid-column:3}
details::details-content{content-visibility:visible;display:block;block-size:auto}
details:not([open])>*{display:block}
.scroll,.map-frame .scroll{overflow:visible;max-height:none}
.map-frame .scroll{border:0}
.map{width:auto;max-width:100%;max-height:185mm;margin:0 auto}
table{font-size:8.5pt}
.data-table{font-size:7.5pt}
.drivers{min-width:0}
th,td{padding:.25rem .55rem .25rem 0}
.answers{min-width:0;table-layout:auto}
.answers td .range,.ranking td,.ranking tbody th{white-space:normal}
.interval{max-width:100%}
figure,figcaption,.figure-subtitle,details,.numbers,#answer>.aside,.claim .sources,.claim .checks,.claim-verdict,.method,.intended,.change-legend,.glyph-legend,caption{font-size:8.5pt}
.readings dd{grid-template-columns:3.2rem 3.6em}
.figure-title{font-size:13pt}
#map{display:block}
#network{break-before:page}
#map>.map-frame{width:100%}
a{color:inherit;text-decoration:none}
}`;
