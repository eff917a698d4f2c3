// CSV files as Excel writes and reads them (RFC 4180).
(() => {
  "use strict";

  /** A cell as it is written; what a spreadsheet would take for a formula stays a text. */
  function cell(text) {
    const safe = /^'*[=+\-@\t]/.test(text) ? "'" + text : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  }

  /** The text of a file: as its mark says, else UTF-8, else GB 18030. */
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

  function rows(bytes) {
    const text = decoded(bytes);
    const delimiter = text.split(/[\r\n]/, 1)[0].includes("\t") ? "\t" : ",";
    const rows = [[]];
    let cell = "";
    let isQuoted = false;
    const end = () => {
      // The mark that keeps a formula a text is not part of it.
      rows[rows.length - 1].push(cell.replace(/^'(?='*[=+\-@\t])/, ""));
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

  window.gongshiCSV = {
    /** The rows of a file's bytes, cells with commas or tabs between. */
    rows,
    /** Rows as the text of a file that Excel opens: with a mark, lines ended by CRLF. */
    text: (rows) => "\ufeff" + rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n",
    /** Hands a text to the reader as a file. */
    download(name, text) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], {type: "text/csv;charset=utf-8"}));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    },
  };
})();
