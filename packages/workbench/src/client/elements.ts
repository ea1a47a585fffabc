/**
 * Returns the element of an identifier.
 *
 * @throws TypeError when the page has no such element of that kind: the script and the page do not belong together.
 */
export function element<T extends Element>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new TypeError(`the page has no ${kind.name} with id ${id}`);
  return found;
}
