import { formatNumber } from "@igf-axis/figures/browser";
import {
  type AddOnId,
  DOSES,
  igf2AtStep,
  igf2Step,
  igf2Words,
  igfbp3Words,
  isSameSetting,
  type Setting,
  type SurvivalId,
} from "../figure/controls.ts";
import { drawFigure } from "../figure/figure-body.ts";
import type { ScriptData } from "../page/script-data.ts";
import type { Answer } from "../study/answer.ts";
import { createStudyClient } from "../study/study-client.ts";
import { element } from "./elements.ts";

/** Milliseconds without a further move of a slider before the question is asked. */
const PAUSE = 30;
const SMALLEST_WIDTH = 280;

/** Makes the living figure answer its controls. `onAnswer` hears of every answer that is shown. */
export function createFigure(data: ScriptData, onAnswer: (answer: Answer) => void): void {
  const controls = element("controls", HTMLFormElement);
  const reset = element("reset", HTMLButtonElement);
  const view = createView();
  const first = data.answer.setting;
  let setting = first;
  let shown: { answer: Answer; planned: number } = { answer: data.answer, planned: data.answer.sets };
  let timer = 0;

  const draw = (): void => view.draw(shown.answer, shown.planned);
  const client = createStudyClient(
    {
      ensemble: data.ensemble === null ? null : new URL(data.ensemble, document.baseURI).href,
      glyphs: data.glyphs.map(({ species }) => species),
    },
    {
      onAnswer: (answer, { planned, last }) => {
        if (!isSameSetting(answer.setting, setting)) return;
        if (!isSameSetting(answer.setting, shown.answer.setting) || answer.sets >= shown.answer.sets) {
          shown = { answer, planned: last ? answer.sets : planned };
          draw();
          onAnswer(answer);
        }
        view.say(last ? "" : "refining …", !last);
        controls.dispatchEvent(new CustomEvent("answered", { detail: { answer, last } }));
      },
      onFailure: (message) => view.say(`The simulation stopped: ${message}`, false),
    },
  );
  const ask = (pause: number): void => {
    setting = readSetting();
    writeWords(setting);
    reset.hidden = isSameSetting(setting, first);
    clearTimeout(timer);
    if (isSameSetting(setting, first)) showFirst();
    else {
      view.say("computing …", true);
      timer = setTimeout(() => client.ask(setting), pause);
    }
  };
  /** Shows the answer that came with the page, and has the workers ready for the next question. */
  const showFirst = (): void => {
    shown = { answer: data.answer, planned: data.answer.sets };
    draw();
    onAnswer(data.answer);
    view.say("", false);
    client.warm(first);
  };
  controls.addEventListener("input", () => ask(PAUSE));
  controls.addEventListener("submit", (event) => event.preventDefault());
  controls.addEventListener("reset", (event) => {
    event.preventDefault();
    writeSetting(first);
    ask(0);
  });
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a.run-here")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      writeSetting(JSON.parse(link.dataset.setting ?? "{}") as Setting);
      ask(0);
      element("figure", HTMLElement).scrollIntoView({ block: "start" });
      element("igfbp3", HTMLInputElement).focus({ preventScroll: true });
    });
  }
  new ResizeObserver(draw).observe(element("curve", HTMLDivElement));
  // A browser that comes back may have kept what was set.
  writeSetting(first);
  showFirst();
}

interface View {
  readonly draw: (answer: Answer, planned: number) => void;
  readonly say: (text: string, busy: boolean) => void;
}

function createView(): View {
  const figure = element("figure", HTMLElement);
  const finding = element("finding", HTMLHeadingElement);
  const curve = element("curve", HTMLDivElement);
  const signals = element("signals", HTMLDivElement);
  const sets = element("sets", HTMLSpanElement);
  const table = element("figure-table", HTMLDivElement);
  const status = element("status", HTMLSpanElement);
  return {
    draw: (answer, planned) => {
      const parts = drawFigure(answer, Math.max(SMALLEST_WIDTH, curve.clientWidth), planned);
      curve.innerHTML = parts.curve.html;
      signals.innerHTML = parts.signals.html;
      table.innerHTML = parts.table.html;
      finding.innerHTML = parts.finding.html;
      sets.innerHTML = parts.sets.html;
      figure.dataset.sets = String(answer.sets);
    },
    say: (text, busy) => {
      figure.setAttribute("aria-busy", String(busy));
      status.textContent = text;
    },
  };
}

function readSetting(): Setting {
  const number = (id: string): number => Number(element(id, HTMLInputElement).value);
  return {
    igfbp3: number("igfbp3"),
    igf2: igf2AtStep(number("igf2")),
    doseNm: DOSES[number("dose")] ?? 100,
    addOn: element("add-on", HTMLSelectElement).value as AddOnId,
    survival: element("survival", HTMLSelectElement).value as SurvivalId,
  };
}

function writeSetting(setting: Setting): void {
  element("igfbp3", HTMLInputElement).value = String(setting.igfbp3);
  element("igf2", HTMLInputElement).value = String(igf2Step(setting.igf2));
  element("dose", HTMLInputElement).value = String(DOSES.indexOf(setting.doseNm));
  element("add-on", HTMLSelectElement).value = setting.addOn;
  element("survival", HTMLSelectElement).value = setting.survival;
}

function writeWords(setting: Setting): void {
  const words = {
    igfbp3: igfbp3Words(setting.igfbp3),
    igf2: igf2Words(setting.igf2),
    dose: `${formatNumber(setting.doseNm)} nM`,
  };
  for (const [id, text] of Object.entries(words)) {
    element(`${id}-words`, HTMLOutputElement).textContent = text;
    element(id, HTMLInputElement).setAttribute("aria-valuetext", text);
  }
}
