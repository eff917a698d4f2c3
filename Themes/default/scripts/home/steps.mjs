// The office's next steps on the first page: a day that is over by the reader's clock is marked.
import {add} from "../pages/adding.mjs";
import {findAll} from "../pages/finding.mjs";
import {dayOf} from "./days.mjs";

/**
 * Marks the steps whose last day has passed.
 *
 * @param {HTMLElement} steps
 * @param {Date} clock
 */
export function markPassed(steps, clock) {
  const {passed = ""} = steps.dataset;
  for (const step of findAll(steps, "li[data-last]", HTMLLIElement)) {
    const words = step.lastElementChild;
    if (words && (step.dataset.last || "") < dayOf(clock)) add(words, "strong", "lost", ` ${passed}`);
  }
}
