// Marks in the list of contents what is being read, where the list stays beside the text.
(() => {
  "use strict";

  const list = document.querySelector(".contents");
  if (!list || !("IntersectionObserver" in window)) return;
  const column = list.parentElement;
  const links = Array.from(list.querySelectorAll("a[href^='#']"));
  const places = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const passed = new Set();
  let current = null;
  let chosen = null;

  // What begins above the line a tenth below the window's top has been reached.
  const line = {rootMargin: "1000000px 0px -90% 0px"};
  const observer = new IntersectionObserver(changes => {
    for (const change of changes) {
      if (change.isIntersecting) passed.add(change.target);
      else passed.delete(change.target);
    }
    update();
  }, line);
  for (const place of places) if (place) observer.observe(place);

  // What a reader jumped to is current until the page is scrolled: near its end it may stand lower.
  function jumped() {
    const link = links.find(link => link.hash === location.hash);
    chosen = link && {link, at: scrollY};
    update();
  }
  addEventListener("hashchange", jumped);
  addEventListener("load", jumped);

  function update() {
    if (getComputedStyle(column).position !== "sticky") return mark(null);
    if (chosen && scrollY !== chosen.at) chosen = null;
    const reached = links.filter((_, index) => passed.has(places[index]));
    mark(chosen ? chosen.link : reached[reached.length - 1]);
  }

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
})();
