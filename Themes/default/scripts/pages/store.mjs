// What a page keeps in this browser. Without a place to keep it a form still works, and can be saved as a file.

/**
 * What was kept under a key; null where nothing was.
 *
 * @param {string} key
 */
export function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Whether this browser keeps anything for the page: not in every private window, nor where a policy forbids it. */
export function keeps() {
  return store("gongshi-probe", "1") && store("gongshi-probe", null);
}

/**
 * Keeps a text under a key, or forgets it; whether it could.
 *
 * @param {string} key
 * @param {string | null} text
 */
export function store(key, text) {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The object that was kept under a key as JSON; null where there is none, or nothing that can be read.
 *
 * @param {string} key
 * @returns {Record<string, unknown> | null}
 */
export function storedObject(key) {
  try {
    const value = JSON.parse(stored(key) || "null");
    return value && typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

/**
 * Listens to what is kept or forgotten by another window, or by this page before it was loaded again: a browser hands
 * that on when it gets to it, which may be after the page has asked.
 *
 * @param {(key: string) => void} changed Is told the key.
 */
export function listen(changed) {
  addEventListener("storage", ({key}) => {
    if (key !== null) changed(key);
  });
}

/**
 * A value that should be a text, as one.
 *
 * @param {unknown} value
 */
export function asText(value) {
  return typeof value === "string" ? value : "";
}
