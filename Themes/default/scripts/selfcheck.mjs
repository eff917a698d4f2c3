// The self-check: reads the form, asks the rubric module, and says what comes of it. Nothing leaves the browser.
import {beginSelfCheck} from "./selfcheck/start.mjs";

// What is said of a form that works is for browsers in which it does.
for (const element of document.querySelectorAll(".scripted")) element.removeAttribute("hidden");
beginSelfCheck();
