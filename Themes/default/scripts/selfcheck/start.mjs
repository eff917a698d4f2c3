// Putting the self-check to work, on a page of its own or in a packet.
import {pageData} from "../pages/data.mjs";
import {findMaybe} from "../pages/finding.mjs";
import {RubricModule} from "../rubric/module.mjs";
import {Form} from "./form.mjs";
import {SelfCheckPage} from "./page.mjs";

/** Shows the form of the page, if it has one, and its results once the rubric's module is loaded. */
export function beginSelfCheck() {
  const element = findMaybe(document, "#selfcheck", HTMLFormElement);
  const data = pageData("selfcheck-data");
  if (!element || !data) return;
  element.hidden = false;
  const page = new SelfCheckPage(new Form(element, data), pageData("packet-data"));
  page.begin();
  // The module is in a script of its own.
  const {gongshiRubricModule} = /** @type {Window & {gongshiRubricModule?: string}} */ (window);
  RubricModule.load(gongshiRubricModule || "", data.book)
    .then((rubric) => page.run(rubric), () => page.note(data.words.selfCheckNoModule));
}
