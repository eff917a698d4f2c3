// Putting the self-check to work, on a page of its own or in a packet.
import {pageData} from "../pages/data.mjs";
import {findMaybe} from "../pages/finding.mjs";
import {rubricExports} from "../rubric/forms.mjs";
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
  rubricExports(data.script)
    .then((exports) => page.run(RubricModule.with(exports, data.book)), () => page.note(data.words.selfCheckNoModule));
}
