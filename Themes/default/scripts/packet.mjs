// Packets: the receipt, and the self-check with what the registers hold of the unit.
import {findMaybe} from "./pages/finding.mjs";
import {beginReceipt} from "./receipt/start.mjs";
import {beginSelfCheck} from "./selfcheck/start.mjs";

// What is said of forms that work is for browsers in which they do.
for (const element of document.querySelectorAll(".scripted")) element.removeAttribute("hidden");
beginReceipt();
beginSelfCheck();

// On phones the questions of the trial are folded, until somebody opens them or follows a link to one of them.
const questions = findMaybe(document, ".trial-items", HTMLDetailsElement);
if (questions && matchMedia("(max-width: 40rem)").matches) questions.open = false;
document.addEventListener("click", ({target}) => {
  const link = target instanceof Element ? target.closest('a[href^="#trial-"]') : null;
  if (link && questions) questions.open = true;
});
