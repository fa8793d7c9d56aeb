// What is wrong with the page on a screen (or a sheet) of that width, as a list of sentences.
// rules: the least height of what is tapped, size of text, of captions, tables and the foot, of text in drawings, and contrast.
(width, rules) => {
  const found = [];
  const shown = element => element.checkVisibility({ contentVisibilityAuto: true }) && element.getClientRects().length > 0;
  const name = element => `<${element.localName}> "${element.textContent.trim().replace(/\s+/g, " ").slice(0, 30)}"`;
  const channel = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const light = color => {
    const [red, green, blue] = color.match(/[\d.]+/g).map(Number).map(channel);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [lighter, darker] = [light(one), light(other)].sort((a, b) => b - a);
    return (lighter + 0.05) / (darker + 0.05);
  };
  const behind = element => {
    for (; element; element = element.parentElement) {
      const color = getComputedStyle(element).backgroundColor;
      if (color !== "rgba(0, 0, 0, 0)") return color;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches && !matchMedia("print").matches ? "rgb(18, 18, 18)" : "rgb(255, 255, 255)";
  };
  // Whether a word that would fit into a line does not stand in one. It may break at a hyphen.
  const breaks = node => [...node.data.matchAll(/\S+/gu)].some(({ 0: word, index }) => {
    if (word.length > 14 || /[-–\u2010\/]/.test(word)) return false;
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const tops = [...range.getClientRects()].map(({ top }) => top);
    return Math.max(...tops) - Math.min(...tops) > 8;
  });

  // A phone zooms out where a page is too wide, so innerWidth is not the screen's.
  const widest = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
  if (widest > width) found.push(`it is ${widest} pixels wide on a screen of ${width}`);
  if (document.scripts.length) found.push("it has a script");
  if (!document.title || !document.documentElement.lang) found.push("it has no title, or no language");

  const grouped = new Map();
  const group = (problem, element) => grouped.set(problem, [...grouped.get(problem) ?? [], name(element)]);
  for (const element of document.body.querySelectorAll("*")) {
    for (const { name: attribute } of element.attributes)
      if (attribute.startsWith("on")) found.push(`${name(element)} runs something: ${attribute}`);
    if (!shown(element) || element.closest("[aria-hidden]")) continue;
    const box = element.getBoundingClientRect(), style = getComputedStyle(element);
    if (box.right > width + 0.5 || box.left < -0.5) group("reach out of the screen", element);
    if (element.matches("a, summary") && (box.height < rules.target || box.width < rules.target))
      found.push(`${name(element)} is ${box.width} by ${box.height} pixels, too small to tap`);
    const texts = [...element.childNodes].filter(node => node.nodeType === 3 && node.data.trim());
    if (!texts.length) continue;
    const drawing = element.ownerSVGElement;
    const size = parseFloat(style.fontSize) * (drawing ? drawing.getScreenCTM().a : 1);
    const least = drawing ? rules.drawn : element.closest("figcaption, footer, .grid") ? rules.small : rules.text;
    if (size < least - 0.05) group(`have text of ${+size.toFixed(1)}px`, element);
    if (!drawing && texts.some(breaks)) group("have a word that is broken over lines", element);
    const ratio = contrast(drawing ? style.fill : style.color, behind(element));
    if (ratio < rules.contrast) found.push(`${name(element)} has a contrast of ${ratio.toFixed(1)}`);
  }
  for (const [problem, [first, ...others]] of grouped)
    found.push(`${first} ${others.length ? `and ${others.length} more ` : ""}${problem}`);

  for (const drawing of document.querySelectorAll("svg")) {
    if (!shown(drawing)) continue;
    const called = drawing.querySelector("title")?.textContent ?? "";
    const told = drawing.querySelector("desc")?.textContent ?? "";
    if (!called || !/\d/.test(told)) found.push(`a drawing "${called}" has no title, or no text with its figures`);

    // Nothing is written over something else, or cut off at the edge.
    const edge = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll("text")].map(text => [text, text.getBoundingClientRect()]);
    texts.forEach(([text, box], position) => {
      if (box.left < edge.left - 0.5 || box.right > edge.right + 0.5 
          || box.top < edge.top - box.height / 4 || box.bottom > edge.bottom + box.height / 4)
        found.push(`${name(text)} is cut off at the edge of "${called}"`);
      for (const [other, its] of texts.slice(position + 1)) {
        const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        // The box of a text is as high as its line, a fourth of which is empty.
        if (across > 0.5 && down > box.height / 3) found.push(`${name(text)} is written over ${name(other)}`);
      }
    });

    // Marks are seen, and those that mean different things differ in more than their color.
    const marks = new Map();
    for (const mark of drawing.querySelectorAll("line, rect, circle"))
      marks.set(`${mark.localName}.${mark.getAttribute("class")}`, getComputedStyle(mark));
    const paint = color => color === "none" ? null : color;
    const apart = (one, other) => one && other ? contrast(one, other) >= 1.5 : one !== other;
    const list = [...marks];
    list.forEach(([kind, style], position) => {
      const visible = Math.max(...[style.fill, style.stroke].map(paint).filter(Boolean).map(color => contrast(color, behind(drawing))), 0);
      if (!/\.(axis|guide)$/.test(kind) && visible < 3) found.push(`a mark ${kind} has a contrast of ${visible.toFixed(1)}`);
      for (const [another, its] of list.slice(position + 1)) {
        if (kind.split(".")[0] !== another.split(".")[0]) continue;
        if (!apart(paint(style.fill), paint(its.fill)) && !apart(paint(style.stroke), paint(its.stroke))
            && style.strokeDasharray === its.strokeDasharray
            && Math.abs(parseFloat(style.strokeWidth) - parseFloat(its.strokeWidth)) < 1)
          found.push(`marks ${kind} and ${another} differ in nothing but color`);
      }
    });
  }
  return found;
}
