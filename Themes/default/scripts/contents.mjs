// Contents: marks in the list of contents what is being read, where the list stays beside the text, and folds the lists
// of the manual where they would push the text off the first screen. Policies and the manual have it.

/**
 * @param {Element} list
 * @param {HTMLElement} column What scrolls the list.
 */
function followReading(list, column) {
  const links = /** @type {HTMLAnchorElement[]} */ (Array.from(list.querySelectorAll("a[href^='#']")));
  const places = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  /** @type {Set<Element | null>} */
  const passed = new Set();
  /** @type {HTMLAnchorElement | null} */
  let current = null;
  /** @type {{link: HTMLAnchorElement, at: number} | null} */
  let chosen = null;

  /** @param {HTMLAnchorElement | null} link */
  function mark(link) {
    if (link === current) return;
    if (current) current.removeAttribute("aria-current");
    current = link;
    if (!link) return;
    link.setAttribute("aria-current", "location");
    // A long list moves along.
    const above = column.getBoundingClientRect().top - link.getBoundingClientRect().top;
    const below = link.getBoundingClientRect().bottom - column.getBoundingClientRect().bottom;
    if (above > 0) column.scrollTop -= above + column.clientHeight / 3;
    else if (below > 0) column.scrollTop += below + column.clientHeight / 3;
  }

  function update() {
    if (getComputedStyle(column).position !== "sticky") {
      mark(null);
      return;
    }
    if (chosen && scrollY !== chosen.at) chosen = null;
    const reached = links.filter((_, index) => passed.has(places[index]));
    mark(chosen ? chosen.link : reached[reached.length - 1] || null);
  }

  // What a reader jumped to is current until the page is scrolled: near its end it may stand lower.
  function jumped() {
    const link = links.find(({hash}) => hash === location.hash);
    chosen = link ? {link, at: scrollY} : null;
    update();
  }

  // What begins above the line a tenth below the window's top has been reached.
  const observer = new IntersectionObserver((changes) => {
    for (const change of changes) {
      if (change.isIntersecting) passed.add(change.target);
      else passed.delete(change.target);
    }
    update();
  }, {rootMargin: "1000000px 0px -90% 0px"});
  for (const place of places) if (place) observer.observe(place);
  addEventListener("hashchange", jumped);
  addEventListener("load", jumped);
}

if (matchMedia("(max-width: 40rem)").matches) {
  const folds = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(".beside details"));
  for (const fold of folds) fold.open = false;
}

const contents = document.querySelector(".contents");
if (contents && contents.parentElement && "IntersectionObserver" in window) {
  followReading(contents, contents.parentElement);
}
