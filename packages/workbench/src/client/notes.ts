/** Width from which notes stand in the margin; the style sheet has the same. */
const MARGIN_NOTES = "(min-width: 72rem)";
/** Pixels kept between a note and the edge of the window. */
const EDGE = 12;

/**
 * Opens the note of a sentence by pointing, focus, click and tap alike, one at a time.
 *
 * In the margin a note stays until another opens, so that the pointer can wander into it. Below its sentence, on narrow screens, a second
 * tap closes it, and pointing alone opens nothing. Escape closes, and takes the focus back to the sentence.
 */
export function createNotes(): void {
  document.documentElement.classList.add("scripted");
  const inMargin = matchMedia(MARGIN_NOTES);
  const sentences = [...document.querySelectorAll<HTMLAnchorElement>("a.claim")];
  let open: HTMLAnchorElement | null = null;
  let openedByPress = false;

  const noteOf = (sentence: HTMLAnchorElement): HTMLElement | null =>
    document.getElementById(sentence.getAttribute("aria-controls") ?? "");
  const close = (): void => {
    if (!open) return;
    const note = noteOf(open);
    if (note) note.hidden = true;
    open.setAttribute("aria-expanded", "false");
    open = null;
  };
  const show = (sentence: HTMLAnchorElement): void => {
    if (open === sentence) return;
    close();
    const note = noteOf(sentence);
    if (!note) return;
    note.hidden = false;
    sentence.setAttribute("aria-expanded", "true");
    open = sentence;
    place(sentence, note, inMargin.matches);
  };

  for (const sentence of sentences) {
    sentence.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "mouse" && inMargin.matches) show(sentence);
    });
    sentence.addEventListener("pointerdown", () => {
      openedByPress = open !== sentence;
    });
    sentence.addEventListener("focus", () => show(sentence));
    sentence.addEventListener("click", (event) => {
      event.preventDefault();
      const wasOpen = open === sentence && !openedByPress;
      openedByPress = false;
      if (wasOpen && !inMargin.matches) close();
      else show(sentence);
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open) return;
    const sentence = open;
    if (noteOf(sentence)?.contains(document.activeElement)) {
      sentence.focus();
    }
    close();
  });
  const placeAgain = (): void => {
    const note = open && noteOf(open);
    if (open && note) place(open, note, inMargin.matches);
  };
  addEventListener("resize", placeAgain);
  const first = sentences[0];
  if (first && inMargin.matches) show(first);
  openTarget(sentences, show);
  addEventListener("hashchange", () => openTarget(sentences, show));
}

/** Opens the note that the address names, so that a link to a claim leads to its evidence. */
function openTarget(
  sentences: readonly HTMLAnchorElement[],
  show: (sentence: HTMLAnchorElement) => void,
): void {
  const target = decodeURIComponent(location.hash.slice(1));
  const sentence = sentences.find(
    ({ id, hash }) => target !== "" && (id === target || hash === `#${target}`),
  );
  if (!sentence) return;
  show(sentence);
  sentence.scrollIntoView({ block: "center" });
}

/** Puts a margin note level with its sentence, higher where the window would cut it off. */
function place(sentence: HTMLElement, note: HTMLElement, inMargin: boolean): void {
  note.style.removeProperty("top");
  const frame = sentence.closest(".with-notes");
  if (!inMargin || !frame) return;
  const frameTop = frame.getBoundingClientRect().top;
  const firstLine = sentence.getClientRects()[0]?.top ?? frameTop;
  const lowest = innerHeight - EDGE - note.offsetHeight;
  const top = Math.min(firstLine, Math.max(lowest, EDGE));
  const highest = sentence.closest(".paragraph, .first")?.getBoundingClientRect().top ?? frameTop;
  note.style.top = `${Math.round(Math.max(top, highest) - frameTop)}px`;
}
