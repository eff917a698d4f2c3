// Packets: the receipt, and the self-check with what the registers hold of the unit.
import {beginReceipt} from "./receipt/start.mjs";
import {beginSelfCheck} from "./selfcheck/start.mjs";

beginReceipt();
beginSelfCheck();
