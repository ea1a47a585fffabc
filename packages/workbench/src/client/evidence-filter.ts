import { element } from "./elements.ts";

/** Lets the reader search the evidence list and filter it by grade. */
export function createEvidenceFilter(): void {
  const search = element("evidence-search", HTMLInputElement);
  const grade = element("evidence-grade", HTMLSelectElement);
  const count = element("evidence-count", HTMLOutputElement);
  const none = element("evidence-none", HTMLParagraphElement);
  const items = [...document.querySelectorAll<HTMLLIElement>(".evidence-source")].map((item) => ({
    item,
    text: (item.textContent ?? "").toLowerCase(),
    grades: (item.dataset.grades ?? "").split("|"),
  }));
  const filter = (): void => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { item, text, grades } of items) {
      const fits =
        words.every((word) => text.includes(word)) && (grade.value === "" || grades.includes(grade.value));
      item.hidden = !fits;
      if (fits) shown += 1;
    }
    count.textContent = shown === items.length ? `${shown} sources` : `${shown} of ${items.length} sources`;
    none.hidden = shown > 0;
  };
  search.addEventListener("input", filter);
  grade.addEventListener("change", filter);
  search.form?.addEventListener("submit", (event) => event.preventDefault());
}
