// CSV files as Excel writes and reads them (RFC 4180).

/**
 * A cell as it is written; what a spreadsheet would take for a formula stays a text.
 *
 * @param {string} text
 */
function writtenCell(text) {
  const safe = /^'*[=+\-@\t＝＋－＠]/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/**
 * Rows as the text of a file that Excel opens: with a mark, lines ended by CRLF.
 *
 * @param {string[][]} rows
 */
export function csvText(rows) {
  return "\ufeff" + rows.map((row) => row.map(writtenCell).join(",")).join("\r\n") + "\r\n";
}

/**
 * The text of a file: as its mark says, else UTF-8, else GB 18030.
 *
 * @param {ArrayBuffer} bytes
 */
function decoded(bytes) {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/**
 * The rows of a file's bytes, cells with commas or tabs between.
 *
 * @param {ArrayBuffer} bytes
 */
export function csvRows(bytes) {
  const text = decoded(bytes);
  const delimiter = text.split(/[\r\n]/, 1)[0].includes("\t") ? "\t" : ",";
  /** @type {string[][]} */
  const rows = [[]];
  let cell = "";
  let isQuoted = false;
  const end = () => {
    // The mark that keeps a formula a text is not part of it.
    rows[rows.length - 1].push(cell.replace(/^'(?='*[=+\-@\t＝＋－＠])/, ""));
    cell = "";
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isQuoted && character === '"' && text[index + 1] === '"') {
      cell += character;
      index += 1;
    } else if (isQuoted) {
      if (character === '"') isQuoted = false;
      else cell += character;
    } else if (character === '"' && cell === "") {
      isQuoted = true;
    } else if (character === delimiter) {
      end();
    } else if (character === "\n" || character === "\r") {
      if (character === "\r" && text[index + 1] === "\n") index += 1;
      end();
      rows.push([]);
    } else {
      cell += character;
    }
  }
  end();
  return rows;
}

/**
 * The rows below a file's header; null where none of its first rows is a header.
 *
 * @param {string[][]} rows
 * @param {string[]} columns The names of the columns that are read.
 * @param {{required: string[], within: number, key: (text: string) => string}} header The names that make a row the
 *   header, how many rows it may be found in, and how names are compared.
 * @returns {{line: number, cells: string[], isEmpty: boolean}[] | null} The cells in the order of the columns, trimmed,
 *   with the line, and whether nothing at all stands in it.
 */
export function tableBelowHeader(rows, columns, {required, within, key}) {
  const head = rows.slice(0, within).findIndex((cells) => {
    const names = cells.map(key);
    return required.every((name) => names.includes(name));
  });
  if (head < 0) return null;
  const names = rows[head].map(key);
  const places = columns.map((name) => names.indexOf(name));
  return rows.slice(head + 1).map((cells, index) => ({
    line: head + index + 2, cells: places.map((place) => (cells[place] || "").trim()),
    isEmpty: cells.every((cell) => !cell.trim()),
  }));
}
