// Packets: the receipt, and the self-check with what the registers hold of the unit.
import {beginReceipt} from "./receipt/start.mjs";
import {beginSelfCheck} from "./selfcheck/start.mjs";

// What is said of forms that work is for browsers in which they do.
for (const element of document.querySelectorAll(".scripted")) element.removeAttribute("hidden");
beginReceipt();
beginSelfCheck();
