// Putting the receipt to work.
import {pageData} from "../pages/data.mjs";
import {findMaybe} from "../pages/finding.mjs";
import {Receipt} from "./form.mjs";
import {ReceiptPage} from "./page.mjs";

/** Makes the receipt of the page, if it has one, a form that can be saved. */
export function beginReceipt() {
  const element = findMaybe(document, "#feedback", HTMLFormElement);
  const data = pageData("packet-data");
  if (element && data) new ReceiptPage(new Receipt(element, data.words), data).begin();
}
