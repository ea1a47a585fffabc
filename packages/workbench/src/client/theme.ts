import { element } from "./elements.ts";

/** Lets the reader change between light and dark; starts from what the system prefers and keeps nothing. */
export function createThemeSwitch(): void {
  const button = element("theme", HTMLButtonElement);
  const root = document.documentElement;
  const preference = matchMedia("(prefers-color-scheme: dark)");
  const isDark = (): boolean =>
    root.dataset.theme === undefined ? preference.matches : root.dataset.theme === "dark";
  const show = (): void => {
    button.textContent = isDark() ? "Light" : "Dark";
  };
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    show();
  });
  preference.addEventListener("change", show);
  show();
  button.hidden = false;
}
