/**
 * The only script of a report: theme switch, zoom of the map and its first view on what is in focus, opening of disclosures for print.
 *
 * The report is complete without it; what it adds is hidden until it runs.
 */
export const REPORT_SCRIPT: string = `(function(){
"use strict";
var root=document.documentElement;
var theme=document.querySelector("[data-switch=theme]");
if(theme){theme.hidden=false;theme.addEventListener("click",function(){
var dark=root.dataset.theme?root.dataset.theme==="dark":matchMedia("(prefers-color-scheme: dark)").matches;
root.dataset.theme=dark?"light":"dark";});}
document.querySelectorAll(".map-frame").forEach(function(frame){
var map=frame.querySelector(".map"),tools=frame.querySelector(".map-zoom"),smallest=parseFloat(frame.style.getPropertyValue("--map-smallest")),zoom=smallest;
if(!map||!tools)return;
tools.hidden=false;
var places=Array.from(frame.querySelectorAll(".glyph:not(.faded)"),function(each){var box=each.getBoundingClientRect();return box.left+box.width/2;});
if(places.length>0)map.parentElement.scrollLeft=places.reduce(function(sum,place){return sum+place;},0)/places.length-map.getBoundingClientRect().left-map.parentElement.clientWidth/2;
tools.addEventListener("click",function(event){
var action=event.target.dataset.zoom;if(!action)return;
if(action==="fit"){zoom=smallest;}else{
zoom=Math.max(smallest,map.getBoundingClientRect().width/map.viewBox.baseVal.width)*(action==="in"?1.25:0.8);
zoom=Math.min(3,Math.max(smallest,zoom));}
map.style.setProperty("--map-zoom",zoom);});});
var opened=[];
addEventListener("beforeprint",function(){document.querySelectorAll("details:not([open])").forEach(function(each){opened.push(each);each.open=true;});});
addEventListener("afterprint",function(){opened.splice(0).forEach(function(each){each.open=false;});});
})();`;
