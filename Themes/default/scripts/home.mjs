// The first page: what is due next by the reader's clock, and a list to choose a unit from. Without it all deadlines and
// units are there, folded.
import {showNext} from "./home/deadlines.mjs";
import {markPassed} from "./home/steps.mjs";
import {letChoose} from "./home/units.mjs";
import {findMaybe} from "./pages/finding.mjs";

const deadlines = findMaybe(document, ".deadlines", HTMLElement);
if (deadlines) showNext(deadlines, new Date());
const steps = findMaybe(document, ".steps", HTMLElement);
if (steps) markPassed(steps, new Date());
const units = findMaybe(document, ".find-unit", HTMLElement);
if (units) letChoose(units);
