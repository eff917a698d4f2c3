// The self-check: reads the form, asks the rubric module, and says what comes of it. Nothing leaves the browser.
import {beginSelfCheck} from "./selfcheck/start.mjs";

beginSelfCheck();
